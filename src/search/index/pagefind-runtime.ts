import { close, createIndex } from "pagefind";
import { CHECKED_FETCH } from "./checked-fetch.ts";
import { LANGUAGE } from "./pagefind-entry.ts";
import { type BundleFile, makeIndexFiles } from "./pagefind-files.ts";

/** The files of Pagefind that a browser runs. The others are user interfaces that no page of the archive loads. */
const RUNTIME_FILE = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

/**
 * Pagefind's program for browsers, and an empty index into which the page merges the segments. The program is therefore
 * loaded once for all segments, and its address stays when segments change.
 *
 * @throws Error with Pagefind's own words where its indexer fails
 */
export async function loadPagefindRuntime(): Promise<readonly BundleFile[]> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join("; ")}`);
    const { files } = await index.getFiles();
    const program: BundleFile[] = files.filter(({ path }) => RUNTIME_FILE.test(path)).map(checkFetches);
    for await (const file of makeIndexFiles([], [])) program.push(file);
    return program;
  } finally {
    await close();
  }
}

/** A file of Pagefind's program, with the code before it that tells of files which cannot be loaded. */
function checkFetches({ path, content }: BundleFile): BundleFile {
  return path.endsWith(".js")
    ? { path, content: Buffer.concat([Buffer.from(CHECKED_FETCH), content]) }
    : { path, content };
}
