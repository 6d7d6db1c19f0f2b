import { blobId } from "../../../src/content/sources/blob-id.ts";
import type { FakeRepository, FileChanges } from "./fake-repository.ts";

/** What a fake host is asked, and what it answers. */
interface Asked {
  readonly method: string;
  /** The path behind the root of the interface, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are of many forms
  readonly body: any;
}
interface Told {
  readonly status: number;
  readonly json: unknown;
}
type FakeHost = (repository: FakeRepository, asked: Asked) => Told;

const ok = (json: unknown, status = 200): Told => ({ status, json });
const fault = (status: number, message: string): Told => ({ status, json: { message } });
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const unbase64 = (text: string) => new Uint8Array(Buffer.from(text, "base64"));
const date = "2026-11-30T07:00:00Z";

/** The branch that nobody may push to, as hosts protect one. */
export const PROTECTED = "bao-ve";

/** GitHub, as its documentation of the REST interface says (git database, references, pull requests). */
export const fakeGithub = (): FakeHost => {
  const trees = new Map<string, { base: string; changes: FileChanges }>();
  return (repository, { method, path, query, body }) => {
    const { branches, commits, blobs, requests } = repository;
    const [, rest = ""] = /^repos\/phuong\/kho-tin\/(.*)$/.exec(path) ?? [];
    const last = rest.split("/").at(-1)!;
    const branch = rest.replace(/^git\/refs?\/heads\//, "");
    if (path === "user") return ok({ login: "anh", name: "Lê Ánh", email: null });
    if (rest.startsWith("git/ref/heads/"))
      return branches.has(branch) ? ok({ object: { sha: branches.get(branch) } }) : fault(404, "Not Found");
    if (rest.startsWith("git/trees/"))
      return ok({ tree: repository.tree(last, query.has("recursive")), truncated: false });
    if (rest.startsWith("git/blobs/"))
      return ok({ content: base64(blobs.get(last)!).replace(/(.{20})/g, "$1\n"), encoding: "base64" });
    if (rest === "git/blobs") {
      const bytes = unbase64(body.content);
      blobs.set(blobId(bytes), bytes);
      return ok({ sha: blobId(bytes) }, 201);
    }
    if (rest === "git/trees") {
      const changes = body.tree.map((item: { path: string; sha: string | null }) => [
        item.path,
        item.sha === null ? null : blobs.get(item.sha)!,
      ]);
      trees.set(`t${trees.size}`, { base: body.base_tree, changes: new Map(changes) });
      return ok({ sha: `t${trees.size - 1}` }, 201);
    }
    if (rest === "git/commits")
      return ok({ sha: repository.commitOn(body.parents[0], trees.get(body.tree)!.changes, body.message) }, 201);
    if (rest === "git/refs") {
      const name = body.ref.replace("refs/heads/", "");
      if (branches.has(name)) return fault(422, "Reference already exists");
      branches.set(name, body.sha);
      return ok({}, 201);
    }
    if (method === "PATCH") {
      if (branch === PROTECTED) return fault(422, "Repository rule violations found");
      if (body.force !== false || commits.get(body.sha)!.parent !== branches.get(branch))
        return fault(422, "Update is not a fast forward");
      branches.set(branch, body.sha);
      return ok({});
    }
    if (rest === "commits") {
      const found = repository.lastOf(query.get("sha")!, query.get("path")!);
      return ok(found === null ? [] : [{ commit: { author: { name: found.author, date } } }]);
    }
    if (rest === "pulls" && method === "POST") {
      requests.push({ branch: body.head, into: body.base, title: body.title });
      return ok({ html_url: `https://github.com/phuong/kho-tin/pull/${requests.length}` }, 201);
    }
    const open = requests.filter(({ into }) => into === query.get("base"));
    return ok(
      open.map((each) => ({
        html_url: `https://github.com/phuong/kho-tin/pull/${requests.indexOf(each) + 1}`,
        head: { ref: each.branch },
      })),
    );
  };
};

/** Gitea and Forgejo, as the description of their interface says (contents of several files, git trees, pull requests). */
export const fakeGitea =
  (): FakeHost =>
  (repository, { method, path, query, body }) => {
    const { branches, blobs, requests, commits } = repository;
    const [, rest = ""] = /^repos\/phuong\/kho-tin\/(.*)$/.exec(path) ?? [];
    const last = rest.split("/").at(-1)!;
    if (path === "user") return ok({ login: "anh", full_name: "Lê Ánh", email: "anh@phuong.vn" });
    if (rest.startsWith("branches/")) {
      const id = branches.get(rest.slice("branches/".length));
      return id === undefined ? fault(404, "branch does not exist") : ok({ commit: { id } });
    }
    if (rest.startsWith("git/trees/")) {
      const items = repository.tree(last, query.get("recursive") === "true");
      const [page, size] = [Number(query.get("page")), 3];
      return ok({ tree: items.slice((page - 1) * size, page * size), truncated: page * size < items.length });
    }
    if (rest.startsWith("git/blobs/")) return ok({ content: base64(blobs.get(last)!) });
    if (rest === "contents") {
      if (body.branch === PROTECTED) return fault(422, "branch is protected");
      const before = commits.get(branches.get(body.branch)!)!.files;
      const changes = new Map<string, Uint8Array | null>();
      for (const { operation, path: at, content, sha } of body.files) {
        const found = before.get(at);
        if (operation === "create" ? found !== undefined : found === undefined || blobId(found) !== sha)
          return fault(422, `sha does not match [${at}]`);
        changes.set(at, operation === "delete" ? null : unbase64(content));
      }
      const id = repository.commitOn(branches.get(body.branch)!, changes, body.message);
      branches.set(body.new_branch ?? body.branch, id);
      return ok({ commit: { sha: id } }, 201);
    }
    if (rest === "commits") {
      const found = repository.lastOf(query.get("sha")!, query.get("path")!);
      return ok(found === null ? [] : [{ commit: { author: { name: found.author, date } } }]);
    }
    if (method === "POST") {
      requests.push({ branch: body.head, into: body.base, title: body.title });
      return ok({ html_url: `https://git.vn/phuong/kho-tin/pulls/${requests.length}` }, 201);
    }
    return ok(
      requests.map((each, index) => ({
        html_url: `https://git.vn/phuong/kho-tin/pulls/${index + 1}`,
        head: { ref: each.branch },
        base: { ref: each.into },
      })),
    );
  };

/** GitLab, as its documentation of the REST interface says (repository, files, commits, merge requests). */
export const fakeGitlab =
  (): FakeHost =>
  (repository, { method, path, query, body }) => {
    const { branches, requests, commits } = repository;
    const rest = path.replace("projects/phuong/kho-tin/", "").replace(/^repository\//, "");
    if (path === "user") return ok({ name: "Lê Ánh", email: "anh@phuong.vn" });
    if (rest.startsWith("branches/")) {
      const id = branches.get(rest.slice("branches/".length));
      return id === undefined ? fault(404, "404 Branch Not Found") : ok({ commit: { id } });
    }
    if (rest === "tree") {
      const folder = `${query.get("path")}/`;
      const items = repository.tree(query.get("ref")!, true).filter((item) => item.path.startsWith(folder));
      if (items.length === 0) return fault(404, "404 invalid revision or path Not Found");
      const wanted = items.filter(
        (item) => query.get("recursive") === "true" || !item.path.slice(folder.length).includes("/"),
      );
      const [page, size] = [Number(query.get("page")), Number(query.get("per_page"))];
      return ok(
        wanted.slice((page - 1) * size, page * size).map(({ sha, type, path: at }) => ({ id: sha, type, path: at })),
      );
    }
    if (rest.startsWith("files/")) {
      const at = rest.slice("files/".length);
      const bytes = commits.get(query.get("ref")!)?.files.get(at);
      if (bytes === undefined) return fault(404, "404 File Not Found");
      return ok({
        content: base64(bytes),
        blob_id: blobId(bytes),
        last_commit_id: repository.lastOf(query.get("ref")!, at)!.id,
      });
    }
    if (rest === "commits" && method === "GET") {
      const found = repository.lastOf(query.get("ref_name")!, query.get("path")!);
      return ok(found === null ? [] : [{ author_name: found.author, authored_date: date }]);
    }
    if (rest === "commits") {
      if (body.branch === PROTECTED) return fault(400, "You are not allowed to push into this branch");
      const head = body.start_sha ?? branches.get(body.branch)!;
      const changes = new Map<string, Uint8Array | null>();
      for (const { action, file_path, content, last_commit_id } of body.actions) {
        const isThere = commits.get(head)!.files.has(file_path);
        if (action === "create" && isThere) return fault(400, "A file with this name already exists");
        if (action !== "create" && (!isThere || repository.lastOf(head, file_path)!.id !== last_commit_id))
          return fault(400, "You are attempting to update a file that has changed");
        changes.set(file_path, action === "delete" ? null : unbase64(content));
      }
      const id = repository.commitOn(head, changes, body.commit_message);
      branches.set(body.branch, id);
      return ok({ web_url: `https://gitlab.com/phuong/kho-tin/-/commit/${id}` }, 201);
    }
    if (method === "POST") {
      requests.push({ branch: body.source_branch, into: body.target_branch, title: body.title });
      return ok({ web_url: `https://gitlab.com/phuong/kho-tin/-/merge_requests/${requests.length}` }, 201);
    }
    const open = requests.filter(({ into }) => into === query.get("target_branch"));
    return ok(
      open.map((each) => ({
        web_url: `https://gitlab.com/phuong/kho-tin/-/merge_requests/${requests.indexOf(each) + 1}`,
        source_branch: each.branch,
      })),
    );
  };
