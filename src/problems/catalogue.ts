import { english } from "./en.ts";
import type { Language, Messages, ProblemCode } from "./messages.ts";
import { vietnamese } from "./vi.ts";

/** The words of every Problem in a language. */
export function messagesIn(language: Language): Messages {
  return language === "vi" ? vietnamese : english;
}

/** Every Problem code there is, in alphabetical order. */
export function problemCodes(): readonly ProblemCode[] {
  return (Object.keys(english) as ProblemCode[]).sort();
}
