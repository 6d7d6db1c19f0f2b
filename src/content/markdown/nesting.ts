import type { MarkdownIt, StateBlock } from "markdown-it";
import { NESTING_LIMIT } from "./engine.ts";
import { notesOf } from "./notes.ts";

/**
 * Keeps text that is nested too deeply, as a paragraph, and reports its place. markdown-it by itself would drop it.
 */
export function keepDeepText(md: MarkdownIt): void {
  const readBlocks = md.block.tokenize.bind(md.block);
  md.block.tokenize = (state, startLine, endLine) => {
    if (state.level < NESTING_LIMIT) readBlocks(state, startLine, endLine);
    else keepAsParagraph(state, startLine, endLine);
  };
  const skip = md.inline.skipToken.bind(md.inline);
  md.inline.skipToken = (state) => {
    if (state.level >= NESTING_LIMIT) notesOf(state.env).tooDeep.add(state.tokens);
    skip(state);
  };
}

function keepAsParagraph(state: StateBlock, startLine: number, endLine: number): void {
  const first = state.skipEmptyLines(startLine);
  state.line = first;
  if (first >= endLine || state.sCount[first]! < state.blkIndent) return;
  let next = first + 1;
  while (next < endLine && (state.isEmpty(next) || state.sCount[next]! >= state.blkIndent)) next++;
  const start = state.bMarks[first]! + state.tShift[first]!;
  notesOf(state.env).report("too-deep", start, { limit: NESTING_LIMIT });
  state.push("paragraph_open", "p", 1).map = [first, next];
  const text = state.push("inline", "", 0);
  text.content = state.getLines(first, next, state.blkIndent, false).replace(/^[ \t\n]+|[ \t\n]+$/g, "");
  text.map = [first, next];
  text.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = next;
}
