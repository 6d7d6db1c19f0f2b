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
  "bad-own-field": {
    what: (g) => `The field "${g.field}": ${g.detail}`,
    fix: () => "write another value; the archive's own configuration has this field.",
  },
  "hook-fails": {
    what: (g) =>
      g.hook === "" ? `The code throws when it is loaded: ${g.detail}` : `The hook ${g.hook} throws: ${g.detail}`,
    fix: () => "mend the code at this line.",
  },
  "hook-bad-value": {
    what: (g) => `The hook ${g.hook} is not what it should be.`,
    fix: (g) => `write it in this form: ${g.detail}.`,
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
