import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { type BuiltSite, buildFolder } from "./site-of.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/**
 * The first article that the archive was made for, a real report of a conference. It is a fixture, so that the tests do
 * not depend on what the archive beside the program publishes.
 */
export const FIRST_ARTICLE_URL = "/2021/01/thanh-uy-thai-nguyen-tong-ket-nam-2020-trien-khai-nhiem-vu-nam-2021/";

/** Builds a site of the first article alone. */
export function buildFirstArticle(): Promise<BuiltSite> {
  const content = join(programRoot, "tests", "fixtures", "first-article", "content");
  return buildFolder(content, temporaryFolder(), { baseUrl: "https://kho-tin.example" });
}
