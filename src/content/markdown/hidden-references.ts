import type { MarkdownIt, Token } from "markdown-it";
import { cleanText } from "../../text/clean-text.ts";
import { type BodyNotes, notesOf } from "./notes.ts";

/**
 * Removes the hidden characters that a body writes as references, `&#12;`, and reports each paragraph with such a
 * character. The characters themselves were removed from the whole file before.
 */
export function removeHiddenReferences(md: MarkdownIt): void {
  md.core.ruler.after("inline", "hidden-references", ({ src, env, tokens }) => {
    if (!src.includes("&")) return;
    const notes = notesOf(env);
    for (const token of tokens) cleanToken(token, lineStart(token, notes), notes);
  });
}

/** Where the first line of a token begins in the body. */
function lineStart({ map }: Token, notes: BodyNotes): number {
  const line = map?.[0] ?? 0;
  return line === 0 ? 0 : notes.lineEnds()[line - 1]! + 1;
}

function cleanToken(token: Token, offset: number, notes: BodyNotes): void {
  const clean = (text: string): string => {
    const { text: cleaned, hidden } = cleanText(text);
    if (hidden === null) return text;
    notes.report("hidden-characters", offset, { count: hidden.count, example: hidden.example });
    return cleaned;
  };
  token.content = clean(token.content);
  if (token.attrs !== null)
    token.attrs = token.attrs.map(([name, value]) => [name, typeof value === "string" ? clean(value) : value]);
  for (const child of token.children ?? []) cleanToken(child, offset, notes);
}
