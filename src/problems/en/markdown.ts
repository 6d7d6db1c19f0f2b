import type { Messages } from "../messages.ts";

/** The messages about Markdown that loses text or is not read as it is meant. */
export const markdown = {
  "table-cells-lost": {
    what: () => "This row has more cells than the head of its table; its text from here on is not published.",
    fix: (g) => `write the head as ${g.head} and the row of dashes as ${g.dashes}; write | within text as \\|.`,
  },
  "table-unread": {
    what: () => "These lines look like a table, but they are shown as one paragraph.",
    fix: (g) => `write ${g.head}, then ${g.dashes} on the next line, then one line for each row, with | between cells.`,
  },
  "link-definition-unused": {
    what: () => "No link refers to the label of this line, so that the whole line is not published.",
    fix: (g) => `where readers should see it, write ${g.mended}; otherwise delete the line.`,
  },
  "picture-unread": {
    what: () => "This picture is not written rightly: the page shows text in its place.",
    fix: (g) => `write ${g.mended} at the left margin.`,
  },
  "left-over-mark": {
    what: (g) => `The mark ${g.mark} is shown on the page as it is written.`,
    fix: (g) => `write instead: ${g.mended}`,
  },
  "paragraph-as-code": {
    what: () => "This paragraph is indented by four spaces or more, so that it is shown as computer code.",
    fix: (g) => `remove the spaces at the start of the line: ${g.mended}`,
  },
  "paragraph-as-heading": {
    what: (g) =>
      `The line ${g.mark} stands close below a paragraph, so that the whole paragraph is shown as a heading.`,
    fix: (g) => `leave an empty line before the line ${g.mark}, or delete that line.`,
  },
  "hand-typed-list": {
    what: () => "These lines look like a list, but they are shown as one paragraph.",
    fix: (g) => `leave an empty line before them, then write each item so: ${g.mended}`,
  },
  "merge-marks": {
    what: () => "This line is a mark of two versions that were not merged.",
    fix: () => "keep one of the versions (or both), and delete the three lines <<<<<<<, ======= and >>>>>>>.",
  },
  "prompt-text-left": {
    what: (g) => `The prompt of the form for new articles is still there: "${g.text}"`,
    fix: () => "write the article's text in its place, or delete the line.",
  },
} satisfies Partial<Messages>;
