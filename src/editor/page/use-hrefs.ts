import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../stores/store.ts";
import { isPicture } from "./file-names.ts";
import { folderOf } from "./make-change.ts";
import type { WorkingArticle } from "./working-article.ts";

const TYPES: Readonly<Record<string, string>> = { svg: "image/svg+xml", jpg: "image/jpeg" };

/**
 * Where the browser finds the files beside an article: name → address. Pictures that the store has are fetched when the
 * article is opened; those that cannot be fetched have none. The function is another one once an address has come.
 */
export function useHrefs({ path, beside }: WorkingArticle, store: Store): (name: string) => string | null {
  const hrefs = useRef(new Map<string, string>());
  const [times, show] = useState(0);
  const put = (name: string, bytes: Uint8Array) => {
    const extension = name.split(".").at(-1)!.toLowerCase();
    const type = TYPES[extension] ?? `image/${extension}`;
    hrefs.current.set(name, URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type })));
  };
  for (const { name, bytes } of beside) if (bytes !== undefined && !hrefs.current.has(name)) put(name, bytes);
  useEffect(() => {
    if (path === null) return;
    const wanted = beside.filter(
      ({ name, bytes }) => bytes === undefined && isPicture(name) && !hrefs.current.has(name),
    );
    const load = async ({ name }: { readonly name: string }) =>
      put(name, await store.readFile(`${folderOf(path)}${name}`));
    void Promise.allSettled(wanted.map(load)).then(() => show((before) => before + 1));
  }, [path]);
  return useCallback((name) => hrefs.current.get(name) ?? null, [times, beside]);
}
