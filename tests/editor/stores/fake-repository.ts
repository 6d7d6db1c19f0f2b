import { blobId } from "../../../src/content/sources/blob-id.ts";

/** A commit of a repository that tests keep in memory. */
interface FakeCommit {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly parent: string | null;
  readonly message: string;
  readonly author: string;
}

/** What a commit does to one file: its new bytes, or `null` where it is removed. */
export type FileChanges = ReadonlyMap<string, Uint8Array | null>;

/** A repository in memory, which the fakes of all hosts stand on. */
export interface FakeRepository {
  readonly branches: Map<string, string>;
  readonly commits: Map<string, FakeCommit>;
  readonly requests: { readonly branch: string; readonly into: string; readonly title: string }[];
  readonly blobs: Map<string, Uint8Array>;
  /** Makes a commit on top of another, at which no branch is. */
  readonly commitOn: (parent: string, changes: FileChanges, message: string, author?: string) => string;
  /** Makes a commit on a branch. */
  readonly push: (branch: string, changes: Readonly<Record<string, string | null>>, author?: string) => string;
  readonly text: (branch: string, path: string) => string | undefined;
  /** The items of a tree, by the id of a commit or of a tree that was told. */
  readonly tree: (id: string, recursive: boolean) => readonly FakeItem[];
  /** The commit that changed a file last, seen from another. */
  readonly lastOf: (commit: string, path: string) => { readonly id: string; readonly author: string } | null;
}

interface FakeItem {
  readonly path: string;
  readonly type: "blob" | "tree";
  readonly sha: string;
  readonly size?: number;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Makes a repository with files on the branch `main`. */
export function fakeRepository(files: Readonly<Record<string, string>>): FakeRepository {
  const commits = new Map<string, FakeCommit>();
  const branches = new Map<string, string>();
  const blobs = new Map<string, Uint8Array>();
  const trees = new Map<string, ReadonlyMap<string, Uint8Array>>();
  const add = (commit: FakeCommit): string => {
    const id = blobId(bytesOf(`${commits.size} ${commit.message}`));
    commits.set(id, commit);
    for (const bytes of commit.files.values()) blobs.set(blobId(bytes), bytes);
    return id;
  };
  const commitOn: FakeRepository["commitOn"] = (parent, changes, message, author = "Biên tập") => {
    const next = new Map(commits.get(parent)!.files);
    for (const [path, bytes] of changes) if (bytes === null) next.delete(path);
    for (const [path, bytes] of changes) if (bytes !== null) next.set(path, bytes);
    return add({ files: next, parent, message, author });
  };
  const filesOf = (id: string) => commits.get(id)?.files ?? trees.get(id) ?? new Map<string, Uint8Array>();
  const folderIn = (within: ReadonlyMap<string, Uint8Array>, folder: string): FakeItem => {
    const inside = new Map(
      [...within]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, bytes]) => [path.slice(folder.length + 1), bytes]),
    );
    const sha = blobId(bytesOf(JSON.stringify([...inside].map(([path, bytes]) => [path, blobId(bytes)]))));
    trees.set(sha, inside);
    return { path: folder, type: "tree", sha };
  };
  const first = add({
    files: new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)])),
    parent: null,
    message: "Đầu",
    author: "Máy",
  });
  branches.set("main", first);
  return {
    branches,
    commits,
    blobs,
    requests: [],
    commitOn,
    push: (branch, changes, author) => {
      const bytes = new Map(
        Object.entries(changes).map(([path, text]) => [path, text === null ? null : bytesOf(text)]),
      );
      const id = commitOn(branches.get(branch)!, bytes, "Người khác sửa", author);
      branches.set(branch, id);
      return id;
    },
    text: (branch, path) => {
      const bytes = commits.get(branches.get(branch) ?? "")?.files.get(path);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
    },
    tree: (id, recursive) => {
      const within = filesOf(id);
      const blobItems = [...within].map(([path, bytes]) => ({
        path,
        type: "blob" as const,
        sha: blobId(bytes),
        size: bytes.length,
      }));
      const paths = [...within.keys()].flatMap((path) =>
        path
          .split("/")
          .slice(0, -1)
          .map((_, index, names) => names.slice(0, index + 1).join("/")),
      );
      const folders = [...new Set(paths)].map((path) => folderIn(within, path));
      return [...folders, ...blobItems].filter(({ path }) => recursive || !path.includes("/"));
    },
    lastOf: (commit, path) => {
      for (let id: string | null = commit; id !== null; id = commits.get(id)!.parent) {
        const { files: now, parent, author } = commits.get(id)!;
        const before = parent === null ? undefined : commits.get(parent)!.files.get(path);
        if (now.get(path) !== before) return { id, author };
      }
      return null;
    },
  };
}
