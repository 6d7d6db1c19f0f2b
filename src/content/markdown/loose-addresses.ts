import type { MarkdownIt, StateInline } from "markdown-it";
import { ruleNamed } from "./engine.ts";

/** The extensions of file names that tell where an address with spaces ends. */
const EXTENSION =
  "(?:jpe?g|jfif|png|gif|webp|avif|svg|tiff?|heic|heif|bmp|pdf|docx?|xlsx?|pptx?|od[tsp]|md|txt|csv|rtf|zip|rar|7z|mp[34])";
/** At most 200 characters on one line, brackets in pairs. The limit keeps the time linear. */
const ADDRESS = `(?:[^\\n<>"“”\\[\\]()]|\\([^\\n()\\[\\]]{0,50}\\)){1,200}?\\.${EXTENSION}(?=[ \\t]*\\)|[ \\t]+["“])`;
const LOOSE_ADDRESS = new RegExp(ADDRESS, "iy");
const LOOSE_LINK = new RegExp(`\\]\\([ \\t]*${ADDRESS}`, "i");
/** A caption in quotes, straight or curly, that may hold quotes itself: the last one stands before the bracket. */
const LOOSE_TITLE = /["“]([^\n]{0,500}?)["”](?=[ \t]*\))/y;

/**
 * Reads links and pictures that CommonMark does not, where there is no doubt what is meant: file names with spaces,
 * `![Lễ hội](anh 1.jpg)`, and captions with quotes in them, `![a](b.jpg "Giải "Hương sắc"")`. Such a link is tried only
 * where CommonMark finds none.
 */
export function readLooseAddresses(md: MarkdownIt): void {
  const reading = { isLoose: false };
  const { parseLinkDestination, parseLinkTitle } = md.helpers;
  md.helpers.parseLinkDestination = (text, start, end) => {
    const strict = parseLinkDestination(text, start, end);
    const found = reading.isLoose ? matchAt(LOOSE_ADDRESS, text, start, end) : null;
    return found === null
      ? strict
      : { ok: true, pos: start + found[0].length, str: md.utils.unescapeAll(found[0].trimEnd()) };
  };
  md.helpers.parseLinkTitle = (text, start, end, before) => {
    const strict = parseLinkTitle(text, start, end, before);
    const found = reading.isLoose ? matchAt(LOOSE_TITLE, text, start, end) : null;
    if (found === null) return strict;
    return {
      ...strict,
      ok: true,
      can_continue: false,
      pos: start + found[0].length,
      str: md.utils.unescapeAll(found[1]!),
    };
  };
  const mayBeLoose = looseLinkFinder();
  for (const name of ["link", "image"]) {
    const rule = ruleNamed(md.inline.ruler, name);
    md.inline.ruler.at(name, (state, silent) => {
      const { pos } = state;
      const outer = reading.isLoose;
      reading.isLoose = false;
      let matched = rule(state, silent);
      if (!matched && isBracket(state, pos) && mayBeLoose(state)) {
        state.pos = pos;
        reading.isLoose = true;
        matched = rule(state, silent);
      }
      reading.isLoose = outer;
      return matched;
    });
  }
}

function isBracket({ src }: StateInline, position: number): boolean {
  return src[position] === "[" || (src[position] === "!" && src[position + 1] === "[");
}

/** Whether a text has such a link at all; each text is searched once. */
function looseLinkFinder(): (state: StateInline) => boolean {
  const found = new WeakMap<StateInline, boolean>();
  return (state) => {
    const known = found.get(state);
    if (known !== undefined) return known;
    const isFound = LOOSE_LINK.test(state.src);
    found.set(state, isFound);
    return isFound;
  };
}

function matchAt(form: RegExp, text: string, start: number, end: number): RegExpExecArray | null {
  form.lastIndex = start;
  const found = form.exec(text);
  return found !== null && form.lastIndex <= end ? found : null;
}
