import { textsEn } from "../../import/word/texts-en.ts";
import { textsVi, type WordTexts } from "../../import/word/texts-vi.ts";

/** A language that Word files are spoken of in. */
export type WordLanguage = "vi" | "en";

/** What is said of Word files in a language. */
export function textsIn(language: WordLanguage): WordTexts {
  return language === "vi" ? textsVi : textsEn;
}
