import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { EditorWords } from "./words.ts";

/** The words of the editing page, in the language of the site. */
export function editorWords(language: "vi" | "en"): EditorWords {
  return language === "vi" ? vi : en;
}
