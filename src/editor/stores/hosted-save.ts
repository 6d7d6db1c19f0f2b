import { blobIdOf } from "./blob-bytes.ts";
import { StoreFault } from "./fault.ts";
import { firstConflict, pathsOf } from "./first-conflict.ts";
import type { CommitTarget } from "./git-host.ts";
import { fileAt, type HostedFiles, headOf, textOf } from "./hosted-files.ts";
import { branchOfChange, isBranchOf, openReviews } from "./reviews.ts";
import type { Change, SaveResult } from "./store.ts";

/** How often a change is put on top of commits that came between, before the editor is told. */
const MOST_ATTEMPTS = 5;

/** Saves a change on a branch: that of the site, or one in review. */
export function saveHosted(files: HostedFiles, change: Change, branch = files.branch): Promise<SaveResult> {
  return withoutFaults(async () => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const result = await saveOn(files, change, { branch, head: await headOf(files, branch) });
      if (result !== null) return result;
    }
    return { kind: "refused", what: files.place.words.busy };
  });
}

/**
 * Saves a change for review. Where the article is in review, its branch has one more commit; else a branch begins from the
 * site's, and the host is asked for a review.
 */
export function reviewHosted(files: HostedFiles, change: Change, title: string): Promise<SaveResult> {
  return withoutFaults(async () => {
    const name = branchOfChange(change);
    if (name === null) return { kind: "refused", what: files.place.words.badRequest };
    const review = (await openReviews(files)).find(({ branch }) => isBranchOf(branch, name));
    if (review !== undefined) {
      const saved = await saveHosted(files, change, review.branch);
      return saved.kind === "saved" ? { ...saved, href: review.href } : saved;
    }
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const branch = await freeBranch(files, name);
      const saved = await saveOn(files, change, { branch, head: await headOf(files), newFrom: files.branch });
      if (saved === null) continue;
      if (saved.kind !== "saved") return saved;
      return { ...saved, href: await files.host.askReview(branch, files.branch, title) };
    }
    return { kind: "refused", what: files.place.words.busy };
  });
}

/** Puts a change on top of a commit; the result is `null` where another commit came between. */
async function saveOn(files: HostedFiles, change: Change, target: CommitTarget): Promise<SaveResult | null> {
  const { host, texts } = files;
  const written = new Map<string, string>();
  for (const { path, bytes } of change.writes) written.set(path, await blobIdOf(bytes));
  const before = new Map<string, string>();
  for (const path of pathsOf(change)) {
    const file = await fileAt(files, target.head, path);
    if (file !== null) before.set(path, file.id);
  }
  const conflict = firstConflict(change, (path) => before.get(path) ?? null, written);
  if (conflict !== null) {
    const { path, version } = conflict;
    return { kind: "conflict", path, version, ...(await theirVersion(files, target.head, path)) };
  }
  const versions = Object.fromEntries(written);
  const left = {
    ...change,
    writes: change.writes.filter(({ path }) => before.get(path) !== written.get(path)),
    removals: change.removals.filter((path) => before.has(path)),
  };
  if (left.writes.length === 0 && left.removals.length === 0) return { kind: "saved", versions };
  const committed = await host.commit(target, left, before);
  if (committed.kind === "moved") return null;
  if (committed.kind === "refused") return { kind: "refused", what: files.place.words.hostFault(0, committed.what) };
  for (const { path, bytes } of change.writes)
    if (path.endsWith(".md"))
      texts.set(written.get(path)!, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return { kind: "saved", versions, ...(committed.href === undefined ? {} : { href: committed.href }) };
}

async function theirVersion(files: HostedFiles, head: string, path: string) {
  const [file, change] = await Promise.all([fileAt(files, head, path), files.host.lastChange(head, path)]);
  const theirs = file === null ? null : await textOf(files, head, file).catch(() => null);
  return { theirs, ...change };
}

/** A branch of a name that is not there yet. An earlier one may be left of a review that has ended. */
async function freeBranch({ host }: HostedFiles, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const branch = number === 1 ? name : `${name}.${number}`;
    if ((await host.headOf(branch)) === null) return branch;
  }
}

/** What a store throws becomes the result of saving. */
async function withoutFaults(save: () => Promise<SaveResult>): Promise<SaveResult> {
  try {
    return await save();
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    return fault.kind === "offline" ? { kind: "offline" } : { kind: "refused", what: fault.message };
  }
}
