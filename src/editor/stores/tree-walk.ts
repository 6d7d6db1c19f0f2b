import type { GitHost, TreeItem } from "./git-host.ts";

/** An item of a tree as GitHub, Gitea and Forgejo tell it; its path is from that tree. */
export interface ToldItem {
  readonly path: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  readonly size?: number;
}

/** Reads a tree by the id of a commit or a tree. */
export type TreeReader = (id: string, recursive: boolean) => Promise<readonly ToldItem[]>;

/**
 * Finds folders from the root of a commit downwards. A tree never changes under its id, so each is read once: after another
 * commit, only the trees that it changed are.
 */
export function treeWalk(readTree: TreeReader): Pick<GitHost, "itemsIn" | "filesUnder"> {
  const read = new Map<string, Promise<readonly ToldItem[]>>();
  const treeOf = (id: string, recursive: boolean) => {
    const key = `${id} ${recursive}`;
    const found = read.get(key) ?? readTree(id, recursive);
    read.set(key, found);
    found.catch(() => read.delete(key));
    return found;
  };
  const folderId = async (commit: string, folder: string): Promise<string | null> => {
    let id = commit;
    for (const name of folder.split("/")) {
      const next = (await treeOf(id, false)).find((item) => item.path === name && item.type === "tree");
      if (next === undefined) return null;
      id = next.sha;
    }
    return id;
  };
  const listed = async (commit: string, folder: string, recursive: boolean): Promise<readonly TreeItem[]> => {
    const id = await folderId(commit, folder);
    if (id === null) return [];
    return (await treeOf(id, recursive)).map(({ path, type, sha, size = 0 }) => ({
      path: `${folder}/${path}`,
      isFolder: type !== "blob",
      id: sha,
      sizeBytes: size,
    }));
  };
  return {
    itemsIn: (commit, folder) => listed(commit, folder, false),
    filesUnder: async (commit, folder) => (await listed(commit, folder, true)).filter(({ isFolder }) => !isFolder),
  };
}
