import type { MarkdownIt, StateCore } from "markdown-it";
import { ruleNamed } from "./engine.ts";
import { lineAt, quotedLine } from "./mended-lines.ts";
import { notesOf } from "./notes.ts";

/**
 * Reports link definitions, `[label]: address`, that nothing refers to: readers see no word of them. A label that begins
 * with `^` is that of a note. CommonMark has no notes, so such a line stays text.
 */
export function tellUnusedDefinitions(md: MarkdownIt): void {
  const reference = ruleNamed(md.block.ruler, "reference");
  md.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    const offset = state.bMarks[startLine]! + state.tShift[startLine]!;
    if (state.src.startsWith("[^", offset) || !reference(state, startLine, endLine, silent)) return false;
    const label = String(state.tokens.at(-1)?.meta?.label ?? "");
    if (!silent) notesOf(state.env).definitionLines.push({ label, offset });
    return true;
  });
  md.core.ruler.push("tell_unused_definitions", ({ env }: StateCore) => {
    const notes = notesOf(env);
    const taken = new Set<string>();
    for (const { label, offset } of notes.definitionLines) {
      const isUsed = notes.usedLabels.has(label) && !taken.has(label);
      taken.add(label);
      if (isUsed) continue;
      const { line, column } = lineAt(notes, offset);
      notes.report("link-definition-unused", offset, { mended: quotedLine(`\\${line.slice(column).trim()}`) });
    }
  });
}
