import { type Moment, momentAt, readMoment } from "../content/dates.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { readWrittenDate } from "../import/dates/written-date.ts";
import { cleanLine } from "../text/clean-text.ts";
import { slugOf } from "../text/slug.ts";
import type { Asker } from "./ask.ts";
import { UsageError } from "./command.ts";

/** What is known of a new article before anybody is asked; `null` for what is not. */
export interface GivenArticle {
  readonly title: string | null;
  /** The slug of a category, or what was written for one. */
  readonly category: string | null;
  readonly nowMs: number;
  /** What a Word file proposes: on a terminal it is to be confirmed. */
  readonly proposed?: { readonly title: string; readonly day: string | null };
}

/** What a new article begins with. */
export interface AnsweredArticle {
  readonly title: string;
  readonly category: string;
  readonly publishedAt: Moment;
}

/** How often a question is put again where its answer is none. */
const TRIES = 3;

const NO_TITLE = 'Cần tiêu đề bài viết, đặt trong ngoặc kép: npm run new -- "Tiêu đề".';

/**
 * Asks for what a new article begins with and nobody gave. Who gave title and category is asked nothing: the article is of
 * the present moment then.
 *
 * @param ask `null` where nobody can be asked
 * @throws {UsageError} Where something is missing and nobody can be asked; a category is never chosen for anybody.
 */
export async function answerArticle(
  { title: givenTitle, category: givenCategory, nowMs, proposed }: GivenArticle,
  config: Pick<SiteConfig, "categories" | "timeZone">,
  ask: Asker | null,
): Promise<AnsweredArticle> {
  const readTitle = (answer: string) => (slugOf(answer) === "" ? null : answer);
  const own = proposed?.title ?? "";
  const title =
    givenTitle ??
    (ask === null && own !== "" ? own : await askAgain(ask, () => "Tiêu đề bài viết", own, readTitle, NO_TITLE));
  const category =
    givenCategory === null
      ? await askAgain(
          ask,
          () => categoryQuestion(config),
          "",
          (answer) => readCategory(answer, config),
          noCategory(config),
        )
      : givenCategoryOf(givenCategory, config);
  const day = proposed?.day == null ? null : readMoment(proposed.day, config.timeZone);
  const now = day ?? momentAt(nowMs, config.timeZone);
  if (ask === null || (givenTitle !== null && givenCategory !== null)) return { title, category, publishedAt: now };
  const today = now.iso.slice(0, 10).split("-").reverse().join("/");
  const readDay = (answer: string) => (answer === today ? now : dayOf(answer, config.timeZone));
  const publishedAt = await askAgain(ask, () => "Ngày đăng", today, readDay, "Không rõ ngày đăng.");
  return { title, category, publishedAt };
}

async function askAgain<Answer>(
  ask: Asker | null,
  question: () => string,
  usual: string,
  read: (answer: string) => Answer | null,
  missing: string,
): Promise<Answer> {
  for (let tries = 0; ask !== null && tries < TRIES; tries++) {
    const answer = read(cleanLine(await ask(question(), usual)));
    if (answer !== null) return answer;
  }
  throw new UsageError(missing);
}

function categoryQuestion(config: Pick<SiteConfig, "categories">): string {
  const categories = config.categories ?? [];
  if (categories.length === 0) return "Chuyên mục";
  const names = categories.map(({ name }, index) => `  ${index + 1}. ${name}`);
  return ["Chuyên mục:", ...names, `Số của chuyên mục (1–${categories.length})`].join("\n");
}

/** A category by its number in the question, its name or its slug. Where `site.yaml` lists none, any name makes one. */
function readCategory(answer: string, config: Pick<SiteConfig, "categories">): string | null {
  const categories = config.categories ?? [];
  const slug = slugOf(answer);
  if (categories.length === 0) return slug === "" ? null : slug;
  const numbered = /^\d+$/.test(answer) ? categories[Number(answer) - 1] : undefined;
  return (numbered ?? categories.find((each) => each.slug === slug || slugOf(each.name) === slug))?.slug ?? null;
}

function noCategory(config: Pick<SiteConfig, "categories">): string {
  const categories = config.categories ?? [];
  if (categories.length === 0) return "Cần chuyên mục của bài: --category ma-chuyen-muc.";
  const list = categories.map(({ slug, name }) => `  ${slug}  ${name}`);
  return ["Cần chuyên mục của bài: --category MÃ, với MÃ là một trong:", ...list].join("\n");
}

/** The category that a flag names: one of `site.yaml`; any slug where it lists none. */
function givenCategoryOf(named: string, { categories }: Pick<SiteConfig, "categories">): string {
  const known = categories?.map(({ slug }) => slug);
  if (known === undefined ? slugOf(named) === named && named !== "" : known.includes(named)) return named;
  throw new UsageError(
    known === undefined
      ? `Mã chuyên mục "${named}" chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`
      : `Không có chuyên mục "${named}" trong site.yaml. Chọn một trong: ${known.join(", ")}.`,
  );
}

/** A day as people write it, the day before the month: `12/1/2021`, `12 tháng 1 năm 2021`, `2021-01-12`. */
function dayOf(answer: string, zone: string): Moment | null {
  const candidates = readWrittenDate(answer)?.candidates ?? [];
  const chosen = candidates.find(({ order }) => order !== "month-first");
  return chosen === undefined ? null : readMoment(chosen.iso, zone);
}
