import { isKept } from "../addresses/kept-addresses.ts";
import { digestOf } from "../cache/digest.ts";
import { readSource } from "../content/sources/read-source.ts";
import type { SourceTree } from "../content/sources/source-tree.ts";
import { readStandingPage, type StandingPage } from "../content/standing-page.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readPictures } from "./article-pictures.ts";
import type { ReadingOptions } from "./volume-source.ts";

/** A standing page with what became of its pictures. */
export interface StandingDetail {
  readonly page: StandingPage;
  /** By index in `page.pictures`. */
  readonly pictures: readonly ProcessedPicture[];
  /** Changes when its file or a picture of it does. */
  readonly digest: string;
}

/** Reads the standing pages, in the order they are listed: by `order`, then title. */
export async function readStandingPages(
  tree: SourceTree,
  options: ReadingOptions,
  problems: Problem[],
): Promise<readonly StandingDetail[]> {
  const details: StandingDetail[] = [];
  for (const { file, slug, id, absolutePath } of tree.pages) {
    const bytes = readSource(absolutePath, `${tree.label}/${file}`, problems);
    const context = { config: options.config, label: tree.label, problems };
    const page = bytes === null ? null : readStandingPage(bytes, { file, slug }, context);
    if (page === null) continue;
    if (isKept(page.url) || slug === "index") {
      problems.push(
        problem(
          "address-taken",
          { file: `${tree.label}/${file}`, line: 1, column: 1 },
          { address: page.url, by: page.url },
        ),
      );
    }
    const found = await readPictures(
      [{ ...page, state: "published" }],
      tree.files,
      { label: tree.label, cacheDir: options.cacheDir },
      problems,
    );
    const pictures = page.pictures.flatMap((picture) => found.get(picture.path) ?? []);
    details.push({ page, pictures, digest: digestOf([id, pictures.map((picture) => picture.hash)]) });
  }
  return details.sort(
    ({ page: one }, { page: other }) =>
      (one.fields.order ?? 0) - (other.fields.order ?? 0) || (one.url < other.url ? -1 : 1),
  );
}
