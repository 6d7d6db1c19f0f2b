import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleFiles, readArticle } from "./hugo-source.ts";
import type { KindCount } from "./output-tree.ts";

/** Why a kind may have another number of files in Hugo's output. */
export const explained: Readonly<Record<string, string>> = {
  asset: "Khotin publishes fonts and two scripts; Hugo is given a style sheet, a script and the icon as they are",
  data: "Khotin publishes the JSON Schema of its data as well",
  sitemap: "Khotin has one for each month, so that a push writes little anew; Hugo has one for each year",
  checksums: "Hugo makes no lists of checksums and no pages that explain them",
  "citations of a month": "Hugo is given none",
  "page and worker for reading offline": "Hugo is given none",
  "ledger and note of the output": "Hugo keeps no ledger",
};

/** Kinds whose numbers differ for no reason we know. */
export function unexplained(
  khotin: ReadonlyMap<string, KindCount>,
  hugo: ReadonlyMap<string, KindCount>,
): readonly string[] {
  return [...new Set([...khotin.keys(), ...hugo.keys()])]
    .filter((kind) => khotin.get(kind)?.files !== hugo.get(kind)?.files && explained[kind] === undefined)
    .map((kind) => `${kind}: ${khotin.get(kind)?.files ?? 0} by Khotin, ${hugo.get(kind)?.files ?? 0} by Hugo`);
}

/** Articles whose words are compared, evenly spread; all would take longer than the builds. */
const COMPARED = 1000;

export interface WordCheck {
  readonly articles: number;
  /** Articles of which an output lacks words, with the first of them. */
  readonly faults: readonly string[];
}

/** Whether every word of an article's source is in the body of its page, as often, in each output. */
export function checkWords(contentDir: string, outputs: readonly string[]): WordCheck {
  const all = articleFiles(contentDir);
  const step = Math.max(1, all.length / COMPARED);
  const files = Array.from({ length: Math.min(all.length, COMPARED) }, (_, index) => all[Math.floor(index * step)]!);
  const faults: string[] = [];
  for (const file of files) {
    const source = wordsOf(shownText(readArticle(join(contentDir, file)).body));
    for (const output of outputs) {
      const path = join(output, file.slice("articles/".length, -".md".length), "index.html");
      const missing = firstMissing(source, wordsOf(bodyText(readFileSync(path, "utf8"))));
      if (missing !== null) faults.push(`${path}: "${missing}"`);
    }
  }
  return { articles: files.length, faults };
}

/** Markdown without the targets of its links and the numbers of its lists, which no page shows as text. */
function shownText(markdown: string): string {
  return markdown.replace(/\]\([^)]*\)/g, "]").replace(/^ *\d+\. /gm, "");
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function firstMissing(wanted: readonly string[], there: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of there) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wanted) {
    const count = counts.get(word) ?? 0;
    if (count === 0) return word;
    counts.set(word, count - 1);
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#34": '"', "#39": "'" };

function bodyText(html: string): string {
  const from = html.indexOf('<div class="body">');
  const to = html.indexOf('<div class="tools"', from);
  if (from < 0 || to < 0) return "";
  return html
    .slice(from, to)
    .replace(/<[^>]*>/g, " ")
    .replace(/&([a-z]+|#\d+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
