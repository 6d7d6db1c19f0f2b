import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Moment, momentAt } from "../content/dates.ts";
import { writeEditorSchemas } from "../content/editor-schemas.ts";
import { newArticleText } from "../content/new-article.ts";
import { readSiteConfig, type SiteConfig } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import { hasErrors, type Problem, wordProblem } from "../problems/problem.ts";
import { cleanLine } from "../text/clean-text.ts";
import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { ownFieldsIn } from "./own-fields-in.ts";
import { problemText } from "./problem-text.ts";
import { contentDirOf, contentFlag, nowFlag, nowOf } from "./shared-flags.ts";

export const newCommand: Command = {
  about: "Tạo một bài viết mới, ở dạng bản nháp.",
  usage: 'npm run new -- "Tiêu đề" [tùy chọn]',
  flags: {
    content: contentFlag,
    now: nowFlag,
    category: { value: "SLUG", about: "Mã chuyên mục (mặc định: chuyên mục đầu tiên trong site.yaml)." },
  },
  takesPositionals: true,
  run,
};

/** The longest title, in characters. */
const TITLE_LIMIT = 1000;

/** The category of a new article where `site.yaml` names none: any slug is then a category. */
const DEFAULT_CATEGORY = "tin-tuc";

async function run(given: Arguments): Promise<ExitCode> {
  const contentDir = contentDirOf(given);
  const title = titleOf(given);
  const nowMs = nowOf(given, Date.now());
  const problems: Problem[] = [];
  const config = readConfig(contentDir, problems);
  if (hasErrors(problems)) {
    for (const problem of problems) console.error(problemText(wordProblem(problem, config.language), config.language));
    return ExitCode.Problems;
  }
  const publishedAt = momentAt(nowMs, config.timeZone);
  const text = newArticleText({ title, publishedAt, category: categoryOf(given, config) }, config.language);
  const file = writeArticle(folderOf(contentDir, publishedAt), slugOf(title), text);
  writeEditorSchemas(contentDir, await ownFieldsIn(contentDir));
  console.log(
    [
      file,
      "",
      "Việc tiếp theo:",
      "  1. Mở tệp trên, viết nội dung và điền các trường cần dùng.",
      "  2. Xem thử: npm start",
      "  3. Tìm lỗi: npm run check",
      "  4. Khi bài sẵn sàng đăng, xóa dòng draft: true.",
    ].join("\n"),
  );
  return ExitCode.Done;
}

function titleOf(given: Arguments): string {
  const title = cleanLine(given.positionals.join(" "));
  if (title === "") throw new UsageError('Cần tiêu đề bài viết, đặt trong ngoặc kép: npm run new -- "Tiêu đề".');
  if ([...title].length > TITLE_LIMIT) throw new UsageError(`Tiêu đề dài quá ${TITLE_LIMIT} ký tự.`);
  if (slugOf(title) === "") throw new UsageError(`Tiêu đề "${title}" không có chữ hay số nào để làm địa chỉ.`);
  return title;
}

function readConfig(contentDir: string, problems: Problem[]): SiteConfig {
  const file = join(contentDir, "site.yaml");
  const label = `${basename(resolve(contentDir))}/site.yaml`;
  const text = existsSync(file) ? (decodeText(readFileSync(file), label, problems)?.text ?? null) : null;
  return readSiteConfig(text, label, null, problems);
}

/** The category named, else the first of `site.yaml`. */
function categoryOf(given: Arguments, { categories }: SiteConfig): string {
  const named = given.text("category");
  if (named === null) return categories?.[0]?.slug ?? DEFAULT_CATEGORY;
  const known = categories?.map((category) => category.slug);
  if (known === undefined ? slugOf(named) === named && named !== "" : known.includes(named)) return named;
  throw new UsageError(
    known === undefined
      ? `Mã chuyên mục "${named}" chỉ được gồm chữ thường không dấu, chữ số và gạch nối.`
      : `Không có chuyên mục "${named}" trong site.yaml. Chọn một trong: ${known.join(", ")}.`,
  );
}

/** The folder of articles published at a moment. */
function folderOf(contentDir: string, { iso }: Moment): string {
  return join(contentDir, "articles", iso.slice(0, 4), iso.slice(5, 7));
}

/** Writes the article under the first free name. An existing file is never overwritten. Returns the path. */
function writeArticle(folder: string, slug: string, text: string): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${slug.slice(0, SLUG_LIMIT - ending.length).replace(/-$/, "")}${ending}`;
    if (existsSync(join(folder, name))) continue;
    const file = join(folder, `${name}.md`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: "wx" });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
