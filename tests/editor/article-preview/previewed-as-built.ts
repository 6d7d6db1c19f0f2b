import assert from "node:assert/strict";
import { articleUrl } from "../../../src/addresses/article-place.ts";
import { kindOfFile } from "../../../src/content/sources/file-kinds.ts";
import { previewArticle } from "../../../src/editor/article-preview/preview-article.ts";
import type { BuiltSite, Files } from "../../support/site-of.ts";
import { atHandOf } from "../judging/judged-as-checked.ts";

/**
 * The main part of a page without what a preview cannot know: other articles, which the whole archive chooses; the
 * renditions of pictures, which a build makes; the digest of the text, which is made when it is published; the QR code,
 * which stands on paper only.
 */
function comparableMain(html: string): string {
  const main = /<main .*<\/main>/s.exec(html)?.[0] ?? "";
  return main
    .replace(/<nav class="neighbours".*?<\/nav>/s, "")
    .replace(/<section class="related".*?<\/section>/s, "")
    .replace(/<section class="later".*?<\/section>/s, "")
    .replace(/<span>mã nội dung [0-9a-f]{20}<\/span>/, "")
    .replace(/<source [^>]*>/g, "")
    .replace(/(<img[^>]*? src=")[^"]*/g, "$1")
    .replace(/(<a class="enlarge" href=")[^"]*/g, "$1");
}

/** Asserts that the preview of each article of a built site has the main part of its page. */
export function assertPreviewedAsBuilt(files: Files, built: BuiltSite): void {
  const articles = Object.keys(files).flatMap((path) => {
    const kind = kindOfFile(path.replace(/^content\//, ""));
    return kind.kind === "article" ? [{ path, file: `${articleUrl({ ...kind, file: path }).slice(1)}index.html` }] : [];
  });
  const pages = new Set(built.files());
  const published = articles.filter(({ file }) => pages.has(file));
  assert.ok(published.length > 0);
  for (const { path, file } of published) {
    const preview = previewArticle(atHandOf(files, path), { hrefOf: (name) => `blob:${name}`, siteHref: "/" });
    assert.equal(comparableMain(preview), comparableMain(built.file(file)), path);
  }
}
