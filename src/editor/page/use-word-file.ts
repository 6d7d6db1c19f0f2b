import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../words/words.ts";
import { type WordChoice, withWordFile } from "./take-word-file.ts";
import type { EditorTools } from "./tools.ts";
import type { useArticle } from "./use-article.ts";

/**
 * The Word file that an article is to be taken from, while its editor looks at it.
 *
 * @param first a file that was chosen before the form was opened; `null` where there is none
 */
export function useWordFile(edited: ReturnType<typeof useArticle>, first: File | null, { words }: EditorTools) {
  const [file, setFile] = useState(first);
  /** How often fields were filled from a file: inputs that were filled before are made anew then. */
  const [round, setRound] = useState(0);
  const take = async (choice: WordChoice): Promise<string> => {
    const { name } = file!;
    setFile(null);
    const names = new Map<string, string>();
    for (const each of choice.word.files) names.set(each.name, (await edited.addFile(each)).name);
    edited.changeText((text) => withWordFile(text, choice, names));
    setRound((before) => before + 1);
    return say(words.wordFile.taken, { name });
  };
  return { file, open: setFile, close: () => setFile(null), take, round };
}

/** Whether a file is one that an article can be taken from, by its name. */
function isWordFile({ name }: File): boolean {
  return /\.docx?$/i.test(name);
}

/**
 * Takes a Word file that is dropped beside the places that take files. A browser would leave the page for any file dropped
 * there.
 */
export function useDroppedWordFile(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      const found = files.find(isWordFile);
      if (found !== undefined) latest.current(found);
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);
}
