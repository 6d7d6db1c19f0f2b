import { basename } from "node:path";
import { kindOfFile } from "../content/sources/file-kinds.ts";
import type { Problem } from "../problems/problem.ts";

/** The place that Problems say an article should have, where it is another than its own. */
export interface AskedPlace {
  readonly folder?: readonly [year: number, month: number];
  readonly slug?: string;
}

/**
 * File → where its Problems say that it should lie; paths are inside the content folder.
 *
 * @param folderName the name of the content folder, which the paths of Problems begin with
 */
export function askedPlaces(problems: readonly Problem[], folderName: string): ReadonlyMap<string, AskedPlace> {
  const asked = new Map<string, AskedPlace>();
  for (const each of problems) {
    const file = each.file.slice(folderName.length + 1);
    const place = placeAsked(each);
    if (place !== null) asked.set(file, { ...asked.get(file), ...place });
  }
  return asked;
}

function placeAsked(found: Problem): AskedPlace | null {
  if (found.code === "wrong-folder") {
    const { expected } = found.parameters as Problem<"wrong-folder">["parameters"];
    const place = kindOfFile(expected.slice(found.file.indexOf("/") + 1));
    return place.kind === "article" ? { folder: [place.year, place.month] } : null;
  }
  if (found.code !== "bad-slug" || found.line !== 1) return null;
  const { slug, suggestion } = found.parameters as Problem<"bad-slug">["parameters"];
  const isOfName = basename(found.file.replace(/(?:\/index)?\.md$/, "")).startsWith(slug);
  // A name made of nothing that the file's name says is no mend: an editor must choose one.
  return isOfName && suggestion !== null && suggestion !== "ten-bai" ? { slug: suggestion } : null;
}
