import { isArticlePath, ownFolderOf } from "./article-paths.ts";
import { StoreFault } from "./fault.ts";
import type { GitHost, TreeItem } from "./git-host.ts";
import type { StorePlace } from "./place.ts";
import type { OpenedArticle } from "./store.ts";

/** A repository, and the branch that the site is built from. */
export interface HostedFiles {
  readonly host: GitHost;
  readonly branch: string;
  readonly place: StorePlace;
  /** Git blob id → the text of each article that was opened or saved since the page is open. */
  readonly texts: Map<string, string>;
}

/** The commit that a branch is at. */
export async function headOf({ host, branch, place }: HostedFiles, asked = branch): Promise<string> {
  const head = await host.headOf(asked);
  if (head === null) throw new StoreFault("missing", place.words.noBranch(asked));
  return head;
}

/** The file of a path at a commit; `null` where there is none. */
export async function fileAt({ host }: HostedFiles, commit: string, path: string): Promise<TreeItem | null> {
  const items = await host.itemsIn(commit, folderOf(path));
  return items.find((item) => item.path === path && !item.isFolder) ?? null;
}

/** The text of a file; each is loaded once. */
export async function textOf({ host, texts }: HostedFiles, commit: string, file: TreeItem): Promise<string> {
  const text = texts.get(file.id) ?? decoded(await host.bytesOf(commit, file));
  texts.set(file.id, text);
  return text;
}

/** Opens an article at the end of a branch. */
export async function openHosted(files: HostedFiles, path: string, branch?: string): Promise<OpenedArticle> {
  const head = await headOf(files, branch);
  const file = isArticlePath(path) ? await fileAt(files, head, path) : null;
  if (file === null) throw new StoreFault("missing", files.place.words.missing(path));
  const text = await textOf(files, head, file).catch((fault: unknown) => {
    throw fault instanceof TypeError ? new StoreFault("missing", files.place.words.missing(path)) : fault;
  });
  const items = await files.host.itemsIn(head, folderOf(path));
  const isBeside = (item: TreeItem) =>
    !item.isFolder && item.path !== path && (ownFolderOf(path) !== null || !/\.md$/i.test(item.path));
  const beside = items.filter(isBeside).map(({ path: at, sizeBytes, id }) => {
    return { name: at.slice(at.lastIndexOf("/") + 1), sizeBytes, version: id };
  });
  return {
    path,
    text,
    version: file.id,
    beside: beside.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    ...(branch === undefined ? {} : { branch }),
  };
}

/** The text of bytes, with its byte order mark; a `TypeError` where they are no UTF-8. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
