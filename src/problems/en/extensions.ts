import type { Messages } from "../messages.ts";

/** The messages about what an archive adds to the program. */
export const extensions = {
  "unknown-part": {
    what: (g) => `The program has no part of pages named "${g.part}".`,
    fix: (g) =>
      g.suggestion === null
        ? "run khotin override to see the names of parts; keep files that parts share in another folder."
        : `rename the file to ${g.suggestion}.tsx.`,
  },
  "part-no-component": {
    what: (g) => `The file exports none of the components of this part: ${g.components.join(", ")}.`,
    fix: (g) => `write export function ${g.components.at(-1)}(…) in this file.`,
  },
  "part-fails": {
    what: (g) =>
      g.page === "" ? `The part throws when it is loaded: ${g.detail}` : `The part throws on ${g.page}: ${g.detail}`,
    fix: () => "mend the code at this line; without the file, the program's own part is used again.",
  },
  "code-syntax": {
    what: (g) => `The code does not compile: ${g.detail}`,
    fix: () => "mend the code at this line.",
  },
  "code-import": {
    what: (g) => `"${g.path}" cannot be imported.`,
    fix: () =>
      'import files of this archive by their paths with endings ("./name.ts"), or khotin, khotin/parts/NAME, khotin/text/NAME and preact.',
  },
} satisfies Partial<Messages>;
