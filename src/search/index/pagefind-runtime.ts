import { close, createIndex } from "pagefind";
import { type BundleFile, indexFiles, LANGUAGE } from "./pagefind-files.ts";

/** What a browser runs of Pagefind; the rest is interfaces of its own that no page here loads. */
const RUN = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/**
 * Pagefind's program for browsers, with an empty index that the segments are merged into: so it is loaded once, and
 * stays where it is when segments change. Throws with Pagefind's words.
 */
export async function pagefindRuntime(): Promise<readonly BundleFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join("; ")}`);
    const { files } = await index.getFiles();
    const program: BundleFile[] = files.filter(({ path }) => RUN.test(path));
    for await (const file of indexFiles([], [])) program.push(file);
    return program;
  } finally {
    await close();
  }
}
