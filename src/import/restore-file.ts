import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { addressOfFile } from "../addresses/article-place.ts";
import { isWithin } from "../cache/is-within.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import { countKept } from "./count-words.ts";
import type { SourceKind } from "./found-item.ts";
import type { Outcome, ReportItem } from "./report-item.ts";

/** A file of a content folder that an archive of this program kept. */
export interface KeptFile {
  /** What reports call it. */
  readonly label: string;
  /** Its path in the content folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the restoring of files needs. */
export interface Restoring {
  /** The content folder to restore into, absolute. */
  readonly outDir: string;
  /** What reports call it: `content`. */
  readonly label: string;
  readonly isPlan: boolean;
  readonly onItem: (source: string) => void;
}

/** Whether a file of a content folder is an article's. */
export function isArticleFile(path: string): boolean {
  return path.startsWith("articles/") && path.endsWith(".md");
}

/**
 * Gives a file back, byte for byte, and returns what became of it: of an article always, of another file where it stayed as
 * it was. A file that is there with other bytes stays, for an editor may have changed it.
 */
export function restoreFile(file: KeptFile, kind: SourceKind, restoring: Restoring): readonly ReportItem[] {
  const outcome = restored(file, restoring);
  if (!isArticleFile(file.path)) return outcome === "edited" ? [itemOf(file, kind, outcome, restoring)] : [];
  restoring.onItem(file.label);
  return [itemOf(file, kind, outcome, restoring)];
}

function restored({ path, bytes }: KeptFile, { outDir, isPlan }: Restoring): Outcome {
  const to = resolve(outDir, path);
  // No folder on the way may be a link: it could lead out of the content folder.
  if (!isWithin(to, outDir) || hasLink(to, outDir)) return "edited";
  if (existsSync(to)) return lstatSync(to).isFile() && readFileSync(to).equals(bytes) ? "unchanged" : "edited";
  if (!isPlan) writeWholeFile(to, bytes);
  return "written";
}

function hasLink(path: string, root: string): boolean {
  for (let each = path; each !== root && isWithin(each, root); each = dirname(each)) {
    if (lstatSync(each, { throwIfNoEntry: false })?.isSymbolicLink() === true) return true;
  }
  return false;
}

function itemOf(
  { label, path, bytes }: KeptFile,
  kind: SourceKind,
  outcome: Outcome,
  restoring: Restoring,
): ReportItem {
  const text = isArticleFile(path) ? new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n") : "";
  const split = splitFrontMatter(text, [], () => {});
  const what = `Tệp ${restoring.label}/${path} đã có với nội dung khác nên giữ nguyên.`;
  return {
    source: label,
    kind,
    file: `${restoring.label}/${path}`,
    url: isArticleFile(path) ? addressOfFile(path.split("/")) : null,
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
