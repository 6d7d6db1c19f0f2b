import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileOf, pictureUrl } from "../addresses/urls.ts";
import { blobId } from "../content/sources/blob-id.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import { pictureKey } from "../pictures/recipe.ts";

/** Finds what a book shows of a picture of the content. */
export interface BookPictures {
  /**
   * The file of the published site that shows a picture of an article and that every reading system can show: the
   * narrowest JPEG or PNG, the GIF, or the SVG. `null` where the site has none.
   *
   * @param path inside the content folder; of a public file, `public/…`
   */
  readonly find: (path: string) => string | null;
}

/** The media types of pictures in a book (EPUB 3.2, section 3.2), by the extension of the file. */
export const pictureTypes: Readonly<Record<string, string>> = {
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
};

/** The pictures of a volume as they were published. One original is in memory at a time. */
export function bookPictures(year: number, contentDir: string, siteDir: string): BookPictures {
  const folder = dirname(join(siteDir, fileOf(pictureUrl(year, "x.jpg"))));
  const byKey = Map.groupBy(
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => extname(name) in pictureTypes),
    (name) => /^[0-9a-f]+/.exec(name)?.[0] ?? "",
  );
  const width = (name: string) => Number(/-(\d+)\./.exec(name)?.[1] ?? 0);
  return {
    find: (path) => {
      const file = path.startsWith("public/")
        ? join(publicDirOf(contentDir), path.slice("public/".length))
        : join(contentDir, path);
      if (!existsSync(file)) return null;
      const names = byKey.get(pictureKey(blobId(readFileSync(file)), extname(path).slice(1).toLowerCase())) ?? [];
      const [narrowest] = names.toSorted((one, other) => width(one) - width(other) || (one < other ? -1 : 1));
      return narrowest === undefined ? null : join(folder, narrowest);
    },
  };
}
