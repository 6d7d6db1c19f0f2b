import type { EditorView } from "prosemirror-view";
import { insertBlock } from "./commands.ts";
import { fill, make } from "./elements.ts";
import { schema } from "./schema.ts";
import type { BodyWords } from "./words-vi.ts";

/** How files come into a body. */
export interface FileTaker {
  /** Puts pictures and attachments where the cursor is, or at a place. */
  readonly insert: (files: readonly File[], position?: number) => Promise<void>;
  /** Takes one file; the name it has beside the article, or `null` where it was not taken, which has been told. */
  readonly take: (file: File) => Promise<string | null>;
  /** Lets somebody choose files. */
  readonly choose: (kind: "pictures" | "files") => Promise<readonly File[]>;
}

export interface FileOptions {
  readonly takeFile: (file: File) => Promise<{ readonly name: string }>;
  readonly words: BodyWords;
  readonly tell: (what: string) => void;
  readonly viewOf: () => EditorView;
}

export function fileTaker({ takeFile, words, tell, viewOf }: FileOptions): FileTaker {
  const take = async (file: File) => {
    tell(fill(words.taking, { name: file.name }));
    try {
      const { name } = await takeFile(file);
      tell("");
      return name;
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      tell(fill(words.notTaken, { name: file.name, what }));
      return null;
    }
  };
  const insert = async (files: readonly File[], position?: number) => {
    for (const file of files) {
      const name = await take(file);
      if (name !== null) putFile(viewOf(), file, name, position);
    }
  };
  return { insert, take, choose: (kind) => chooseFiles(kind, viewOf().dom) };
}

export function isPicture({ type, name }: File): boolean {
  return type.startsWith("image/") || /\.(?:heic|heif|jpe?g|png|gif|webp|avif|svg|tiff?|bmp)$/i.test(name);
}

/** A picture stands by itself with its caption; another file is a link of its name. */
function putFile(view: EditorView, file: File, name: string, position: number | undefined): void {
  const transaction = view.state.tr;
  if (isPicture(file)) {
    const figures = schema.nodes.figures!.create(null, schema.nodes.figure!.create({ src: name }));
    if (position === undefined || position > transaction.doc.content.size) insertBlock(transaction, figures);
    else transaction.insert(outerEnd(view, position), figures);
  } else {
    const link = schema.text(file.name.replace(/\.[^.]+$/, ""), [schema.marks.link!.create({ href: name })]);
    const { parent } = transaction.selection.$from;
    if (parent.inlineContent && parent.type !== schema.nodes.source) transaction.replaceSelectionWith(link, false);
    else insertBlock(transaction, schema.nodes.paragraph!.create(null, link));
  }
  view.dispatch(transaction.scrollIntoView());
}

/** The end of the outermost block that a place is in. */
function outerEnd(view: EditorView, position: number): number {
  const place = view.state.doc.resolve(position);
  return place.depth === 0 ? position : place.after(1);
}

function chooseFiles(kind: "pictures" | "files", beside: Element): Promise<readonly File[]> {
  const accept: Readonly<Record<string, string>> = kind === "pictures" ? { accept: "image/*,.heic,.heif" } : {};
  const input = make("input", { type: "file", multiple: true, hidden: true, ...accept });
  // Beside the text, so that what a page says of its own fields stays true of this one.
  beside.after(input);
  return new Promise((resolve) => {
    const end = () => {
      resolve([...(input.files ?? [])]);
      input.remove();
    };
    input.addEventListener("change", end);
    input.addEventListener("cancel", end);
    input.click();
  });
}
