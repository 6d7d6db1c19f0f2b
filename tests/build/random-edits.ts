import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import type { Dice } from "../support/dice.ts";

interface ModelArticle {
  readonly slug: string;
  readonly year: number;
  readonly month: number;
  readonly fields: Record<string, unknown>;
  body: string;
}

/** A small archive that is edited at random, in ways that editors edit. */
export interface EditedSite {
  readonly nowIso: () => string;
  /** Does one edit and returns a text that says which. */
  readonly edit: () => string;
}

const CATEGORIES = ["giao-duc", "y-te", "kinh-te"] as const;
const TOPICS = ["Môi trường", "Chuyển đổi số", "Giảm nghèo", "Tết", "môi trường"] as const;
const DOCUMENTS = ["35-CT/TW", "02/NQ-TU", "1234/QĐ-UBND"] as const;
/** Names of people, of which two are the same without accents. */
const PEOPLE = ["Trần Văn Hùng", "Trần Văn Hưng", "Lê Thị Mẫu"] as const;
const PICTURES = [await aPicture(8, 8), await aPicture(9, 8, "#204060"), await aPicture(8, 8, "#806040")] as const;
const drawingOf = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="${colour}" d="M0 0h9v9H0z"/></svg>`;
const FIRST_YEAR = 2019;
const YEARS = 5;

/**
 * Makes a site with some articles in the folder `root`; its content stands in `root/content`.
 *
 * @param ownCodeIn writes code of the archive's own; `null` where it has none
 */
export function editedSite(
  root: string,
  dice: Dice,
  articleCount: number,
  ownCodeIn: ((root: string, dice: Dice) => Readonly<Record<string, () => void>>) | null,
): EditedSite {
  const content = join(root, "content");
  const articles: ModelArticle[] = [];
  let made = 0;
  let dayOfNow = 1;
  let pageSize = 3;
  let healthName = "Y tế";
  let language = "vi";
  /** The fields of `site.yaml` that the look is made of. */
  const look: Record<string, unknown> = {};
  const pick = <Item>(items: readonly Item[]): Item => items[dice(items.length)]!;
  const pathOf = (article: ModelArticle) =>
    join(content, "articles", String(article.year), String(article.month).padStart(2, "0"), `${article.slug}.md`);
  const urlOf = (article: ModelArticle) =>
    `/${article.year}/${String(article.month).padStart(2, "0")}/${article.slug}/`;
  const write = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  const save = (article: ModelArticle) => write(pathOf(article), anArticle({ ...article.fields, body: article.body }));
  const momentIn = (year: number, month: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(1 + dice(28)).padStart(2, "0")}T0${dice(10)}:15:00+07:00`;
  const newArticle = (year: number, month: number, more: Record<string, unknown> = {}): ModelArticle => {
    made++;
    const article: ModelArticle = {
      slug: `bai-${made}`,
      year,
      month,
      fields: {
        title: `Bài số ${made}`,
        publishedAt: momentIn(year, month),
        category: pick(CATEGORIES),
        topics: [pick(TOPICS), ...(dice(3) === 0 ? [pick(TOPICS)] : [])],
        author: dice(2) === 0 ? "Minh Hà" : ["Minh Hà", "Lan Anh"],
        featured: dice(5) === 0,
        people: dice(2) === 0 ? undefined : [{ name: pick(PEOPLE) }, { name: pick(PEOPLE), role: "Chủ tịch" }],
        ...more,
      },
      body:
        dice(3) === 0
          ? `Theo Chỉ thị ${pick(DOCUMENTS)}, việc ${made} được làm.`
          : `Nội dung của bài ${made}.\n\n## Mục một\n\nChữ.\n\n![Ảnh đã mất](missing:)`,
    };
    articles.push(article);
    save(article);
    return article;
  };
  const saveConfig = () =>
    write(
      join(content, "site.yaml"),
      aSiteConfig({
        pageSize,
        language,
        ...look,
        categories: CATEGORIES.map((slug) => ({ slug, name: slug === "y-te" ? healthName : slug })),
      }),
    );
  const living = () =>
    articles.filter((article) => article.fields.withdrawn === undefined && article.fields.draft !== true);
  const moveTo = (article: ModelArticle, year: number, month: number, slug: string) => {
    const aliases = [...((article.fields.aliases as string[] | undefined) ?? []), urlOf(article)];
    rmSync(pathOf(article));
    articles.splice(articles.indexOf(article), 1);
    const moved = {
      ...article,
      slug,
      year,
      month,
      fields: { ...article.fields, aliases, publishedAt: momentIn(year, month) },
    };
    articles.push(moved);
    save(moved);
  };

  const setOwnField = (article: ModelArticle) => {
    article.fields.soHieu = dice(3) === 0 ? undefined : dice(100);
    save(article);
  };

  const edits: Record<string, () => void> = {
    add: () => newArticle(FIRST_YEAR + YEARS - 1, 1 + dice(12)),
    backdate: () => newArticle(FIRST_YEAR + dice(YEARS), 1 + dice(12)),
    "old year": () => newArticle(FIRST_YEAR - 1 - dice(2), 5),
    body: () => {
      const article = pick(living());
      article.body += `\n\nThêm câu ${dice(1000)}.`;
      save(article);
    },
    retitle: () => {
      const article = pick(living());
      article.fields.title = `Tiêu đề mới ${dice(1000)}`;
      save(article);
    },
    category: () => {
      const article = pick(living());
      article.fields.category = pick(CATEGORIES);
      save(article);
    },
    topics: () => {
      const article = pick(living());
      article.fields.topics = dice(2) === 0 ? undefined : [pick(TOPICS), pick(TOPICS)];
      save(article);
    },
    people: () => {
      const article = pick(living());
      article.fields.people = dice(3) === 0 ? undefined : [{ name: pick(PEOPLE) }];
      save(article);
    },
    featured: () => {
      const article = pick(living());
      article.fields.featured = article.fields.featured !== true;
      save(article);
    },
    rename: () => moveTo(pick(living()), ...at(pick(living())), `doi-ten-${++made}`),
    withdraw: () => {
      const article = pick(living());
      article.fields.withdrawn = { at: "2025-12-01", reason: "Đăng nhầm." };
      save(article);
    },
    delete: () => {
      const article = pick(living());
      rmSync(pathOf(article));
      articles.splice(articles.indexOf(article), 1);
      const heir = pick(living());
      const aliases = (article.fields.aliases as string[] | undefined) ?? [];
      heir.fields.aliases = [...((heir.fields.aliases as string[] | undefined) ?? []), urlOf(article), ...aliases];
      save(heir);
    },
    draft: () => newArticle(FIRST_YEAR + dice(YEARS), 3, { draft: true }),
    "publish a draft": () => {
      const article = articles.find((each) => each.fields.draft === true);
      if (article === undefined) return;
      article.fields.draft = undefined;
      save(article);
    },
    schedule: () =>
      newArticle(2026, 1, { publishedAt: `2026-01-${String(dayOfNow + 1).padStart(2, "0")}T09:00:00+07:00` }),
    clock: () => {
      dayOfNow = Math.min(27, dayOfNow + 1 + dice(3));
    },
    picture: () => {
      const article = pick(living());
      const name = `anh-${dice(3)}.jpg`;
      write(join(dirname(pathOf(article)), name), pick(PICTURES));
      article.fields.cover = name;
      article.fields.coverAlt = "Ảnh mẫu";
      save(article);
    },
    "page size": () => {
      pageSize = 2 + dice(4);
      saveConfig();
    },
    "category name": () => {
      healthName = `Y tế ${dice(50)}`;
      saveConfig();
    },
    language: () => {
      language = language === "vi" ? "en" : "vi";
      saveConfig();
    },
    words: () => {
      const texts = ["title.home", "date.year", "body.lostPicture", "script.copied", "article.corrections"];
      write(join(content, "words.yaml"), stringify({ [pick(texts)]: `Lời ${dice(50)}` }));
    },
    accent: () => {
      look.look = { ...(look.look as object | undefined), accent: pick(["#0b5fa5", "#00695c", "#9d1f17"]) };
      saveConfig();
    },
    icon: () => {
      write(join(content, "icon.svg"), drawingOf(pick(["#b00", "#0b0", "#00b"])));
      look.look = {
        ...(look.look as object | undefined),
        icon: "icon.svg",
        ...(dice(2) === 0 ? { logo: "icon.svg" } : {}),
      };
      saveConfig();
    },
    menu: () => {
      const items = ["/", "/noi-bat/", "/chuyen-muc/y-te/", "https://chinhphu.vn"].slice(dice(4));
      look.menu = items.map((href) => ({ name: `Mục ${dice(9)}`, href }));
      saveConfig();
    },
    footer: () => {
      look.footer = pick([undefined, "Bản quyền **mẫu**.", "Xem [tin nổi bật](/noi-bat/)."]);
      saveConfig();
    },
    style: () => write(join(content, "look.css"), pick(["", ".flag { color: var(--red) }", ".menu { order: 1 }"])),
    "standing page": () =>
      write(
        join(content, "pages", "gioi-thieu.md"),
        `---\n${stringify({ title: `Giới thiệu ${dice(50)}` })}---\n\nVề kho tin.\n`,
      ),
    "public file": () => write(join(root, "public", "tai-lieu", `tep-${dice(3)}.txt`), `chữ ${dice(100)}`),
    link: () => {
      const [from, to] = [pick(living()), pick(living())];
      from.body += `\n\nXem [bài kia](${urlOf(to)}${pick(["", "#muc-mot", "#muc-cuoi"])}).`;
      save(from);
    },
    "link to an alias": () => {
      const moved = living().filter(({ fields }) => ((fields.aliases as string[] | undefined) ?? []).length > 0);
      if (moved.length === 0) return;
      const from = pick(living());
      from.body += `\n\nXem [bài đã dời](${pick(pick(moved).fields.aliases as string[])}).`;
      save(from);
    },
    unlink: () => {
      const linking = living().filter(({ body }) => body.includes("\n\nXem ["));
      if (linking.length === 0) return;
      const from = pick(linking);
      from.body = from.body.replace(/\n\nXem \[.*/, "");
      save(from);
    },
    related: () => {
      const [from, to] = [pick(living()), pick(living())];
      from.fields.related = from === to || dice(4) === 0 ? undefined : [urlOf(to)];
      save(from);
    },
    "last heading": () => {
      const article = pick(living());
      const heading = "\n\n## Mục cuối\n\nChữ.";
      article.body = article.body.includes(heading) ? article.body.replace(heading, "") : article.body + heading;
      save(article);
    },
    "touch a file's times": () => {
      const path = pathOf(pick(articles));
      const draft = `${path}.tmp`;
      writeFileSync(draft, readFileSync(path));
      renameSync(draft, path);
    },
  };

  function at(article: ModelArticle): readonly [number, number] {
    return [article.year, article.month];
  }

  saveConfig();
  for (let index = 0; index < articleCount; index++) newArticle(FIRST_YEAR + dice(YEARS), 1 + dice(12));
  const own = ownCodeIn?.(root, dice);
  if (own !== undefined) Object.assign(edits, own, { "own field": () => setOwnField(pick(living())) });
  const names = Object.keys(edits);
  return {
    nowIso: () => `2026-01-${String(dayOfNow).padStart(2, "0")}T12:00:00+07:00`,
    edit: () => {
      const name = pick(names);
      edits[name]!();
      return name;
    },
  };
}
