import type { FoundNothing, FoundThing } from "../found-item.ts";
import type { Reader, Source } from "../reader.ts";
import { ZipFault } from "../zip-fault.ts";
import { type WordConverter, wordConverter } from "./convert-in-time.ts";
import { WordFault } from "./fault.ts";
import { type WordFileForm, wordFormOf } from "./form.ts";
import { wordItem } from "./item.ts";
import { findLibreOffice, rewriteAsDocx } from "./libre-office.ts";
import { textsVi } from "./texts-vi.ts";

/**
 * Reads Word files: `.docx` and `.doc` by itself, `.rtf` and `.odt` by LibreOffice where it is installed.
 *
 * @param path The environment's PATH, where LibreOffice is looked for.
 */
export function wordReader(path: string): Reader {
  const converter = wordConverter();
  return {
    kind: "word",
    recognises: async (source) => (await wordFormOf(source)) !== null,
    read: (source) => readWord(source, converter, findLibreOffice(path)),
  };
}

async function* readWord(source: Source, converter: WordConverter, office: string | null): AsyncGenerator<FoundThing> {
  const form = await wordFormOf(source);
  try {
    if (form === "docx" || form === "doc") {
      const word = await converter.convert(source.path, form);
      yield wordItem(source, word, form === "docx" ? source.path : null);
    } else yield* readByOffice(source, form, converter, office);
  } catch (error) {
    if (!(error instanceof WordFault) && !(error instanceof ZipFault)) throw error;
    yield nothing(source, `word-${error.fault}`, textsVi.faults[error.fault]);
  }
}

async function* readByOffice(
  source: Source,
  form: WordFileForm | null,
  converter: WordConverter,
  office: string | null,
): AsyncGenerator<FoundThing> {
  if (form === null || form === "unknown") yield nothing(source, "word-broken", textsVi.faults.broken);
  else if (office === null) yield nothing(source, "needs-libreoffice", NEEDS_OFFICE);
  else {
    const { docx, remove } = await rewriteAsDocx(office, source.path);
    try {
      if (docx === null) yield nothing(source, "word-broken", "LibreOffice không mở được tệp.");
      // Its pictures are opened before the next item is asked for.
      else yield wordItem(source, await converter.convert(docx, "docx"), docx);
    } finally {
      remove();
    }
  }
}

const NEEDS_OFFICE =
  "Tệp .rtf, .odt cần LibreOffice để đọc, mà máy này chưa cài. Hãy cài LibreOffice, hoặc mở tệp bằng Word rồi lưu thành .docx.";

function nothing(source: Source, code: string, what: string): FoundNothing {
  return { found: "nothing", source: source.label, code, what, isFault: true };
}
