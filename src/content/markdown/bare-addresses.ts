import type { MarkdownIt, StateInline } from "markdown-it";
import { ruleNamed } from "./engine.ts";
import { notesOf } from "./notes.ts";
import { writtenFrom } from "./source-offsets.ts";

const HOST = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z]{2,24}";
/** An address as it is typed: a scheme or `www.`, a host, and a path that may hold Vietnamese letters. */
const ADDRESS = new RegExp(
  `(?:https?://|www\\.(?=[a-z0-9-]+\\.))${HOST}(?::\\d{1,5})?(?:[/?#][^\\s<>"“”‘’«»\\[\\]|\`\\\\*]{0,2000})?`,
  "iy",
);
/** Where an address may begin within text that markdown-it reads at one go. */
const BEGINNING = /(?<![\p{L}\p{N}@./-])(?:https?$|www\.)/iu;
/** The name before the `@`, of at most 64 characters: more is never looked at, so that the time stays linear. */
const EMAIL_START = /[a-z0-9](?:[a-z0-9.+_-]{0,62}[a-z0-9])?$/i;
const EMAIL_END = new RegExp(`@${HOST}`, "iy");

/**
 * Makes links of addresses and e-mail addresses that stand bare in the text, `https://thainguyen.gov.vn`,
 * `www.thainguyen.gov.vn`. Punctuation after an address is not part of it. The link of a video on YouTube has a name in
 * place of the address.
 */
export function linkBareAddresses(md: MarkdownIt): void {
  const readText = ruleNamed(md.inline.ruler, "text");
  md.inline.ruler.at("text", (state, silent) => {
    const { pos } = state;
    if (!readText(state, silent)) return false;
    const begins = state.src.slice(pos, state.pos).search(BEGINNING);
    if (begins <= 0) return true;
    // What may be an address is left for the rule before this one.
    if (!silent) state.pending = state.pending.slice(0, pos + begins - state.pos);
    state.pos = pos + begins;
    return true;
  });
  md.inline.ruler.before("text", "bare_address", (state, silent) => {
    if (silent || state.linkLevel > 0) return false;
    return state.src[state.pos] === "@" ? linkEmail(state) : linkAddress(state);
  });
}

function linkAddress(state: StateInline): boolean {
  const { src, pos, posMax } = state;
  if (!/[hw]/i.test(src[pos]!) || /[\p{L}\p{N}@./-]/u.test(src[pos - 1] ?? "")) return false;
  ADDRESS.lastIndex = pos;
  const address = withoutPunctuation(ADDRESS.exec(src)?.[0].slice(0, posMax - pos) ?? "");
  const href = /^www\./i.test(address) ? `http://${address}` : address;
  if (address === "" || !URL.canParse(href)) return false;
  pushLink(state, { start: pos, href, words: isVideo(href) ? notesOf(state.env).context.words.video : address });
  state.pos = pos + address.length;
  return true;
}

function linkEmail(state: StateInline): boolean {
  const { src, pos, posMax } = state;
  EMAIL_END.lastIndex = pos;
  const host = EMAIL_END.exec(src)?.[0] ?? "";
  if (host === "" || pos + host.length > posMax) return false;
  const name = EMAIL_START.exec(src.slice(Math.max(0, pos - 65), pos))?.[0] ?? "";
  const start = pos - name.length;
  const isWhole = !/[\p{L}\p{N}._+-]/u.test(src[start - 1] ?? "");
  // What is pending is one long string made of many: to look at it takes the time of its length, so it is done last.
  if (name === "" || !isWhole || !state.pending.endsWith(name)) return false;
  state.pending = state.pending.slice(0, -name.length);
  pushLink(state, { start, href: `mailto:${name}${host}`, words: `${name}${host}` });
  state.pos = pos + host.length;
  return true;
}

/** An address without the punctuation after it, and without a bracket that it does not open itself. */
function withoutPunctuation(written: string): string {
  let address = written;
  for (;;) {
    const opened = address.split("(").length;
    const isOpen = address.endsWith(")") && opened >= address.split(")").length;
    const shorter = isOpen ? address : address.replace(/(?:[.,;:!?…'_~-]+|\))$/, "");
    if (shorter === address) return address;
    address = shorter;
  }
}

function isVideo(href: string): boolean {
  return /^https?:\/\/(?:(?:www|m)\.)?(?:youtube\.com\/(?:watch|live|shorts|embed)\b|youtu\.be\/.)/i.test(href);
}

function pushLink(
  state: StateInline,
  { start, href, words }: { readonly start: number; readonly href: string; readonly words: string },
): void {
  const opening = state.push("link_open", "a", 1);
  opening.attrs = [["href", href]];
  opening.meta = writtenFrom(start);
  state.push("text", "", 0).content = words;
  state.push("link_close", "a", -1);
}
