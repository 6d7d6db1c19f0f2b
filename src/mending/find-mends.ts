import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArticlePlace } from "../addresses/article-place.ts";
import type { ArticleContext } from "../content/article-context.ts";
import { kindOfFile } from "../content/sources/file-kinds.ts";
import { type FoundFile, findFiles } from "../content/sources/find-files.ts";
import { readSource } from "../content/sources/read-file.ts";
import type { Problem } from "../problems/problem.ts";
import { askedPlaces } from "./asked-places.ts";
import { type LineEdit, linesOf, withEdits } from "./line-edits.ts";
import { mendText } from "./mend-text.ts";
import { type MoveObstacle, namesAsked, type PathMove, planMove, type Surroundings } from "./plan-move.ts";

/** What can be mended of one file, and where it should lie. */
export interface FileMend {
  /** Its path inside the content folder. */
  readonly file: string;
  readonly absolutePath: string;
  /** The bytes that the mend was made for. */
  readonly bytes: Uint8Array;
  readonly edits: readonly LineEdit[];
  /** Its text with the edits. */
  readonly mended: string;
  readonly moves: readonly PathMove[];
  /** Why it is not moved though a Problem asks for that; `null` where nothing asks, or where it is moved. */
  readonly obstacle: MoveObstacle | null;
}

/** What the finding of mends needs. */
export interface MendingInputs {
  readonly contentDir: string;
  readonly context: ArticleContext;
  /** The Problems that a check found, by which files are moved. */
  readonly problems: readonly Problem[];
  /** Whether a file, by its absolute path, is to be mended. */
  readonly isWanted: (absolutePath: string) => boolean;
  readonly isPublished: (url: string) => boolean;
}

/** Finds what can be mended in the wanted files, sorted by path. Nothing is written. */
export function findMends(inputs: MendingInputs): readonly FileMend[] {
  const { contentDir, context, problems, isWanted, isPublished } = inputs;
  const skipped = new Set([join(contentDir, "drafts")]);
  const files = findFiles(contentDir, "", { folderName: context.folderName, hidden: false, skipped }, []).filter(
    isText,
  );
  const asked = askedPlaces(problems, context.folderName);
  const naming = namingFiles(files, new Set(asked.keys()), context);
  const claimed = new Set<string>();
  const surroundings: Surroundings = {
    isTaken: (path) => claimed.has(path) || existsSync(join(contentDir, path)),
    isPublished,
    isNamedElsewhere: (name, file) => naming.get(name)?.some((other) => other !== file) ?? true,
  };
  return files
    .filter(({ absolutePath }) => isWanted(absolutePath))
    .flatMap((file): readonly FileMend[] => {
      const bytes = readSource(file.absolutePath, file.path, []);
      if (bytes === null) return [];
      const { folder, slug } = asked.get(file.path) ?? {};
      const place = placeOf(file);
      const [year, month] = folder ?? [place?.year ?? 0, place?.month ?? 0];
      const isMoved = place !== null && (folder !== undefined || slug !== undefined) && isAsNamed(file, contentDir);
      const planned = isMoved
        ? planMove({ place, bytes, year, month, slug: slug ?? place.slug }, context, surroundings)
        : [];
      const moves = typeof planned === "string" ? [] : planned;
      for (const { to } of moves) claimed.add(to);
      const obstacle = typeof planned === "string" ? planned : null;
      const mend = {
        file: file.path,
        absolutePath: file.absolutePath,
        bytes,
        ...textMend(file, bytes),
        moves,
        obstacle,
      };
      return mend.edits.length > 0 || moves.length > 0 || obstacle !== null ? [mend] : [];
    });
}

/** Whether a file is a text that editors write and that has its place. */
function isText({ path }: FoundFile): boolean {
  return ["article", "page", "config", "words"].includes(kindOfFile(path).kind);
}

function placeOf({ path }: FoundFile): ArticlePlace | null {
  const kind = kindOfFile(path);
  return kind.kind === "article" ? { file: path, year: kind.year, month: kind.month, slug: kind.slug } : null;
}

/** Whether the disk has a file under the path that the program calls it by: names in parts are called by another. */
function isAsNamed({ path, absolutePath }: FoundFile, contentDir: string): boolean {
  return join(contentDir, path) === absolutePath;
}

function textMend({ path }: FoundFile, bytes: Uint8Array): Pick<FileMend, "edits" | "mended"> {
  const text = textOf(bytes);
  if (text === null) return { edits: [], mended: "" };
  const kind = kindOfFile(path).kind;
  const edits = mendText(text, kind === "article" || kind === "page");
  return { edits, mended: withEdits(linesOf(text), edits) };
}

/** The text of bytes; `null` where they are not UTF-8, or hold a NUL. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/**
 * Name → the files whose texts have it, of all names that count where some files are moved. All texts are read where there is
 * such a name, one at a time: an archive does not fit into the memory.
 */
function namingFiles(
  files: readonly FoundFile[],
  moved: ReadonlySet<string>,
  context: ArticleContext,
): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const file of files) {
    const place = placeOf(file);
    const bytes = moved.has(file.path) && place !== null ? readSource(file.absolutePath, file.path, []) : null;
    if (bytes !== null) for (const name of namesAsked(bytes, place!, context)) naming.set(name, []);
  }
  const sought = [...naming].map(([name, found]) => ({ forms: [name, encodeURI(name)], found }));
  if (sought.length === 0) return naming;
  for (const { path, absolutePath } of files) {
    const text = new TextDecoder().decode(readSource(absolutePath, path, []) ?? new Uint8Array()).normalize("NFC");
    for (const { forms, found } of sought) if (forms.some((form) => text.includes(form))) found.push(path);
  }
  return naming;
}
