import { posix } from "node:path";
import { encodedAddress } from "../content/markdown/engine.ts";
import { pathOnSite } from "../content/markdown/written-address.ts";
import { normalAddress, portalAddress } from "./addresses.ts";
import { escapeInBrackets, escapePipes, escapeText, escapeTitle } from "./bodies/escape.ts";
import { fillSlots } from "./bodies/write-inline.ts";
import type { ConvertedItem, ConvertedLink, ConvertedPicture } from "./convert-item.ts";
import type { Doubt } from "./found-item.ts";

/** What the links of a body are settled with. */
export interface BodyPlace {
  /** The article's file inside the content folder. */
  readonly file: string;
  /** Files of imported articles by the addresses they had ({@link normalAddress}). */
  readonly fileOf: ReadonlyMap<string, string>;
  /** The archive's own address: links to it that lead to no article would be dead. */
  readonly baseUrl: string;
}

/** The body as it stands in the article's file, and what became of links. */
export function fillBody(
  item: ConvertedItem,
  place: BodyPlace,
): { readonly markdown: string; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const address = (link: ConvertedLink) => linkOf(link, item, place, doubts);
  const body = fillSlots(
    item.markdown,
    (link) => address(item.links[link]!),
    (picture) => pictureMarkdown(item.pictures[picture]!),
  );
  const attached = item.attachments.map(({ label, link }) => {
    const target = address(link);
    return target === null ? `- ${escapeText(label)}` : `- [${escapeInBrackets(label)}](${target})`;
  });
  const parts = [body.trim(), attached.join("\n")].filter((part) => part !== "");
  return { markdown: parts.join("\n\n"), doubts };
}

const LOST = "Ảnh gốc không còn";

function pictureMarkdown({ alt, caption, file }: ConvertedPicture): string {
  if (file === null) return escapePipes(`![${escapeInBrackets(caption || alt || LOST)}](missing:)`);
  const title = caption === "" ? "" : ` "${escapeTitle(caption)}"`;
  return escapePipes(`![${escapeInBrackets(alt === caption ? "" : alt)}](${file.name}${title})`);
}

/** What stands between the round brackets of a link; `null` where only its text can stay. */
function linkOf(
  { address, file }: ConvertedLink,
  item: ConvertedItem,
  place: BodyPlace,
  doubts: Doubt[],
): string | null {
  if (file !== null) return file.name;
  const imported = place.fileOf.get(normalAddress(address));
  if (imported !== undefined) return imported === place.file ? null : way(place.file, imported);
  if (/^(?:mailto|tel):/i.test(address)) return inBrackets(address);
  // The body of another archive names its pages by site paths.
  const former = item.kind === "archive" && address.startsWith("file:") ? new URL(address).pathname : "";
  if (former !== "" && !former.endsWith(".md")) return former;
  const url = address.startsWith("file:") ? oldAddress(address, item) : address;
  if (url === null || !isWebAddress(url)) {
    doubts.push({ code: "link-unresolved", what: `Liên kết không rõ dẫn tới đâu, chỉ giữ chữ: ${shown(address)}` });
    return null;
  }
  const again = place.fileOf.get(normalAddress(url));
  if (again !== undefined) return again === place.file ? null : way(place.file, again);
  if (pathOnSite(url, place.baseUrl) !== null) {
    doubts.push({ code: "link-dead", what: `Liên kết tới trang không có trong nguồn, chỉ giữ chữ: ${shown(url)}` });
    return null;
  }
  return isOfOldPortal(url, item) ? `${inBrackets(url)} "Trên cổng cũ"` : inBrackets(url);
}

function oldAddress(fileLink: string, { base, legacy }: ConvertedItem): string | null {
  return base === null || legacy.url === undefined ? null : portalAddress(fileLink, base, legacy.url.value);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/?#\s\\]/i.test(url) && URL.canParse(encodedAddress(url));
}

function isOfOldPortal(url: string, { legacy }: ConvertedItem): boolean {
  const own = legacy.url?.value;
  return own !== undefined && new URL(own).host.replace(/^www\./, "") === new URL(url).host.replace(/^www\./, "");
}

/** An address in which neither Markdown nor a cell of a table sees its end. */
function inBrackets(address: string): string {
  return encodedAddress(address).replace(/[()<>|\s]/g, (sign) =>
    encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
  );
}

function way(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}

function shown(address: string): string {
  return address.slice(0, 200);
}
