import type { MarkdownIt, Token } from "markdown-it";
import { oneLine } from "../../text/one-line.ts";
import { fillPlaces } from "../../wording/places.ts";
import { escapeHtml } from "./engine.ts";
import { type BodyNotes, notesOf } from "./notes.ts";
import { pictureTarget, reportPicture } from "./picture-target.ts";
import { inlineText } from "./plain-text.ts";
import { addressOffset, type OffsetFinder, startOffset } from "./source-offsets.ts";
import { quotedAddress } from "./written-address.ts";

/**
 * The text that stands in the HTML for a picture until its markup is known. It cannot be in an article, which has no
 * NUL.
 */
export function pictureSlot(index: number): string {
  return `\u0000picture:${index}\u0000`;
}

/** What the rules note of a picture that is shown, or that has a placeholder. */
export interface PictureNote {
  /** The number of its slot; absent where the picture is lost. */
  readonly index?: number;
  readonly alt: string;
  readonly caption: string;
}

/** The note that {@link settlePicture} made on a token. */
export function pictureNote(token: Token): PictureNote {
  return token.meta as unknown as PictureNote;
}

/**
 * Settles what is shown for a picture: the picture itself in a slot, a placeholder for a lost picture, or the
 * description of a picture that cannot be shown.
 */
export function settlePicture(token: Token, offsetAt: OffsetFinder, notes: BodyNotes): void {
  const written = String(token.attrGet("src") ?? "");
  const alt = inlineText(token.children ?? []);
  const caption = oneLine(String(token.attrGet("title") ?? ""));
  const target = pictureTarget(written, notes.context);
  const offset = addressOffset(token, offsetAt, notes);
  if (target.kind !== "file" && target.kind !== "lost") {
    reportPicture(target.kind, written, offset, notes.report);
    token.type = "text";
    token.content = alt;
    return;
  }
  if (alt === "" && caption === "") {
    notes.report("picture-no-text", startOffset(token, offsetAt), { path: quotedAddress(written) });
  }
  token.content = caption === alt ? alt : `${alt} ${caption}`;
  if (target.kind === "lost") {
    token.type = "lost_picture";
    token.meta = { alt, caption: caption || alt };
    notes.missing.push(caption || alt);
    return;
  }
  token.type = "picture";
  token.meta = { index: notes.pictures.length, alt: alt || caption, caption };
  notes.pictures.push({ path: target.path, alt: alt || caption, offset: notes.context.bodyOffset + offset });
}

/** Renders pictures in the middle of text. */
export function renderPictures(md: MarkdownIt): void {
  md.renderer.rules.picture = (tokens, index) => pictureSlot(pictureNote(tokens[index]!).index ?? 0);
  md.renderer.rules.lost_picture = (tokens, index, _options, environment) => {
    const { lostInText, lostInTextNamed } = notesOf(environment ?? {}).context.words;
    const { caption } = pictureNote(tokens[index]!);
    const told = caption === "" ? lostInText : fillPlaces(lostInTextNamed, { caption }, "");
    return `<span class="missing-in-text">${escapeHtml(told)}</span>`;
  };
}
