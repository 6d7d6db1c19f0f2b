import { englishTexts } from "./starter-texts-en.ts";
import { vietnameseTexts } from "./starter-texts-vi.ts";

/** What a new archive's repository says to those who keep it, by language. */
export const starterTexts = { vi: vietnameseTexts, en: englishTexts } as const;
