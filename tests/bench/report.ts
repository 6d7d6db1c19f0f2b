import { type ContenderName, contenderNames } from "./arena.ts";
import type { KindCount } from "./output-tree.ts";
import { explained, type WordCheck } from "./same-site.ts";

/** One build. */
export interface Run {
  readonly name: ContenderName;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly filesWritten: number;
}

export interface CaseResult {
  readonly articles: number;
  readonly caseName: string;
  readonly runs: readonly Run[];
}

/** The results as a Markdown table, a line for each program in each case. */
export function resultTable(results: readonly CaseResult[]): string {
  const isAgainst = results.some(({ runs }) => runs.some(({ name }) => name === "Khotin before"));
  const lines = results.flatMap(({ articles, caseName, runs }) => {
    const wallOf = (name: ContenderName) =>
      medianOf(runs.filter((run) => run.name === name).map((run) => run.wallSeconds));
    const ratioTo = (other: ContenderName, seconds: number) => {
      const others = wallOf(other);
      return others === null ? "" : `${(seconds / others).toFixed(2)}×`;
    };
    return contenderNames.flatMap((name) => {
      const own = runs.filter((run) => run.name === name);
      const wall = medianOf(own.map((run) => run.wallSeconds));
      if (wall === null) return [];
      return row([
        String(articles),
        caseName,
        name,
        seconds(wall),
        own.map((run) => seconds(run.wallSeconds)).join(", "),
        seconds(medianOf(own.map((run) => run.cpuSeconds))!),
        String(Math.round(Math.max(...own.map((run) => run.peakBytes)) / 2 ** 20)),
        [...new Set(own.map((run) => run.filesWritten))].join(", "),
        ratioTo("Hugo", wall),
        ...(isAgainst ? [ratioTo("Khotin before", wall)] : []),
      ]);
    });
  });
  const heads = ["articles", "case", "program", "wall s (median)", "all runs", "CPU s", "peak MB", "files written"];
  const ratios = ["wall to Hugo's", ...(isAgainst ? ["wall to the other checkout's"] : [])];
  return [...tableHead([...heads, ...ratios], 3), ...lines].join("\n");
}

/** What each program published, kind by kind. */
export function kindTable(
  articles: number,
  khotin: ReadonlyMap<string, KindCount>,
  hugo: ReadonlyMap<string, KindCount>,
): string {
  const kinds = [...new Set([...khotin.keys(), ...hugo.keys()])];
  const cells = (counts: ReadonlyMap<string, KindCount>, kind: string) => {
    const { files, bytes } = counts.get(kind) ?? { files: 0, bytes: 0 };
    return [String(files), files === 0 ? "" : String(Math.round(bytes / files))];
  };
  const lines = kinds.flatMap((kind) => {
    const differs = khotin.get(kind)?.files !== hugo.get(kind)?.files;
    return row([
      kind,
      ...cells(khotin, kind),
      ...cells(hugo, kind),
      differs ? (explained[kind] ?? "**unexplained**") : "",
    ]);
  });
  const heads = ["kind", "Khotin: files", "bytes each", "Hugo: files", "bytes each", "why they differ"];
  return [`What both programs published of ${articles} articles:`, "", ...tableHead(heads, 1), ...lines].join("\n");
}

export function wordCheckText({ articles, faults }: WordCheck): string {
  const found =
    faults.length === 0
      ? "no word is missing"
      : `words are missing in ${faults.length} places: ${faults.slice(0, 5).join("; ")}`;
  return `The bench looked for the words of ${articles} articles' sources in the pages of both programs: ${found}.`;
}

function row(cells: readonly string[]): readonly string[] {
  return [`| ${cells.join(" | ")} |`];
}

/** @param texts how many of the first columns hold text; the others hold numbers */
function tableHead(heads: readonly string[], texts: number): readonly string[] {
  return [...row(heads), `|${heads.map((_, index) => (index < texts ? "---" : "---:")).join("|")}|`];
}

/** The middle one, or the mean of the middle two; `null` where there is none. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function seconds(value: number): string {
  return value.toFixed(2);
}
