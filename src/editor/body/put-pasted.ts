import { closeHistory } from "prosemirror-history";
import { Fragment, type Node, Slice } from "prosemirror-model";
import { isInTable, handlePaste as pasteIntoTable } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { oneLine } from "../../text/one-line.ts";
import { fill } from "./elements.ts";
import type { FileTaker } from "./files.ts";
import { readBody } from "./read-body.ts";
import type { PastedBody } from "./read-pasted.ts";
import { schema } from "./schema.ts";
import type { Status } from "./status.ts";
import type { BodyWords } from "./words-vi.ts";
import { writeAddress } from "./write-addresses.ts";

/** What is needed of a field to put something into it. */
export interface PasteField {
  readonly words: BodyWords;
  readonly status: Status;
  readonly files: Pick<FileTaker, "take">;
}

/** The reader of what is pasted is large and seldom needed: it is loaded when something is pasted. */
const loadReader = () => import("./read-pasted.ts");

/** Puts a text without marks where the cursor is. */
export async function putText(view: EditorView, text: string, { words, status }: PasteField): Promise<void> {
  status.tell(words.pasting);
  const paragraphs = await loadReader().then(
    ({ readPastedText }) => readPastedText(text),
    () => text.split(/\n+/),
  );
  status.tell("");
  putBlocks(
    view,
    paragraphs.map((paragraph) => schema.nodes.paragraph!.create(null, schema.text(paragraph))),
  );
}

/** Puts HTML from the clipboard where the cursor is, with the pictures that came along, and tells what was made of it. */
export async function putHtml(
  view: EditorView,
  html: string,
  pictures: readonly File[],
  field: PasteField,
): Promise<void> {
  const { words, status } = field;
  status.tell(words.pasting);
  try {
    const { readPastedHtml } = await loadReader();
    const pasted = readPastedHtml(html);
    const { markdown, lost } = await withPictures(pasted, pictures, field);
    putBlocks(view, readBody(markdown).document.children);
    tellOf(view, pasted, lost, field);
  } catch (error) {
    console.warn(error);
    status.tell(words.notPasted);
    const text = new DOMParser().parseFromString(html, "text/html").body.textContent;
    view.dispatch(view.state.tr.insertText(oneLine(text)));
  }
}

/**
 * The Markdown with the names of its pictures. A browser gives the bytes of a picture where they stand in the HTML itself,
 * or where as many files came along as there are pictures; the place of any other stays, for somebody to choose the picture.
 */
async function withPictures(
  { markdown, pictures }: PastedBody,
  files: readonly File[],
  { files: taker }: PasteField,
): Promise<{ readonly markdown: string; readonly lost: number }> {
  const names: string[] = [];
  for (const [index, address] of pictures.entries()) {
    const own = address.startsWith("data:image/") ? await fileOf(address, index) : null;
    const file = own ?? (files.length === pictures.length ? files[index]! : null);
    names.push((file === null ? null : await taker.take(file)) ?? "missing:");
  }
  const shown = [...markdown.matchAll(/pasted-picture:(\d+)/g)].map(([, index]) => names[Number(index)]);
  return {
    markdown: markdown.replace(/pasted-picture:(\d+)/g, (_address, index: string) =>
      writeAddress(names[Number(index)]!),
    ),
    lost: shown.filter((name) => name === "missing:").length,
  };
}

async function fileOf(address: string, index: number): Promise<File | null> {
  const [, type, subtype = "", base64] = /^data:(image\/(\w+))[^,]*;base64,(.*)$/s.exec(address) ?? [];
  if (base64 === undefined || type === undefined) return null;
  const bytes = Uint8Array.from(atob(base64.replace(/\s/g, "")), (character) => character.charCodeAt(0));
  return new File([bytes], `anh-${index + 1}.${subtype.replace("jpeg", "jpg")}`, { type });
}

/** Puts blocks where the cursor is. A first paragraph goes on with the line that the cursor is in, as pasting does everywhere. */
function putBlocks(view: EditorView, blocks: readonly Node[]): void {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return;
  const isOpen = (block: Node) => (block.type === schema.nodes.paragraph ? 1 : 0);
  const slice = new Slice(Fragment.from(blocks), isOpen(first), isOpen(last));
  if (!isInTable(view.state)) view.dispatch(closeHistory(view.state.tr.replaceSelection(slice).scrollIntoView()));
  else if (blocks.length !== 1 || !pasteIntoTable(view, new ClipboardEvent("paste"), slice)) {
    // A cell holds one line.
    const words = blocks.map((block) => block.textBetween(0, block.content.size, " ", " ")).join(" ");
    view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  }
}

const MOST_TOLD = 3;
const MOST_QUOTED = 80;

function tellOf(
  view: EditorView,
  { headings, conversion }: PastedBody,
  lost: number,
  { words, status }: PasteField,
): void {
  const { pasted } = words;
  const quoted = (text: string) => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED).toWellFormed()}…` : text);
  const told: string[] = [];
  if (headings.length > 0) {
    const texts = headings.slice(0, MOST_TOLD).map((text) => `“${quoted(text)}”`);
    if (headings.length > MOST_TOLD) texts.push("…");
    told.push(fill(pasted.headings, { count: String(headings.length), texts: texts.join("; ") }));
  }
  if (conversion !== null) {
    told.push(fill(pasted.converted, { before: quoted(conversion.before), after: quoted(conversion.after) }));
  }
  if (lost > 0) told.push(fill(pasted.lostPictures, { count: String(lost) }));
  const keepBold = { label: pasted.keepBold, run: () => makeBold(view, headings, status) };
  status.tell(told.join(" "), headings.length > 0 ? keepBold : undefined);
}

/** Makes paragraphs in bold of headings again that pasting made of them. */
function makeBold(view: EditorView, headings: readonly string[], status: Status): void {
  const transaction = view.state.tr;
  view.state.doc.descendants((node, position) => {
    if (node.type !== schema.nodes.heading || !headings.includes(node.textContent)) return;
    transaction.setNodeMarkup(position, schema.nodes.paragraph, null);
    transaction.addMark(position + 1, position + 1 + node.content.size, schema.marks.strong!.create());
  });
  view.dispatch(closeHistory(transaction));
  status.tell("");
  view.focus();
}
