import { listUrl, namedListUrl } from "../addresses/urls.ts";
import { capitalised } from "./phrases.ts";
import type { Theme } from "./theme.ts";

/** An article that is written already, so that later ones can link to it. */
export interface WrittenArticle {
  /** Its path inside the content folder: `articles/2021/01/abc.md`. */
  readonly file: string;
  /** `/2021/01/abc/` */
  readonly url: string;
  readonly title: string;
}

const LINK_SENTENCES = [
  "Như bài {link} đã đưa tin, việc này bắt đầu từ những bước rất nhỏ.",
  "Xem thêm: {link}.",
  "Trước đó, kho tin mẫu đã có bài {link}.",
  "Kinh nghiệm này được nói rõ hơn ở bài {link}.",
];

/** A sentence with a link to an earlier article. The link names its file, as editors do, or its address on the site. */
export function linkTo(earlier: WrittenArticle, fromFile: string, theme: Theme): string {
  const { random } = theme;
  const target = random.chance(0.65) ? relativePath(fromFile, earlier.file) : earlier.url;
  return random.pick(LINK_SENTENCES).replace("{link}", () => `[${earlier.title}](${target})`);
}

/** A sentence with a link to a standing page, or to a listing that cannot be empty, because this article is in it. */
export function linkToListing(theme: Theme, fromFile: string): string {
  const { category, random, subjects } = theme;
  const kind = random.below(4);
  if (kind === 0) return `Các bài cùng chủ đề có ở trang [${subjects[0]}](${namedListUrl("topic", subjects[0]!)}).`;
  if (kind === 1) return `Về cách dùng kho tin, xem [trang trợ giúp](${relativePath(fromFile, "pages/tro-giup.md")}).`;
  return `Các bài khác có trong chuyên mục [${capitalised(category.name)}](${listUrl("category", category.slug)}).`;
}

/** The relative path from one file to another. Both paths are inside the content folder. */
function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split("/").slice(0, -1);
  const to = toFile.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
