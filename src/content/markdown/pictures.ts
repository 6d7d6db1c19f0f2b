import type { MarkdownIt, Token } from "markdown-it";
import { escaped } from "./engine.ts";
import type { BodyNotes } from "./notes.ts";
import { pictureTarget, reportPicture } from "./picture-target.ts";
import { inlineText, oneLine } from "./plain-text.ts";
import { destinationOf, type PlaceAt, startOf } from "./source-offsets.ts";
import { bodyWords } from "./words.ts";
import { shortened } from "./written-address.ts";

/** What stands in the HTML for a picture of the body until its markup is known. Articles hold no NUL. */
export function pictureSlot(index: number): string {
  return `\u0000picture:${index}\u0000`;
}

/** What the rules know of a picture that has a place in the page. */
export interface PictureNote {
  /** Number of its slot; absent where the picture is lost. */
  readonly index?: number;
  readonly alt: string;
  readonly caption: string;
}

export function pictureNote(token: Token): PictureNote {
  return token.meta as unknown as PictureNote;
}

/** Turns a picture of the source into a slot, a placeholder, or, where it cannot be shown, its text. */
export function settlePicture(token: Token, placeAt: PlaceAt, notes: BodyNotes): void {
  const written = String(token.attrGet("src") ?? "");
  const alt = inlineText(token.children ?? []);
  const caption = oneLine(String(token.attrGet("title") ?? ""));
  const target = pictureTarget(written, notes.context);
  const offset = destinationOf(token, placeAt, notes);
  if (target.kind !== "file" && target.kind !== "lost") {
    reportPicture(target.kind, written, offset, notes.report);
    token.type = "text";
    token.content = alt;
    return;
  }
  if (alt === "" && caption === "") {
    notes.report("picture-no-text", startOf(token, placeAt), { path: shortened(written) });
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

/** Pictures in the middle of text. */
export function renderPictures(md: MarkdownIt): void {
  md.renderer.rules.picture = (tokens, index) => pictureSlot(pictureNote(tokens[index]!).index ?? 0);
  md.renderer.rules.lost_picture = (tokens, index) =>
    `<span class="missing-in-text">${escaped(bodyWords.lostInText(pictureNote(tokens[index]!).caption))}</span>`;
}
