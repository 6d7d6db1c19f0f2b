import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type FileTaker, isPicture } from "./files.ts";
import { type PasteField, putHtml, putText } from "./put-pasted.ts";
import { schema } from "./schema.ts";

/** What pasting and dropping need of the field. */
export interface PasteOptions extends PasteField {
  readonly files: FileTaker;
  /** Takes a Word file, or leaves it. */
  readonly takesWordFile: (file: File) => boolean;
}

/**
 * Takes what is pasted and dropped: text from Word, Google Docs and pages, pictures and other files. What comes from the
 * field itself, ProseMirror takes as it is.
 */
export function pastePlugin(options: PasteOptions): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => takeData(view, event, event.clipboardData, options),
        drop: (view, event) => {
          const position = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          return view.dragging === null && takeData(view, event, event.dataTransfer, options, position);
        },
      },
    },
  });
}

function takeData(
  view: EditorView,
  event: Event,
  data: DataTransfer | null,
  options: PasteOptions,
  position?: number,
): boolean {
  // In a part that is kept as it is written, and in fields of pictures, text is only text.
  const isOther = event.target instanceof Element && event.target.closest("input") !== null;
  if (data === null || isOther || isInSource(view.state)) return false;
  const html = data.getData("text/html");
  const files = [...data.files];
  if (html.includes("data-pm-slice")) return false;
  if (files.length > 0 && !saysMore(html, files)) {
    const left = files.filter((file) => !isWordFile(file) || !options.takesWordFile(file));
    void options.files.insert(left, position);
  } else if (html !== "") void putHtml(view, html, files.filter(isPicture), options);
  else if (data.getData("text/plain") !== "") void putText(view, data.getData("text/plain"), options);
  else return false;
  event.preventDefault();
  return true;
}

/** Whether HTML that comes with files is more than the picture itself, which browsers send along with a copied picture. */
function saysMore(html: string, files: readonly File[]): boolean {
  const words = html.replace(/<!--[\s\S]*?-->|<(style|head)[\s\S]*?<\/\1>|<[^>]*>/gi, "").trim();
  return words !== "" || (html.match(/<img\b/gi) ?? []).length > files.length;
}

function isWordFile({ name }: File): boolean {
  return /\.docx?$/i.test(name);
}

function isInSource({ selection }: EditorState): boolean {
  return selection.$from.parent.type === schema.nodes.source;
}
