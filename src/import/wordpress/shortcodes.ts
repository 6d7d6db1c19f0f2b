import type { Doubt, LeftText } from "../found-item.ts";
import type { Attachment } from "./attachments.ts";
import { replacePairs } from "./replace-pairs.ts";

/** What a post's shortcodes are resolved with. */
export interface ShortcodeContext {
  readonly attachmentOf: (id: number) => Attachment | undefined;
  /** Pictures that were uploaded to the post itself, which `[gallery]` without numbers shows. */
  readonly own: readonly Attachment[];
}

export interface ResolvedContent {
  readonly html: string;
  readonly doubts: readonly Doubt[];
  readonly left: readonly LeftText[];
}

/** `[name attributes]`; a name in doubled brackets, `[[name]]`, is meant as text. */
const SHORTCODE =
  /(\[?)\[(\/?)([A-Za-z][\w-]*)((?:\s+(?:[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\]"']+)|"[^"]*"|[^\s\]"'=[]+))*)\s*(\/?)\](\]?)/g;

/** Brackets that a writer of news puts into a text; these names are shortcodes with or without attributes. */
const KNOWN =
  /^(?:caption|wp_caption|gallery|embed|audio|video|playlist|youtube|vimeo|soundcloud|googlemaps?|iframe|contact-form(?:-7)?|wpforms|ninja_form|gravityform|table|tablepress|su_\w+|vc_\w+|et_pb_\w+|fusion_\w+|elementor-template|rev_slider|smartslider3|metaslider|pdf-embedder|embeddoc|gview|dropcap|column|one_half|one_third|two_third|tabs?|accordion|toggle|button|ads?|adrotate|more|rps-include|ux_\w+|section|row|col)$/;

/**
 * Puts HTML in the place of the shortcodes that show something of the post: pictures with captions, galleries, embedded
 * addresses. Others are taken out, the text between them kept, and told.
 */
export function resolveShortcodes(content: string, context: ShortcodeContext): ResolvedContent {
  let lost = 0;
  const gallery = (attributes: string) => {
    const shown = picturesOf(attributes, context);
    lost += shown.filter((attachment) => attachment === undefined).length;
    return `\n\n${shown.flatMap((attachment) => (attachment === undefined ? [] : [figureOf(attachment)])).join("\n")}\n\n`;
  };
  const ends = (name: string) => `[/${name}]`;
  const pictured = replacePairs(content, CAPTION, ends, ([, , attributes = ""], inside) =>
    captioned(attributes, inside),
  );
  const embedded = replacePairs(pictured, EMBED, ends, (_found, inside) => linkTo(inside.trim()))
    .replace(/\[gallery([^\]]*)\]/g, (_, attributes) => gallery(attributes))
    .replace(PLAYED, (whole, _name, attributes) => addressesIn(attributes).map(linkTo).join("\n") || whole);
  const resolved = withoutOthers(embedded);
  const what = `Bộ ảnh của bài thiếu ${lost} ảnh: tệp xuất không có thông tin về chúng.`;
  return lost === 0 ? resolved : { ...resolved, doubts: [...resolved.doubts, { code: "gallery-lost", what }] };
}

const CAPTION = /\[((?:wp_)?caption)(?=[\s\]])([^\]]*)\]/g;
const EMBED = /\[(embed)(?=[\s\]])[^\]]*\]/g;
const PLAYED = /\[(audio|video|playlist|iframe|pdf-embedder|embeddoc|gview)(?=[\s\]])([^\]]*)\](?:\s*\[\/\1\])?/g;

function attributeIn(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, "i").exec(attributes);
  return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? "");
}

/** A picture, perhaps in a link, and the words behind it; old posts have the words as an attribute. */
function captioned(attributes: string, inside: string): string {
  const picture = /^\s*(?:<p>)?\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)/i.exec(inside);
  if (picture === null) return inside;
  const words = attributeIn(attributes, "caption") ?? inside.slice(picture[0].length).replace(/<\/?p>/g, "");
  return `\n\n<figure>${picture[1]}<figcaption>${words.trim()}</figcaption></figure>\n\n`;
}

/** What a gallery shows, in its order; `undefined` for a picture that the export does not tell of. */
function picturesOf(attributes: string, { attachmentOf, own }: ShortcodeContext): readonly (Attachment | undefined)[] {
  const written = attributeIn(attributes, "ids") ?? attributeIn(attributes, "include") ?? "";
  const ids = written
    .split(",")
    .map(Number)
    .filter((id) => id > 0);
  return ids.length > 0 ? ids.map(attachmentOf) : own;
}

/** The figure of a picture of the library. */
function figureOf({ address, alt, caption }: Attachment): string {
  const words = caption === "" ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}">${words}</figure>`;
}

function addressesIn(attributes: string): readonly string[] {
  const found = attributes.match(/https?:\/\/[^\s"'\]]+/g) ?? [];
  return [...new Set(found)];
}

function linkTo(address: string): string {
  const href = escapeHtml(address.replaceAll("&amp;", "&"));
  return `\n\n<p><a href="${href}">${href}</a></p>\n\n`;
}

function withoutOthers(content: string): ResolvedContent {
  const names = new Map<string, number>();
  const closed = new Set([...content.matchAll(/\[\/([A-Za-z][\w-]*)\]/g)].map(([, name]) => name!));
  const left: LeftText[] = [];
  const html = content.replace(
    SHORTCODE,
    (whole: string, before, _close, name: string, attributes: string, _self, after) => {
      if (before !== "" && after !== "") return whole.slice(1, -1);
      const isShortcode = KNOWN.test(name) || closed.has(name) || /=/.test(attributes) || /[_-]/.test(name);
      if (!isShortcode) return whole;
      names.set(name, (names.get(name) ?? 0) + 1);
      const text = attributes
        .replace(/[\w-]+\s*=\s*/g, "")
        .replace(/["']/g, "")
        .trim();
      if (/\p{L}{2}/u.test(text)) left.push({ text: whole, why: `mã [${name}] của WordPress, không hiện trong bài` });
      return before + after;
    },
  );
  const told = [...names.keys()]
    .sort()
    .map((name) => `[${name}]`)
    .join(", ");
  const what = `Bài dùng mã của WordPress mà chương trình không dựng lại được: ${told}. Chữ giữa các mã được giữ.`;
  return { html, doubts: names.size === 0 ? [] : [{ code: "shortcodes", what }], left };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
