import { replacePairs } from "./replace-pairs.ts";

/** Elements that begin and end a block of their own. */
const BLOCK_NAMES =
  "address|article|aside|blockquote|caption|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|map|menu|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|iframe|video|audio|object|style|script|noscript";
/** Elements whose text stays as it is. */
const KEPT = /<(pre|script|style|textarea)(?=[\s>])[^>]*>/gi;
const BLOCK_TAG = new RegExp(`<(/?)(${BLOCK_NAMES})(?=[\\s/>])[^>]*>`, "gi");
/** Elements that hold text without paragraphs unless there is an empty line in it. */
const TEXT_HOLDERS = /^(?:p|h[1-6]|figcaption|caption|dt|summary|legend|li|td|th|dd|figure|iframe|video|audio|object)$/;
const VOID = /^(?:col|hr)$/;

/**
 * Makes paragraphs of the empty lines in a post, as WordPress does when it shows it (its function `wpautop`): text between
 * empty lines is a paragraph, a line end within it a break. Posts of the block editor have their paragraphs already.
 */
export function addParagraphs(content: string): string {
  const text = content.replace(/\r\n?/g, "\n");
  if (/<!--\s*wp:/.test(text)) return text;
  const kept: string[] = [];
  const guard = (element: string) => `\ue000${kept.push(element) - 1}\ue001`;
  const guarded = replacePairs(
    text,
    KEPT,
    (name) => `</${name}>`,
    (_found, _inside, whole) => guard(whole),
  );
  const open: string[] = [];
  let html = "";
  let done = 0;
  for (const found of guarded.matchAll(BLOCK_TAG)) {
    const [tag, close, written] = found;
    const name = written!.toLowerCase();
    html += paragraphsIn(guarded.slice(done, found.index), open.at(-1)) + tag;
    done = found.index + tag.length;
    if (close === "/") open.splice(Math.max(open.lastIndexOf(name), 0), open.includes(name) ? 1 : 0);
    else if (!VOID.test(name) && !tag.endsWith("/>")) open.push(name);
  }
  html += paragraphsIn(guarded.slice(done), open.at(-1));
  return html.replace(/\ue000(\d+)\ue001/g, (_, index) => kept[Number(index)] ?? "");
}

/** The text between two tags of blocks; `holder` is the innermost element it stands in. */
function paragraphsIn(text: string, holder: string | undefined): string {
  if (text.trim() === "") return "";
  const parts = text.split(/\n[^\S\n]*\n\s*/).filter((part) => part.trim() !== "");
  const isLoose = holder === undefined || !TEXT_HOLDERS.test(holder) || (parts.length > 1 && holder !== "p");
  const lines = (part: string) => part.trim().replace(/(<br\s*\/?>)?[^\S\n]*\n/g, "<br>\n");
  if (!isLoose) return parts.map(lines).join("<br><br>\n");
  return parts.map((part) => (isOnlyGuarded(part) ? part : `<p>${lines(part)}</p>`)).join("\n");
}

function isOnlyGuarded(part: string): boolean {
  return /^\s*\ue000\d+\ue001\s*$/.test(part);
}
