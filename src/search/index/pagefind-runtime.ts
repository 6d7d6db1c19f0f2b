import { close, createIndex } from "pagefind";
import { LANGUAGE } from "./pagefind-entry.ts";
import { type BundleFile, makeSegmentFiles } from "./pagefind-files.ts";

/** The files of Pagefind that a browser runs. The others are user interfaces that no page of the archive loads. */
const RUNTIME_FILE = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/**
 * Pagefind's program for browsers, and an empty index into which the page merges the segments. The program is therefore
 * loaded once for all segments, and its address stays when segments change.
 *
 * @param fetchScript what stands before both programs for browsers: it gives them a `fetch` that reads packs
 * @throws Error with Pagefind's own words where its indexer fails
 */
export async function loadPagefindRuntime(fetchScript: string): Promise<readonly BundleFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join("; ")}`);
    const { files } = await index.getFiles();
    const program: BundleFile[] = files
      .filter(({ path }) => RUNTIME_FILE.test(path))
      .map((file) => (file.path.endsWith(".js") ? withFetch(file, fetchScript) : file));
    for await (const file of makeSegmentFiles([], [])) program.push(file);
    return program;
  } finally {
    await close();
  }
}

/** A program of Pagefind that loads its files by the script given. */
function withFetch({ path, content }: BundleFile, fetchScript: string): BundleFile {
  return { path, content: Buffer.concat([Buffer.from(fetchScript), content]) };
}
