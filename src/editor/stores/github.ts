import type { HostSettings } from "../../content/editor-fields.ts";
import { fromBase64, toBase64 } from "./blob-bytes.ts";
import type { CommitTarget, Committed, GitHost } from "./git-host.ts";
import { encodedPath, type HostRequest, saidIn } from "./host-request.ts";
import type { Change } from "./store.ts";
import { type ToldItem, treeWalk } from "./tree-walk.ts";

/** GitHub's REST interface, version 2022-11-28; a GitHub of one's own has it under `/api/v3/`. */
export function githubRoot({ apiUrl }: HostSettings): string {
  return apiUrl === undefined ? "https://api.github.com/" : `${apiUrl.replace(/\/*$/, "/")}api/v3/`;
}

export const githubHeaders = { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28" } as const;

/** A repository at GitHub. A change is made of blobs, a tree and a commit, and then the branch is moved to that, never by force. */
export function githubHost({ repository }: HostSettings, ask: HostRequest): GitHost {
  const root = `repos/${repository}`;
  const get = async <T>(path: string) => (await ask("GET", path)).json as T;
  const make = async <T>(path: string, body: unknown) => (await ask("POST", path, { body })).json as T;
  const headOf = async (branch: string) => {
    const { status, json } = await ask("GET", `${root}/git/ref/heads/${encodedPath(branch)}`, { understood: [404] });
    return status === 404 ? null : (json as { object: { sha: string } }).object.sha;
  };
  return {
    kind: "github",
    user: async () => {
      const { name, login, email } = await get<{ name: string | null; login: string; email: string | null }>("user");
      return { name: name || login, ...(email ? { email } : {}) };
    },
    headOf,
    ...treeWalk(async (id, recursive) => {
      return (await get<{ tree: ToldItem[] }>(`${root}/git/trees/${id}${recursive ? "?recursive=1" : ""}`)).tree;
    }),
    bytesOf: async (_commit, { id }) => fromBase64((await get<{ content: string }>(`${root}/git/blobs/${id}`)).content),
    commit: async (target, change) => {
      const sha = await commitOf(root, make, target, change);
      return moveBranch(root, ask, headOf, target, sha);
    },
    lastChange: async (commit, path) => {
      const asked = new URLSearchParams({ sha: commit, path, per_page: "1" });
      const [last] = await get<{ commit: { author: { name: string; date: string } } }[]>(`${root}/commits?${asked}`);
      return last === undefined ? {} : { by: last.commit.author.name, at: last.commit.author.date };
    },
    reviews: async (into) => {
      const asked = new URLSearchParams({ state: "open", base: into, per_page: "100" });
      const open = await get<{ html_url: string; head: { ref: string } }[]>(`${root}/pulls?${asked}`);
      return open.map(({ html_url, head }) => ({ branch: head.ref, href: html_url }));
    },
    askReview: async (branch, into, title) =>
      (await make<{ html_url: string }>(`${root}/pulls`, { title, head: branch, base: into })).html_url,
  };
}

type Make = <T>(path: string, body: unknown) => Promise<T>;

/** Makes a commit that no branch is at yet. Returns its id. */
async function commitOf(root: string, make: Make, { head }: CommitTarget, change: Change): Promise<string> {
  const tree: { path: string; mode: string; type: string; sha: string | null }[] = [];
  for (const { path, bytes } of change.writes) {
    const { sha } = await make<{ sha: string }>(`${root}/git/blobs`, { content: toBase64(bytes), encoding: "base64" });
    tree.push({ path, mode: "100644", type: "blob", sha });
  }
  for (const path of change.removals) tree.push({ path, mode: "100644", type: "blob", sha: null });
  const { sha } = await make<{ sha: string }>(`${root}/git/trees`, { base_tree: head, tree });
  const commit = { message: change.message, tree: sha, parents: [head] };
  return (await make<{ sha: string }>(`${root}/git/commits`, commit)).sha;
}

/** Moves the branch to a commit; the host refuses where the branch is not at the commit's parent any more. */
async function moveBranch(
  root: string,
  ask: HostRequest,
  headOf: GitHost["headOf"],
  { branch, head, newFrom }: CommitTarget,
  sha: string,
): Promise<Committed> {
  const understood = [409, 422];
  const { status, json } =
    newFrom === undefined
      ? await ask("PATCH", `${root}/git/refs/heads/${encodedPath(branch)}`, { body: { sha, force: false }, understood })
      : await ask("POST", `${root}/git/refs`, { body: { ref: `refs/heads/${branch}`, sha }, understood });
  if (status < 400) return { kind: "done" };
  const isMoved = (await headOf(branch)) !== (newFrom === undefined ? head : null);
  return isMoved ? { kind: "moved" } : { kind: "refused", what: saidIn(json) };
}
