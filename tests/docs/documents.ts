import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { programRoot } from "../../src/program/root.ts";

/** The documents whose claims are tested, as paths from the root of the repository. */
export const documents: readonly string[] = [
  "README.md",
  "CONTRIBUTING.md",
  ...globSync("docs/**/*.md", { cwd: programRoot }).sort(),
];

export function readDocument(path: string): string {
  return readFileSync(join(programRoot, path), "utf8");
}

/** A document without the paragraphs that say of commands that they do not exist yet. */
export function withoutPlans(text: string): string {
  const paragraphs = text.split("\n\n");
  return paragraphs.filter((paragraph) => !/\bdo(?:es)? not exist yet\b/.test(paragraph)).join("\n\n");
}

/** What a document writes as code: its spans in backticks, and the lines of its blocks that are set in. */
export interface WrittenCode {
  /** Without the backticks, white space made one space. */
  readonly spans: readonly string[];
  /** Without their indentation. */
  readonly blockLines: readonly string[];
}

const isBlockLine = (line: string) => line.startsWith("    ");

function proseOf(text: string): string {
  return text
    .split("\n")
    .filter((line) => !isBlockLine(line))
    .join("\n");
}

export function codeIn(text: string): WrittenCode {
  const lines = text.split("\n").filter(isBlockLine);
  return {
    spans: [...proseOf(text).matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replace(/\s+/g, " ").trim()),
    blockLines: lines.map((line) => line.trim()),
  };
}

/** The targets of links to files of the repository: `fields.md`, `publishing.md#the-ledger`. */
function linksIn(text: string): readonly string[] {
  const prose = proseOf(text).replace(/`[^`]+`/g, "");
  const targets = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target!);
  return targets.filter((target) => !/^(?:[a-z]+:|\/)/.test(target));
}

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\- ]/gu, "")
      .replace(/ /g, "-"),
  );
}

/** Links of a document that lead to no file, or to no heading of it. */
export function deadLinks(document: string): readonly string[] {
  return linksIn(readDocument(document)).filter((target) => {
    const [path = "", anchor] = target.split("#");
    const file = path === "" ? document : join(dirname(document), path);
    if (!existsSync(join(programRoot, file))) return true;
    return anchor !== undefined && !anchorsOf(readDocument(file)).includes(anchor);
  });
}

const TOP_FOLDERS = [".ci", ".github", "content", "docs", "public", "src", "templates", "tests"] as const;

const repositoryFiles = globSync([`{${TOP_FOLDERS.join(",")}}/**`, "*.*", ".*.*"], {
  cwd: programRoot,
  exclude: (name) => basename(String(name)) === "node_modules",
}).map((path) => path.replaceAll("\\", "/"));

/** What git passes over is made by the program: it need not be there. */
const made = readDocument(".gitignore").trim().split("\n");

/**
 * Paths written as code that the repository has not. A path is a word that begins with a folder of the top level, or a
 * name of source text. It may leave out its beginning: `pages/output.ts` stands for `src/pages/output.ts`. Articles,
 * files of `public/`, the style of an archive and its first build are examples; so is a path with a gap to be filled in
 * (`<slug>`, `…`).
 */
export function missingPaths({ spans, blockLines }: WrittenCode): readonly string[] {
  const blockWords = blockLines.flatMap((line) => line.split(/[\s,;:]+/));
  const words = [...spans.filter((span) => !span.includes(" ")), ...blockWords];
  return words.filter((word) => isPath(word) && !isExample(word) && !isThere(word));
}

function isPath(word: string): boolean {
  const isOfTop = TOP_FOLDERS.some((folder) => word.startsWith(`${folder}/`));
  return isOfTop || /^[\w.][\w./-]*\.(?:tsx?|css|yml)$/.test(word);
}

function isExample(word: string): boolean {
  return (
    /[<…]/.test(word) ||
    /^(?:(?:content\/articles|public)\/.|content\/drafts\/|content\/look\.css$|\.github\/workflows\/first-build\.yml$)/.test(
      word,
    ) ||
    made.some((each) => word.startsWith(each))
  );
}

function isThere(word: string): boolean {
  if (word.includes("*")) return globSync(word, { cwd: programRoot }).length > 0;
  const places = [word, `src/${word}`, `src/${word}.ts`];
  if (places.some((place) => existsSync(join(programRoot, place)))) return true;
  const isShort = !TOP_FOLDERS.some((folder) => word.startsWith(`${folder}/`));
  return isShort && repositoryFiles.some((file) => file.endsWith(`/${word}`));
}
