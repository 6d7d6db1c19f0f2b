import type { Token } from "markdown-it";
import { linkBareAddresses } from "../../content/markdown/bare-addresses.ts";
import type { BodyContext } from "../../content/markdown/body.ts";
import { plainEngine } from "../../content/markdown/engine.ts";
import { readLooseAddresses } from "../../content/markdown/loose-addresses.ts";
import { environmentOf, notesFor } from "../../content/markdown/notes.ts";
import { keepTagsAsText } from "../../content/markdown/raw-html.ts";

/** Stands where the site shows a word of its own in place of the address of a video. No text holds it. */
const VIDEO = "\u0000";

/** The words of a body that this reading asks for. */
const context = {
  file: "",
  basePath: "/",
  baseUrl: "",
  bodyOffset: 0,
  words: { video: VIDEO },
  report: () => {},
} as unknown as BodyContext;

/** The engine of the site, without its rules about where links and pictures lead: the field keeps them as they are. */
const engine = readingEngine();

function readingEngine() {
  const md = plainEngine({ xhtmlOut: false });
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  return md.use(readLooseAddresses).use(linkBareAddresses).use(keepTagsAsText);
}

/** The tokens of a body, as the site reads it. */
export function tokensOf(markdown: string): readonly Token[] {
  return engine.parse(markdown, environmentOf(notesFor(markdown, context)));
}

/** The words of a picture's description, without marks. */
export function descriptionIn(token: Token): string {
  return engine.renderer.renderInlineAsText(token.children ?? [], engine.options, {});
}

/** Whether a link is an address that stands bare in the text: the site makes a link of it, the field leaves it as text. */
export function isBareAddress(opening: Token): boolean {
  return opening.info !== "auto" && opening.meta?.written !== undefined;
}

/** The text of an address that stands bare. */
export function bareAddressText(opening: Token, shown: string): string {
  return shown === VIDEO ? String(opening.attrGet("href")) : shown;
}
