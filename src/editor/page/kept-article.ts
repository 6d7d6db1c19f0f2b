import type { KeptWork } from "../stores/kept-work.ts";
import type { Store } from "../stores/store.ts";
import { NEW_ARTICLE, openedForWork, titleOf, type WorkingArticle } from "./working-article.ts";

/** Bytes → the same as a blob: a file that was kept once is known by its blob, and not written again. */
const blobs = new WeakMap<Uint8Array, Blob>();

/** What is kept of an article that is not saved: its text, and the files that no store has yet. */
export function workOf(article: WorkingArticle, key: string, keptAtMs: number): KeptWork {
  const { path, version, branch, text } = article;
  const from =
    path === null || version === null ? null : { path, version, ...(branch === undefined ? {} : { branch }) };
  const files = article.beside.flatMap(({ name, bytes }) =>
    bytes === undefined ? [] : [{ name, bytes: blobOf(bytes) }],
  );
  return { key, title: titleOf(text), text, from, files, keptAtMs };
}

function blobOf(bytes: Uint8Array): Blob {
  const blob = blobs.get(bytes) ?? new Blob([bytes as Uint8Array<ArrayBuffer>]);
  blobs.set(bytes, blob);
  return blob;
}

/**
 * The article that some work was on. Its version is the one the work began from, so that what others saved since then is
 * told when it is saved.
 */
export async function resumed({ text, from, files }: KeptWork, store: Store): Promise<WorkingArticle> {
  const base = from === null ? NEW_ARTICLE : openedForWork(await store.open(from.path, from.branch));
  const added = await Promise.all(
    files.map(async ({ name, bytes }) => ({
      name,
      sizeBytes: bytes.size,
      bytes: new Uint8Array(await bytes.arrayBuffer()),
    })),
  );
  const stored = base.beside.filter(({ name }) => !added.some((each) => each.name === name));
  return { ...base, text, version: from?.version ?? null, beside: [...stored, ...added] };
}
