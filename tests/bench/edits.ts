import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { articleFiles, readArticle, type SampleArticle } from "./hugo-source.ts";
import type { CaseName } from "./options.ts";

/** The last year of the sample, and a year long closed. */
const LAST_YEAR = 2024;
const CLOSED_YEAR = 2014;

const edits: Readonly<Record<CaseName, (contentDir: string, run: number) => void>> = {
  cold: () => {},
  noop: () => {},
  add: (contentDir, run) => addArticle(contentDir, `${LAST_YEAR}-12-31T23:${twoDigits(run)}:00+07:00`, run),
  edit: (contentDir, run) => {
    const { path, article } = someArticle(contentDir, 0.5, run);
    save(path, { ...article, body: `${article.body.trimEnd()}\n\nCâu thêm vào lần ${run}.\n` });
  },
  backdate: (contentDir, run) => addArticle(contentDir, `${CLOSED_YEAR}-06-15T09:${twoDigits(run)}:00+07:00`, run),
  delete: (contentDir, run) => {
    const { path, article } = someArticle(contentDir, 0.7, run);
    const withdrawn = { at: `${LAST_YEAR}-12-31`, reason: "Gỡ để đo." };
    save(path, { ...article, fields: { ...article.fields, withdrawn } });
  },
  rename: (contentDir, run) => {
    const path = join(contentDir, "site.yaml");
    const config = parse(readFileSync(path, "utf8")) as { categories: { name: string }[] };
    const [first] = config.categories;
    if (first === undefined) throw new Error(`${path} has no categories.`);
    first.name = `${first.name.replace(/ \(.*$/, "")} (tên thứ ${run + 1})`;
    writeFileSync(path, stringify(config));
  },
};

/** What an editor does in a case; `run`, from 1, makes it another each time. */
export function applyEdit(name: CaseName, contentDir: string, run: number): void {
  edits[name](contentDir, run);
}

/** A new article with the words and lists of the newest one. */
function addArticle(contentDir: string, publishedAt: string, run: number): void {
  const newest = articleFiles(contentDir).at(-1)!;
  const { fields, body } = readArticle(join(contentDir, newest));
  const { category, topics, author, source } = fields;
  const folder = `articles/${publishedAt.slice(0, 4)}/${publishedAt.slice(5, 7)}`;
  const added = { title: `Bài thêm lần ${run}`, publishedAt, category, topics, author, source };
  save(join(contentDir, folder, `bai-them-lan-${run}.md`), { fields: added, body });
}

/** An article about so far into the archive that no earlier run took. */
function someArticle(contentDir: string, part: number, run: number): { path: string; article: SampleArticle } {
  const files = articleFiles(contentDir);
  const path = join(contentDir, files[Math.floor(files.length * part) + run]!);
  return { path, article: readArticle(path) };
}

function save(path: string, { fields, body }: { readonly fields: object; readonly body: string }): void {
  writeFileSync(path, `---\n${stringify(fields)}---\n\n${body}`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
