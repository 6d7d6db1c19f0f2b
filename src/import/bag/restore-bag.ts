import { constants, copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { addressOfFile } from "../../addresses/article-place.ts";
import { isWithin } from "../../cache/is-within.ts";
import { splitFrontMatter } from "../../content/front-matter.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { countKept } from "../count-words.ts";
import type { Source } from "../reader.ts";
import type { Outcome, ReportItem } from "../report-item.ts";
import { openBag } from "./open-bag.ts";

/** Where the content folder lies in a bag that this program wrote. */
const CONTENT = "data/content/";

/** What the restoring of bags needs. */
export interface Restoring {
  /** The content folder to restore into, absolute. */
  readonly outDir: string;
  /** What reports call it: `content`. */
  readonly label: string;
  readonly isPlan: boolean;
  readonly onItem: (source: string) => void;
}

/**
 * Gives a content folder back from a bag, byte for byte, and yields what became of each article. A file that is there with
 * other bytes stays as it is, for an editor may have changed it. A file that is damaged is a Problem and is not restored.
 */
export function* restoreBag(source: Source, restoring: Restoring, problems: Problem[]): Iterable<ReportItem> {
  const { sound, faults } = openBag(source.path);
  for (const { path, what } of faults)
    problems.push(
      problem("import-unreadable", { file: `${source.label}/${path}`, line: 1, column: 1 }, { detail: what }),
    );
  const content = sound.filter((path) => path.startsWith(CONTENT));
  // Files first: an article never names a file that is not there yet.
  const [articles, others] = [content.filter(isArticle), content.filter((path) => !isArticle(path))];
  for (const path of others) {
    const outcome = restoreFile(source, path, restoring);
    if (outcome === "edited") yield itemOf(source, path, outcome, restoring);
  }
  for (const path of articles) {
    yield itemOf(source, path, restoreFile(source, path, restoring), restoring);
    restoring.onItem(`${source.label}/${path}`);
  }
}

function isArticle(path: string): boolean {
  return path.startsWith(`${CONTENT}articles/`) && path.endsWith(".md");
}

function restoreFile(source: Source, path: string, { outDir, isPlan }: Restoring): Outcome {
  const from = join(source.path, path);
  const to = resolve(outDir, path.slice(CONTENT.length));
  // No folder on the way may be a link: it could lead out of the content folder.
  if (!isWithin(to, outDir) || hasLink(to, outDir)) return "edited";
  if (existsSync(to)) return hasSameBytes(from, to) ? "unchanged" : "edited";
  if (!isPlan) {
    mkdirSync(dirname(to), { recursive: true });
    const draft = `${to}.${process.pid}.draft`;
    copyFileSync(from, draft, constants.COPYFILE_EXCL);
    renameSync(draft, to);
  }
  return "written";
}

function hasLink(path: string, root: string): boolean {
  for (let each = path; each !== root && isWithin(each, root); each = dirname(each)) {
    if (lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink() === true) return true;
  }
  return false;
}

function hasSameBytes(one: string, other: string): boolean {
  const [first, second] = [lstatSync(one), lstatSync(other)];
  return second.isFile() && first.size === second.size && readFileSync(one).equals(readFileSync(other));
}

function itemOf(source: Source, path: string, outcome: Outcome, { label }: Restoring): ReportItem {
  const file = path.slice(CONTENT.length);
  const text = isArticle(path) ? readFileSync(join(source.path, path), "utf8").replace(/\r\n?/g, "\n") : "";
  const split = splitFrontMatter(text, [], () => {});
  const what = `Tệp ${label}/${file} đã có với nội dung khác nên giữ nguyên.`;
  return {
    source: `${source.label}/${path}`,
    kind: "bag",
    file: `${label}/${file}`,
    url: isArticle(path) ? addressOfFile(file.split("/")) : null,
    title: lineOf("title", split?.yaml ?? ""),
    publishedAt: lineOf("publishedAt", split?.yaml ?? ""),
    fields: {},
    words: countKept(split?.body ?? "", split?.body ?? ""),
    left: [],
    doubts: outcome === "edited" ? [{ code: "differs", what }] : [],
    outcome,
  };
}

/** A field of one line, for the report; the file itself comes back as it is. */
function lineOf(name: string, yaml: string): string | null {
  const [, written] = new RegExp(`^${name}: *(.+)$`, "m").exec(yaml) ?? [];
  return written?.trim().replace(/^(["'])(.*)\1$/, "$2") ?? null;
}
