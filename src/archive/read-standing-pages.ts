import { isKept } from "../addresses/kept-addresses.ts";
import { digestOf } from "../cache/digest.ts";
import { readSource } from "../content/sources/read-file.ts";
import type { SourceTree } from "../content/sources/tree.ts";
import { readStandingPage, type StandingPage } from "../content/standing-page.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { readPictures } from "./article-pictures.ts";
import type { ReadingOptions } from "./volume-source.ts";

/** A standing page with its processed pictures. */
export interface StandingDetail {
  readonly page: StandingPage;
  /** The processed pictures, in the order of `page.pictures`. */
  readonly pictures: readonly ProcessedPicture[];
  /** The digest of the page's file and pictures. */
  readonly sourcesDigest: string;
}

/** Reads the standing pages, in the order they are listed in: by the field `order`, then by address. */
export async function readStandingPages(
  tree: SourceTree,
  options: ReadingOptions,
  problems: Problem[],
): Promise<readonly StandingDetail[]> {
  const details: StandingDetail[] = [];
  for (const { file, slug, id, absolutePath } of tree.pages) {
    const bytes = readSource(absolutePath, `${tree.folderName}/${file}`, problems);
    const context = { config: options.config, folderName: tree.folderName, words: options.words, problems };
    const page = bytes === null ? null : readStandingPage(bytes, { file, slug }, context);
    if (page === null) continue;
    if (isKept(page.url) || slug === "index") {
      problems.push(
        problem("address-taken", placeOfFile(`${tree.folderName}/${file}`), { address: page.url, by: page.url }),
      );
    }
    const found = await readPictures(
      [{ ...page, state: "published" }],
      tree.files,
      { folderName: tree.folderName, cacheDir: options.cacheDir, others: [] },
      problems,
    );
    const pictures = page.pictures.flatMap((picture) => found.get(picture.path) ?? []);
    details.push({ page, pictures, sourcesDigest: digestOf([id, pictures.map((picture) => picture.key)]) });
  }
  return details.sort(
    ({ page: one }, { page: other }) =>
      (one.fields.order ?? 0) - (other.fields.order ?? 0) || (one.url < other.url ? -1 : 1),
  );
}
