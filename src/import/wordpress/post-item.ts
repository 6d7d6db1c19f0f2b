import type { Doubt, FoundFile, FoundItem } from "../found-item.ts";
import { plainLineOf, plainTextOf } from "../html/plain-text.ts";
import { childrenNamed, textNamed, textOf, type XmlElement } from "../parse-xml.ts";
import { addParagraphs } from "./add-paragraphs.ts";
import { type Attachment, metaOf } from "./attachments.ts";
import { fieldsOf, leftOf, momentsOf, stateOf } from "./post-fields.ts";
import { resolveShortcodes } from "./shortcodes.ts";
import type { SiteTerms } from "./site-terms.ts";

/** What the posts of one export have in common. */
export interface PostContext {
  /** The label of the file. */
  readonly source: string;
  readonly site: SiteTerms;
  readonly attachments: ReadonlyMap<number, Attachment>;
  /** Pictures by the post that they were uploaded to, in the order of the library. */
  readonly picturesOf: (post: number) => readonly Attachment[];
  readonly open: (address: string) => Promise<FoundFile | null>;
}

/** Makes an item of a post. `position` numbers the items of the file, for those that have no number of their own. */
export function postItem(item: XmlElement, position: number, context: PostContext): FoundItem {
  const { site, attachments } = context;
  const id = Number(textNamed(item, "wp:post_id"));
  const content = childrenNamed(item, "content:encoded").map(textOf).join("");
  const resolved = resolveShortcodes(content, {
    attachmentOf: (each) => attachments.get(each),
    own: context.picturesOf(id),
  });
  const html = addParagraphs(linkBareAddresses(resolved.html));
  const link = absolute(textNamed(item, "link"), site);
  const cover = attachments.get(Number(metaOf(item, "_thumbnail_id") ?? ""));
  const title = plainLineOf(childrenNamed(item, "title").map(textOf).join(""));
  const { state, doubts } = stateOf(item);
  const fields = fieldsOf(
    item,
    site,
    cover === undefined ? undefined : { ...cover, address: absolute(cover.address, site) ?? cover.address },
  );
  return {
    found: "item",
    source: `${context.source}#${id > 0 ? id : `item-${position}`}`,
    kind: "wordpress",
    title: title === "" ? null : { value: title, from: "title" },
    moments: momentsOf(item),
    body: { form: "html", html, base: link ?? site.base },
    text: plainTextOf(html),
    fields,
    attachments: [],
    legacy: link === null ? {} : { url: { value: link, from: "link" } },
    addresses: addressesOf(item, id, link, site),
    state,
    doubts: [...doubts, ...resolved.doubts, ...blockDoubts(content), ...coverDoubts(item, cover)],
    left: [...leftOf(item, site), ...resolved.left],
    open: context.open,
  };
}

/** Addresses of posts are absolute; those of other programs that write this form may start at the root of the site. */
function absolute(address: string, { base }: SiteTerms): string | null {
  if (address === "" || (base === null && !URL.canParse(address))) return null;
  return URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined).href : null;
}

/** A post answers at its address, at the one WordPress gave it for ever, and by its number. */
function addressesOf(item: XmlElement, id: number, link: string | null, site: SiteTerms): readonly string[] {
  const lasting = absolute(textNamed(item, "guid"), site);
  const parameter = textNamed(item, "wp:post_type") === "page" ? "page_id" : "p";
  const numbered = site.base === null || !(id > 0) ? null : `${site.base}?${parameter}=${id}`;
  return [...new Set([link, lasting, numbered].filter((address) => address !== null))];
}

/** An address alone on its line is played or framed by WordPress; here it becomes a link. */
function linkBareAddresses(html: string): string {
  return html.replace(/^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gm, (_, address: string) => {
    const href = address.replaceAll("&amp;", "&").replaceAll("&", "&amp;");
    return `<a href="${href}">${href}</a>`;
  });
}

/** Blocks that WordPress fills when it shows a post: the export has nothing of what is in them. */
const FILLED_BLOCK = /<!-- wp:([a-z][\w/-]*)(?: [^<>]*)?\/-->/g;
const EMPTY_BLOCKS = /^(?:more|nextpage|separator|spacer)$/;

function blockDoubts(content: string): readonly Doubt[] {
  const names = [...content.matchAll(FILLED_BLOCK)].map(([, name]) => name!).filter((name) => !EMPTY_BLOCKS.test(name));
  if (names.length === 0) return [];
  const told = [...new Set(names)].sort().join(", ");
  return [
    {
      code: "dynamic-blocks",
      what: `Bài có khối do WordPress tự điền khi hiện, tệp xuất không có nội dung của chúng: ${told}.`,
    },
  ];
}

function coverDoubts(item: XmlElement, cover: Attachment | undefined): readonly Doubt[] {
  const isLost = metaOf(item, "_thumbnail_id") !== null && cover === undefined;
  return isLost
    ? [{ code: "cover-lost", what: "Bài có ảnh đại diện nhưng tệp xuất không có thông tin về ảnh ấy." }]
    : [];
}
