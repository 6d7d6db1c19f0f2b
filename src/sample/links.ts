import { listUrl, namedListUrl } from "../addresses/urls.ts";
import { capitalised } from "./phrases.ts";
import type { Voice } from "./voice.ts";

/** An article already written, for later ones to link to. */
export interface WrittenArticle {
  /** Path inside the content folder: `articles/2021/01/abc.md`. */
  readonly file: string;
  /** `/2021/01/abc/` */
  readonly url: string;
  readonly title: string;
}

const LEADS = [
  "Như bài {link} đã đưa tin, việc này bắt đầu từ những bước rất nhỏ.",
  "Xem thêm: {link}.",
  "Trước đó, kho tin mẫu đã có bài {link}.",
  "Kinh nghiệm này được nói rõ hơn ở bài {link}.",
];

/** A sentence with a link to an earlier article: by its file as an editor would, or by its address on the site. */
export function linkTo(earlier: WrittenArticle, fromFile: string, voice: Voice): string {
  const { random } = voice;
  const target = random.chance(0.65) ? relativePath(fromFile, earlier.file) : earlier.url;
  return random.pick(LEADS).replace("{link}", () => `[${earlier.title}](${target})`);
}

/** A sentence with links to listings that this very article keeps from being empty, or to a standing page. */
export function linkToListing(voice: Voice, fromFile: string): string {
  const { category, random, subjects } = voice;
  const kind = random.below(4);
  if (kind === 0) return `Các bài cùng chủ đề có ở trang [${subjects[0]}](${namedListUrl("topic", subjects[0]!)}).`;
  if (kind === 1) return `Về cách dùng kho tin, xem [trang trợ giúp](${relativePath(fromFile, "pages/tro-giup.md")}).`;
  return `Các bài khác có trong chuyên mục [${capitalised(category.name)}](${listUrl("category", category.slug)}).`;
}

/** The way from one file to another, both inside the content folder. */
function relativePath(fromFile: string, toFile: string): string {
  const from = fromFile.split("/").slice(0, -1);
  const to = toFile.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
