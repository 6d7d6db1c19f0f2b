import type { BodyAddresses, BodyPicture } from "./blocks.ts";
import { absoluteAddress, linkAddress } from "./settings.ts";
import { linkWithSlot, pictureSlot } from "./write-inline.ts";

const LABEL = String.raw`((?:\\[\s\S]|[^\]\\])*)`;
const TARGET = String.raw`\(\s*<?([^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"((?:\\[\s\S]|[^"\\])*)")?\s*\)`;
const PICTURE_OR_LINK = new RegExp(String.raw`(!?)\[${LABEL}\]${TARGET}`, "g");

/** A body that came as Markdown, with slots in the place of its addresses. Blocks and spans of code stay as they are. */
export function slotMarkdown(markdown: string, base: string | null): BodyAddresses & { readonly markdown: string } {
  const links: string[] = [];
  const pictures: BodyPicture[] = [];
  const slotted = (text: string) =>
    text.replace(PICTURE_OR_LINK, (whole, mark: string, label: string, target: string, title: string | undefined) => {
      if (mark === "!") {
        const address = /^missing:/i.test(target) ? "" : absoluteAddress(unescaped(target), base);
        const words = unescaped(label);
        const caption = title === undefined && address === "" ? words : unescaped(title ?? "");
        return pictureSlot(pictures.push({ address, alt: address === "" ? "" : words, caption }) - 1);
      }
      const address = linkAddress(unescaped(target), base);
      return address === null ? whole : linkWithSlot(label, links.push(address) - 1);
    });
  const parts = markdown.split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[^\n]*$|`[^`\n]+`)/m);
  return { markdown: parts.map((part, index) => (index % 2 === 0 ? slotted(part) : part)).join(""), links, pictures };
}

/** Text without the backslashes before signs. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
