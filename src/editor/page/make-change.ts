import { withField } from "../article-text/fields-in-text.ts";
import { ownFolderOf } from "../stores/article-paths.ts";
import type { Change } from "../stores/store.ts";
import {
  addressOfPath,
  draftPath,
  fieldsOf,
  isDraftPath,
  publishedPath,
  publishedText,
  titleOf,
  type WorkingArticle,
  type WorkingFile,
  type WorkingState,
} from "./working-article.ts";

/** What an editor does with an article that changes what the store has. */
export type SavingAction = "saveDraft" | "review" | "publish" | "schedule" | "correct" | "withdraw";

/** What a change is made with. */
export interface ChangeContext {
  readonly state: WorkingState;
  /** The present moment, as it is written in an article. */
  readonly nowIso: string;
  /** The time zone of the site. */
  readonly zone: string;
  /** The message of the commit; `{title}` stands for the title. */
  readonly message: string;
  /** Reads a file that the store has. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
}

/** A change, and where the article is and what its text is once the change is saved. */
export interface PlannedChange {
  readonly change: Change;
  readonly path: string;
  readonly text: string;
}

/** The text and the path that an action gives an article. */
export function placed(
  article: WorkingArticle,
  action: SavingAction,
  { state, nowIso, zone }: Pick<ChangeContext, "state" | "nowIso" | "zone">,
): { readonly path: string; readonly text: string } {
  if (action === "saveDraft") {
    const path = article.path ?? draftPath(titleOf(article.text));
    return { path: isDraftPath(path) ? path : publishedPath(article, article.text, zone), text: article.text };
  }
  const text = publishedText(article.text, nowIso);
  const path = publishedPath(article, text, zone);
  const isPublic = state === "published" || state === "withdrawn";
  return { path, text: isPublic ? withOldAddress(text, article.path, path) : text };
}

/** An article's text with its address until now among its old ones, where the article moves to another. */
function withOldAddress(text: string, from: string | null, to: string): string {
  const address = from === null ? null : addressOfPath(from);
  if (address === null || address === addressOfPath(to)) return text;
  const { aliases = [] } = fieldsOf(text);
  const known = typeof aliases === "string" ? [aliases] : (aliases as readonly string[]);
  const kept = known.filter((each) => each !== addressOfPath(to));
  return kept.includes(address) ? text : withField(text, "aliases", [...kept, address]);
}

/**
 * Makes the change that an action asks for: the article's file and the files beside it, at the place where they belong. An
 * article that moves takes its files along.
 *
 * @param path where the article is put, as {@link placed} says, or with a number where that place is taken
 */
export async function makeChange(
  article: WorkingArticle,
  { path, text }: { readonly path: string; readonly text: string },
  context: ChangeContext,
): Promise<PlannedChange> {
  const from = article.path;
  const isMoved = from !== null && from !== path;
  const [oldFolder, newFolder] = [from === null ? null : folderOf(from), folderOf(path)];
  const takes = isMoved && ownFolderOf(from) !== null;
  const files = await Promise.all(
    article.beside.map(async ({ name, bytes }) => {
      if (bytes === undefined && !takes) return [];
      return [{ path: `${newFolder}${name}`, bytes: bytes ?? (await context.readFile(`${oldFolder}${name}`)) }];
    }),
  );
  const stored = article.beside.filter(({ bytes }) => bytes === undefined).map(({ name }) => name);
  const left = [...(takes ? stored : []), ...article.removed].map((name) => `${oldFolder}${name}`);
  const expectedNew = isMoved || from === null ? [{ path, version: null }] : [];
  return {
    path,
    text,
    change: {
      message: context.message.replace("{title}", () => titleOf(text)),
      writes: [{ path, bytes: new TextEncoder().encode(text) }, ...files.flat()],
      removals: [...(isMoved ? [from] : []), ...left],
      expected: [...(from === null ? [] : [{ path: from, version: article.version }]), ...expectedNew],
    },
  };
}

/** The folder of a file, with a slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/**
 * An article once a change of it is saved, with what its editor did while the store was saving: text that was typed, files
 * that were dropped or removed.
 *
 * @param now the article as it is on the page
 * @param sent the article that was on the page when saving began, and the one that the change was made of
 */
export function withLaterWork(
  saved: WorkingArticle,
  now: WorkingArticle,
  sent: readonly [WorkingArticle, WorkingArticle],
): WorkingArticle {
  const wasSent = (file: WorkingFile) => sent.some(({ beside }) => beside.includes(file));
  const isSame = sent.some(({ text }) => text === now.text);
  const gone = sent[1].beside.filter((file) => !now.beside.includes(file)).map(({ name }) => name);
  const wanted = [...new Set([...now.removed, ...gone])];
  const removed = wanted.filter((name) => !sent.some((each) => each.removed.includes(name)));
  const kept = now.beside.map((file) => (wasSent(file) ? { name: file.name, sizeBytes: file.sizeBytes } : file));
  return { ...saved, text: isSame ? saved.text : now.text, beside: kept, removed };
}

/** An article after its change was saved. */
export function savedArticle(
  { path, text }: PlannedChange,
  article: WorkingArticle,
  versions: Readonly<Record<string, string>>,
): WorkingArticle {
  const beside = article.beside.map(({ name, sizeBytes }) => ({ name, sizeBytes }));
  const { branch: _branch, ...kept } = article;
  return { ...kept, path, text, savedText: text, version: versions[path] ?? null, beside, removed: [] };
}
