import type { HostSettings } from "../../content/editor-fields.ts";
import { fromBase64, toBase64 } from "./blob-bytes.ts";
import type { GitHost } from "./git-host.ts";
import { encodedPath, type HostRequest, saidIn } from "./host-request.ts";
import type { Change } from "./store.ts";
import { type ToldItem, treeWalk } from "./tree-walk.ts";

/** The interface of Gitea and Forgejo, version 1. */
export function giteaRoot({ apiUrl }: HostSettings): string {
  return `${(apiUrl ?? "https://codeberg.org").replace(/\/*$/, "/")}api/v1/`;
}

/** A repository at a Gitea from 1.20 on, or a Forgejo: both take several files in one commit, each guarded by its blob id. */
export function giteaHost({ repository }: HostSettings, ask: HostRequest): GitHost {
  const root = `repos/${repository}`;
  const get = async <T>(path: string) => (await ask("GET", path)).json as T;
  const headOf = async (branch: string) => {
    const { status, json } = await ask("GET", `${root}/branches/${encodedPath(branch)}`, { understood: [404] });
    return status === 404 ? null : (json as { commit: { id: string } }).commit.id;
  };
  return {
    kind: "gitea",
    user: async () => {
      const { full_name, login, email } = await get<{ full_name: string; login: string; email: string }>("user");
      return { name: full_name || login, ...(email ? { email } : {}) };
    },
    headOf,
    ...treeWalk(async (id, recursive) => {
      const items: ToldItem[] = [];
      for (let page = 1; ; page++) {
        const asked = `recursive=${recursive}&per_page=1000&page=${page}`;
        const told = await get<{ tree: ToldItem[]; truncated: boolean }>(`${root}/git/trees/${id}?${asked}`);
        items.push(...told.tree);
        if (!told.truncated || told.tree.length === 0) return items;
      }
    }),
    bytesOf: async (_commit, { id }) => fromBase64((await get<{ content: string }>(`${root}/git/blobs/${id}`)).content),
    commit: async ({ branch, head, newFrom }, change, before) => {
      const target = newFrom === undefined ? { branch } : { branch: newFrom, new_branch: branch };
      const body = { ...target, message: change.message, files: filesOf(change, before) };
      const { status, json } = await ask("POST", `${root}/contents`, { body, understood: [404, 409, 422] });
      if (status < 400) return { kind: "done" };
      const isMoved = (await headOf(newFrom ?? branch)) !== head;
      return isMoved ? { kind: "moved" } : { kind: "refused", what: saidIn(json) };
    },
    lastChange: async (commit, path) => {
      const asked = new URLSearchParams({ sha: commit, path, limit: "1", stat: "false" });
      const [last] = await get<{ commit: { author: { name: string; date: string } } }[]>(`${root}/commits?${asked}`);
      return last === undefined ? {} : { by: last.commit.author.name, at: last.commit.author.date };
    },
    reviews: async (into) => {
      const open = await get<{ html_url: string; head: { ref: string }; base: { ref: string } }[]>(
        `${root}/pulls?state=open&limit=50`,
      );
      return open
        .filter(({ base }) => base.ref === into)
        .map(({ html_url, head }) => ({ branch: head.ref, href: html_url }));
    },
    askReview: async (branch, into, title) => {
      const { json } = await ask("POST", `${root}/pulls`, { body: { title, head: branch, base: into } });
      return (json as { html_url: string }).html_url;
    },
  };
}

function filesOf({ writes, removals }: Change, before: ReadonlyMap<string, string>) {
  const written = writes.map(({ path, bytes }) => {
    const sha = before.get(path);
    const content = toBase64(bytes);
    return sha === undefined ? { operation: "create", path, content } : { operation: "update", path, content, sha };
  });
  const removed = removals.map((path) => ({ operation: "delete", path, sha: before.get(path) }));
  return [...written, ...removed];
}
