import type { Messages } from "../messages.ts";
import { systemFaults, useOfFile, yamlFaults } from "./words.ts";

/** The messages about files and about the YAML in them. */
export const filesAndYaml = {
  "misplaced-file": {
    what: () => "The file is not where an article belongs.",
    fix: (g) => `move it to ${g.expected}.`,
  },
  "wrong-extension": {
    what: (g) =>
      g.isDocument
        ? "An office document is no article and is not published."
        : "An article's file name must end in .md.",
    fix: (g) =>
      g.isDocument
        ? `copy its text into an article, ${g.expected} (npm run new makes one), and move this file elsewhere; or link to it from an article that it belongs to.`
        : `rename it to ${g.expected}`,
  },
  "unused-file": {
    what: () => "No article uses this file; it is not published.",
    fix: (g) => `${useOfFile(g.name)}; or delete the file.`,
  },
  "bad-file-name": {
    what: () => "The file's name has characters that cannot be used (control characters, \\, or letters not in UTF-8).",
    fix: (g) => `rename it to ${g.suggestion}`,
  },
  "unreadable-file": {
    what: (g) => `The file cannot be read (${systemFaults[g.reason] ?? g.reason}).`,
    fix: () => "check its permissions, or copy it again.",
  },
  "link-outside": {
    what: () => "This is a symbolic link that leaves the content folder, or leads to a folder or nowhere.",
    fix: () => "put the file itself into the content folder.",
  },
  "not-utf8": {
    what: () => "The file is not encoded as UTF-8.",
    fix: () => "open it and save it as UTF-8 (Unicode).",
  },
  "nul-byte": {
    what: () => "The file holds a NUL byte: it may be damaged, or not be text.",
    fix: () => "restore a sound copy, or delete the NUL characters.",
  },
  "hidden-characters": {
    what: (g) => `${g.count} invisible characters were left out (the first: ${g.example}).`,
    fix: () => "delete them from the file to silence this warning.",
  },
  "decomposed-unicode": {
    what: (g) =>
      g.count === null
        ? `The file name "${g.word}" is in decomposed Unicode; it is taken for the composed form.`
        : `${g.count} letters are in decomposed Unicode (the first: "${g.word}"); the site has them composed.`,
    fix: (g) =>
      g.count === null
        ? "rename the file with a keyboard that types composed Unicode (NFC)."
        : "set the keyboard to composed Unicode (NFC); to mend this file, convert its text and save it.",
  },
  "legacy-encoding": {
    what: (g) => `"${g.found}" is in an encoding from before Unicode (TCVN3 or VNI) and cannot be read.`,
    fix: (g) =>
      g.mended === null ? "convert the passage to Unicode and paste it again." : `write it in Unicode: ${g.mended}`,
  },
  "identity-number": {
    what: (g) => `"${g.found}" looks like a person's identity number.`,
    fix: (g) => `delete it, or hide some of its digits: ${g.mended}`,
  },
  "bank-account": {
    what: (g) => `"${g.found}" looks like the number of a bank account.`,
    fix: () =>
      "delete it; for a public account of an office or fund, add waive: [{code: bank-account, reason: public account}].",
  },
  "mobile-number": {
    what: (g) => `"${g.found}" looks like a person's mobile number.`,
    fix: () =>
      "delete it; where the person wants it to be public, add waive: [{code: mobile-number, reason: with consent}].",
  },
  "mixed-letters": {
    what: (g) => `"${g.found}" has Cyrillic or Greek letters that look like Latin ones; a search does not find it.`,
    fix: (g) => `write ${g.mended}`,
  },
  "bad-slug": {
    what: (g) =>
      g.suggestion === null
        ? `"${g.slug}" has no Latin letter or digit, and so cannot be the address of a list.`
        : `The name "${g.slug}" cannot be an address: only lower-case ASCII letters, digits and hyphens, at most 80 characters.`,
    fix: (g) =>
      g.suggestion === null ? "write a name with letters, or delete it." : `rename it to "${g.suggestion}".`,
  },
  "duplicate-article": {
    what: (g) => `Two files want the same address; the other is ${g.other}.`,
    fix: () => "rename one of them, or delete the copy.",
  },
  "no-front-matter": {
    what: (g) =>
      g.isLate ? "The line --- that opens the front matter is not line 1." : "The article has no front matter.",
    fix: (g) =>
      g.isLate
        ? "delete the empty lines and spaces before the first line ---."
        : `begin the file with a line ---, then ${g.fields.join(", ")}, then another line ---.`,
  },
  "unclosed-front-matter": {
    what: () => "The front matter is opened but never closed.",
    fix: () => "add a line --- after the last field, before the body.",
  },
  "yaml-syntax": {
    what: (g) => `This line is not valid YAML: ${yamlFaults[g.fault].what}.`,
    fix: (g) => (g.mended === null ? `${yamlFaults[g.fault].fix}.` : `write ${g.mended}`),
  },
  "yaml-unclosed-quote": {
    what: () => "The quote opened here is never closed.",
    fix: (g) => (g.mended === null ? "add the closing quote at the end of the value." : `write ${g.mended}`),
  },
  "yaml-duplicate-key": {
    what: (g) => `The field "${g.key}" is given twice.`,
    fix: () => "keep one of them.",
  },
  "yaml-anchor": {
    what: () => "YAML anchors, aliases and merge keys (&, *, <<) are not used here.",
    fix: (g) =>
      g.mended === null
        ? "write the value out; if it is plain text, put it in quotes."
        : `if it is plain text, write ${g.mended}`,
  },
  "yaml-tag": {
    what: (g) => `The YAML tag "${g.tag}" is not used here.`,
    fix: (g) =>
      g.mended === null
        ? "leave it out; if it is plain text, put the value in quotes."
        : `leave it out; if it is plain text, write ${g.mended}`,
  },
  "yaml-tab": {
    what: () => "This line is indented with a tab; YAML takes spaces only.",
    fix: () => "replace each tab by two spaces.",
  },
  "yaml-comment": {
    what: (g) => `What follows # is a note and is not published: "#${g.text}".`,
    fix: (g) =>
      `where it is a note, put a space after the #; where it belongs to the value, ${g.mended === null ? "quote the whole value." : `write ${g.mended}`}`,
  },
  "yaml-not-fields": {
    what: () => 'The front matter must consist of lines "name: value".',
    fix: () => 'write it so, for instance title: "The title".',
  },
} satisfies Partial<Messages>;
