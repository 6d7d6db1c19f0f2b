import { existsSync, readdirSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { FoundFile, FoundNothing, FoundThing } from "../found-item.ts";
import { openBelow } from "../open-below.ts";
import { firstElement, loadXmlParser, type ParseXml, textNamed, type XmlElement, XmlFault } from "../parse-xml.ts";
import type { Reader, Source } from "../reader.ts";
import { readSourceBytes, SourceFault } from "../source-bytes.ts";
import { decodeXml, splitXml, type XmlPiece } from "../split-xml.ts";
import { type Attachment, attachmentOf, isAttachment } from "./attachments.ts";
import { type PostContext, postItem } from "./post-item.ts";
import { NO_TERMS, readSiteTerms, type SiteTerms } from "./site-terms.ts";

/** Reads exports of WordPress (WXR): a file, or a folder with the export and `wp-content/uploads` beside it. */
export const wordpressReader: Reader = {
  kind: "wordpress",
  recognises: async (source) => (source.isFolder ? (await findSiteFolder(source)) !== null : isExport(source.head)),
  read: (source) => readSite(source),
};

/** An export calls its own form by name, at the latest before its first item. */
function isExport(head: Uint8Array): boolean {
  const encoding = head[0] === 0xff ? "utf-16le" : head[0] === 0xfe ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(head);
  return /<rss[\s>]/.test(text) && /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\/|<wp:wxr_version>/.test(text);
}

interface SiteFolder {
  readonly exports: readonly string[];
  readonly uploads: string;
}

async function findSiteFolder({ path, isFolder }: Source): Promise<SiteFolder | null> {
  if (!isFolder) return null;
  const places = ["wp-content/uploads", "public_html/wp-content/uploads", "uploads"].map((way) => join(path, way));
  const uploads = places.find((place) => existsSync(place) && statSync(place).isDirectory());
  if (uploads === undefined) return null;
  const exports: string[] = [];
  for (const name of readdirSync(path)
    .filter((each) => /\.xml$/i.test(each))
    .sort()) {
    const file = await open(join(path, name));
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2 ** 16), 0, 2 ** 16, 0).finally(() => file.close());
    if (isExport(buffer.subarray(0, bytesRead))) exports.push(name);
  }
  return exports.length === 0 ? null : { exports, uploads };
}

