import { plainLineOf } from "../html/plain-text.ts";
import { childrenNamed, textNamed, type XmlElement } from "../parse-xml.ts";

/** A file of WordPress's library. */
export interface Attachment {
  readonly id: number;
  /** The post it was uploaded to, 0 for none. */
  readonly parent: number;
  readonly order: number;
  readonly address: string;
  readonly alt: string;
  readonly caption: string;
  readonly title: string;
  readonly isPicture: boolean;
}

/** Whether an item is of the library, told without parsing it. */
export function isAttachment(xml: string): boolean {
  return /<wp:post_type>\s*(?:<!\[CDATA\[)?\s*attachment\s*(?:\]\]>)?\s*</.test(xml);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp|tiff?|svg|avif|heic)(?:[?#]|$)/i;

/** `null` where the item names no file. What has no ending is taken for a picture, as addresses of picture servers are. */
export function attachmentOf(item: XmlElement): Attachment | null {
  const address = textNamed(item, "wp:attachment_url") || textNamed(item, "guid");
  const id = Number(textNamed(item, "wp:post_id"));
  if (address === "" || !Number.isInteger(id)) return null;
  return {
    id,
    address,
    parent: Number(textNamed(item, "wp:post_parent")) || 0,
    order: Number(textNamed(item, "wp:menu_order")) || 0,
    alt: plainLineOf(metaOf(item, "_wp_attachment_image_alt") ?? ""),
    // The caption is the excerpt; where there is none, the library's description says what is seen.
    caption: plainLineOf(textNamed(item, "excerpt:encoded") || textNamed(item, "content:encoded")),
    title: plainLineOf(textNamed(item, "title")),
    isPicture: PICTURE.test(address) || !/\.\w{2,5}$/.test(address.replace(/[?#].*$/s, "")),
  };
}

/** A value that WordPress or a plug-in keeps beside a post; `null` where there is none of the name. */
export function metaOf(item: XmlElement, key: string): string | null {
  const meta = childrenNamed(item, "wp:postmeta").find((each) => textNamed(each, "wp:meta_key") === key);
  return meta === undefined ? null : textNamed(meta, "wp:meta_value");
}
