import { english } from "./en.ts";
import type { Language, Messages, ProblemCode } from "./messages.ts";
import { vietnamese } from "./vi.ts";

/** The messages of all Problems in one language. */
export function messagesIn(language: Language): Messages {
  return language === "vi" ? vietnamese : english;
}

/** The codes of all Problems, sorted. */
export function problemCodes(): readonly ProblemCode[] {
  return (Object.keys(english) as ProblemCode[]).sort();
}
