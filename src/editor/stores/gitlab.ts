import type { HostSettings } from "../../content/editor-fields.ts";
import { fromBase64, toBase64 } from "./blob-bytes.ts";
import type { CommitTarget, GitHost, TreeItem } from "./git-host.ts";
import { type HostRequest, saidIn } from "./host-request.ts";
import type { Change } from "./store.ts";

/** GitLab's REST interface, version 4. */
export function gitlabRoot({ apiUrl }: HostSettings): string {
  return `${(apiUrl ?? "https://gitlab.com").replace(/\/*$/, "/")}api/v4/`;
}

/** How many items GitLab tells at once. */
const PAGE = 100;

/** A file as GitLab tells it. */
interface ToldFile {
  readonly content: string;
  readonly last_commit_id: string;
}

/**
 * A repository at a GitLab. It makes a commit of several files at once, and refuses where a file has another last commit
 * than the one named with it.
 */
export function gitlabHost({ repository }: HostSettings, ask: HostRequest): GitHost {
  const root = `projects/${encodeURIComponent(repository)}`;
  const get = async <T>(path: string) => (await ask("GET", path)).json as T;
  const headOf = async (branch: string) => {
    const asked = `${root}/repository/branches/${encodeURIComponent(branch)}`;
    const { status, json } = await ask("GET", asked, { understood: [404] });
    return status === 404 ? null : (json as { commit: { id: string } }).commit.id;
  };
  const fileAt = (commit: string, path: string) =>
    get<ToldFile>(`${root}/repository/files/${encodeURIComponent(path)}?ref=${commit}`);
  const tree = treeOf(root, ask);
  return {
    kind: "gitlab",
    user: async () => {
      const { name, email } = await get<{ name: string; email?: string }>("user");
      return { name, ...(email ? { email } : {}) };
    },
    headOf,
    itemsIn: (commit, folder) => tree(commit, folder, false),
    filesUnder: async (commit, folder) => (await tree(commit, folder, true)).filter(({ isFolder }) => !isFolder),
    bytesOf: async (commit, { path }) => fromBase64((await fileAt(commit, path)).content),
    commit: async (target, change, before) => {
      const lastCommitOf = async (path: string) => (await fileAt(target.head, path)).last_commit_id;
      const body = await commitBody(target, change, before, lastCommitOf);
      const { status, json } = await ask("POST", `${root}/repository/commits`, { body, understood: [400] });
      if (status < 400) return { kind: "done", href: (json as { web_url: string }).web_url };
      const isMoved = (await headOf(target.newFrom ?? target.branch)) !== target.head;
      return isMoved ? { kind: "moved" } : { kind: "refused", what: saidIn(json) };
    },
    lastChange: async (commit, path) => {
      const asked = new URLSearchParams({ ref_name: commit, path, per_page: "1" });
      const [last] = await get<{ author_name: string; authored_date: string }[]>(`${root}/repository/commits?${asked}`);
      return last === undefined ? {} : { by: last.author_name, at: last.authored_date };
    },
    reviews: async (into) => {
      const asked = new URLSearchParams({ state: "opened", target_branch: into, per_page: String(PAGE) });
      const open = await get<{ source_branch: string; web_url: string }[]>(`${root}/merge_requests?${asked}`);
      return open.map(({ source_branch, web_url }) => ({ branch: source_branch, href: web_url }));
    },
    askReview: async (branch, into, title) => {
      const body = { source_branch: branch, target_branch: into, title, remove_source_branch: true };
      return ((await ask("POST", `${root}/merge_requests`, { body })).json as { web_url: string }).web_url;
    },
  };
}

/** Lists folders, page after page. What is at a commit never changes, so each is asked for once. */
function treeOf(root: string, ask: HostRequest) {
  const read = new Map<string, Promise<readonly TreeItem[]>>();
  const list = async (commit: string, folder: string, recursive: boolean): Promise<readonly TreeItem[]> => {
    const items: TreeItem[] = [];
    for (let page = 1; ; page++) {
      const about = {
        path: folder,
        ref: commit,
        recursive: String(recursive),
        per_page: String(PAGE),
        page: String(page),
      };
      const asked = `${root}/repository/tree?${new URLSearchParams(about)}`;
      const { status, json } = await ask("GET", asked, { understood: [404] });
      const told = status === 404 ? [] : (json as { id: string; path: string; type: string }[]);
      items.push(...told.map(({ id, path, type }) => ({ id, path, isFolder: type !== "blob", sizeBytes: 0 })));
      if (told.length < PAGE) return items;
    }
  };
  return (commit: string, folder: string, recursive: boolean): Promise<readonly TreeItem[]> => {
    const key = `${commit} ${folder} ${recursive}`;
    const found = read.get(key) ?? list(commit, folder, recursive);
    read.set(key, found);
    found.catch(() => read.delete(key));
    return found;
  };
}

async function commitBody(
  { branch, head, newFrom }: CommitTarget,
  { message, writes, removals }: Change,
  before: ReadonlyMap<string, string>,
  lastCommitOf: (path: string) => Promise<string>,
) {
  const actions: Record<string, string>[] = [];
  for (const { path, bytes } of writes) {
    const file = { file_path: path, content: toBase64(bytes), encoding: "base64" };
    if (!before.has(path)) actions.push({ action: "create", ...file });
    else actions.push({ action: "update", ...file, last_commit_id: await lastCommitOf(path) });
  }
  for (const path of removals)
    actions.push({ action: "delete", file_path: path, last_commit_id: await lastCommitOf(path) });
  return { branch, ...(newFrom === undefined ? {} : { start_sha: head }), commit_message: message, actions };
}