async function* readSite(source: Source): AsyncGenerator<FoundThing> {
  const folder = await findSiteFolder(source);
  if (folder === null) {
    yield* readExport(source.path, source.label, async () => null);
    return;
  }
  const openUpload = async (address: string) => {
    const way = /\/uploads\/([^?#]+)/.exec(address)?.[1];
    return way === undefined ? null : openBelow(folder.uploads, way);
  };
  for (const name of folder.exports) {
    const path = join(source.path, name);
    for await (const thing of readExport(path, `${source.label}/${name}`, openUpload)) {
      yield thing.found === "item" ? { ...thing, originalPath: path } : thing;
    }
  }
}

/** The library may come behind the posts that show it, so the file is read twice: for the library, then for the posts. */
async function* readExport(
  path: string,
  label: string,
  openFile: (address: string) => Promise<FoundFile | null>,
): AsyncGenerator<FoundThing> {
  const parse = await loadXmlParser();
  try {
    const { context, unread, areTermsRead } = await readLibrary(path, label, parse, openFile);
    if (!areTermsRead) yield termsBroken(label);
    let position = 0;
    for await (const piece of itemsOf(path)) {
      if (piece.kind === "between") continue;
      position++;
      if (piece.kind !== "element") yield faultOf(piece, label, position);
      else if (!isAttachment(piece.text)) {
        const item = elementIn(piece.text, parse);
        const thing =
          item === null
            ? faultOf({ kind: "cut", text: piece.text }, label, position)
            : postThing(item, position, context, unread);
        if (thing !== null) yield thing;
      }
    }
    if (position === 0) {
      yield { found: "nothing", source: label, code: "no-items", what: "Tệp xuất không có bài nào.", isFault: false };
    }
    for (const [type, count] of [...unread].sort()) {
      const what = `${count} mục loại “${type}” là phần máy của WordPress, không phải bài viết; không nhập.`;
      yield { found: "nothing", source: label, code: "inner-type", what, isFault: false };
    }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    yield {
      found: "nothing",
      source: label,
      code: `export-${error.fault}`,
      what: "Không đọc được hết tệp xuất.",
      isFault: true,
    };
  }
}

function itemsOf(path: string): AsyncGenerator<XmlPiece> {
  return splitXml(decodeXml(readSourceBytes(path)), "item");
}

/** Authors and terms of the largest sites fill a few million characters. */
const MOST_AROUND = 64 * 2 ** 20;

async function readLibrary(
  path: string,
  label: string,
  parse: ParseXml,
  openFile: (address: string) => Promise<FoundFile | null>,
) {
  const attachments = new Map<number, Attachment>();
  const byParent = new Map<number, Attachment[]>();
  let around = "";
  for await (const piece of itemsOf(path)) {
    if (piece.kind === "between" && around.length < MOST_AROUND) around += piece.text;
    if (piece.kind !== "element" || !isAttachment(piece.text)) continue;
    const item = elementIn(piece.text, parse);
    const attachment = item === null ? null : attachmentOf(item);
    if (attachment === null) continue;
    attachments.set(attachment.id, attachment);
    if (!attachment.isPicture || attachment.parent === 0) continue;
    const siblings = byParent.get(attachment.parent);
    if (siblings === undefined) byParent.set(attachment.parent, [attachment]);
    else siblings.push(attachment);
  }
  const picturesOf = (post: number) => (byParent.get(post) ?? []).toSorted((a, b) => a.order - b.order || a.id - b.id);
  const site = termsIn(around, parse);
  const context: PostContext = { source: label, site: site ?? NO_TERMS, attachments, picturesOf, open: openFile };
  return { context, unread: new Map<string, number>(), areTermsRead: site !== null };
}

function termsIn(around: string, parse: ParseXml): SiteTerms | null {
  try {
    return readSiteTerms(around, parse);
  } catch (error) {
    if (error instanceof XmlFault) return null;
    throw error;
  }
}

function termsBroken(label: string): FoundNothing {
  const what =
    "Phần ngoài các bài của tệp xuất (tên tác giả, cây chuyên mục) bị hỏng; các bài vẫn được nhập với tên ghi trong từng bài.";
  return { found: "nothing", source: label, code: "terms-broken", what, isFault: true };
}

function elementIn(xml: string, parse: ParseXml): XmlElement | null {
  try {
    return firstElement(parse(xml));
  } catch {
    return null;
  }
}

/** Types that WordPress and its plug-ins keep for themselves. */
const INNER_TYPES =
  /^(?:revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf(?:-\w+)?|elementor_\w+|wpcf7_\w+|wpforms\w*|mc4wp-form|ml-slider|shop_\w+|scheduled-action|amn_\w+|jp_\w+|feedback)$/;

function postThing(
  item: XmlElement,
  position: number,
  context: PostContext,
  unread: Map<string, number>,
): FoundThing | null {
  const type = textNamed(item, "wp:post_type");
  const status = textNamed(item, "wp:status");
  if (INNER_TYPES.test(type)) {
    unread.set(type, (unread.get(type) ?? 0) + 1);
    return null;
  }
  const post = postItem(item, position, context);
  if (status !== "trash" && status !== "auto-draft") return post;
  const what = `Bài “${post.title?.value ?? ""}” nằm trong thùng rác của trang cũ; không nhập.`;
  return { found: "nothing", source: post.source, code: "in-trash", what, isFault: false };
}

function faultOf(piece: Pick<XmlPiece, "kind" | "text">, label: string, position: number): FoundNothing {
  const title = /<title>\s*(?:<!\[CDATA\[)?([^<\]]*)/.exec(piece.text)?.[1]?.trim() ?? "";
  const why = piece.kind === "tooLong" ? "dài quá mức một bài viết có thể có" : "bị cắt cụt hoặc hỏng";
  const what = `Mục thứ ${position} của tệp xuất (“${title}”) ${why}; không đọc được.`;
  return {
    found: "nothing",
    source: `${label}#item-${position}`,
    code: `item-${piece.kind === "tooLong" ? "too-long" : "cut"}`,
    what,
    isFault: true,
  };
}
