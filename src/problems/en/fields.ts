import type { Messages } from "../messages.ts";
import { twoPlaces } from "../two-places.ts";
import { aliasFaults, kindAdvice, kindNames, unfitAdvice, unfitReasons } from "./words.ts";

/** The messages about fields and their values. */
export const fields = {
  "unknown-field": {
    what: (g) => `There is no field called "${g.field}".`,
    fix: (g) =>
      `${g.suggestion === null ? "delete the line; the editors' guide lists the fields there are" : `did you mean ${g.suggestion}? Then rename it`}.`,
  },
  "missing-field": {
    what: (g) => `The field "${g.field}" is missing.`,
    fix: (g) => `add a line "${g.field}: …" here.`,
  },
  "wrong-type": {
    what: (g) => `The field "${g.field}" takes ${kindNames[g.expected]}, but this is ${kindNames[g.found]}.`,
    fix: (g) => (g.mended === null ? `${kindAdvice(g.expected, g.found)}.` : `write ${g.mended}`),
  },
  "empty-field": {
    what: (g) => `The field "${g.field}" is empty.`,
    fix: () => "fill it in, or delete the line where it is not needed.",
  },
  "too-long": {
    what: (g) => `The field "${g.field}" is longer than ${g.limit} characters.`,
    fix: () => "shorten it; long text belongs in the body.",
  },
  "bad-date": {
    what: (g) => `"${g.value}" is not a date, or not a clear one.`,
    fix: (g) =>
      g.suggestion === null
        ? "write year-month-day, such as 2021-01-12, or with a time, such as 2021-01-12T14:12:27+07:00."
        : `write it as ${g.suggestion}.`,
  },
  "wrong-folder": {
    what: (g) => `publishedAt ${g.value} does not agree with the file's folder.`,
    fix: (g) => `move the file to ${g.expected}, or correct publishedAt.`,
  },
  "updated-before-published": {
    what: (g) => `updatedAt ${g.updated} is before publishedAt ${g.published}.`,
    fix: () => "correct updatedAt, or delete it.",
  },
  "correction-in-future": {
    what: (g) => `The correction is dated ${g.value}, in the future.`,
    fix: () => "correct its date.",
  },
  "withdrawn-before-published": {
    what: (g) => `withdrawn.at ${g.withdrawn} is before publishedAt ${g.published}.`,
    fix: () => "correct withdrawn.at.",
  },
  "unknown-category": {
    what: (g) => `site.yaml has no category "${g.slug}".`,
    fix: (g) =>
      g.suggestion === null
        ? `choose one of: ${g.known.join(", ")}; or add the category to site.yaml.`
        : `write category: ${g.suggestion}`,
  },
  "bad-choice": {
    what: (g) => `The field "${g.field}" does not take "${g.value}".`,
    fix: (g) =>
      g.suggestion === null ? `choose one of: ${g.choices.join(", ")}.` : `write ${g.field}: ${g.suggestion}`,
  },
  "bad-url": {
    what: (g) =>
      g.isFolder === true
        ? `"${g.value}" cannot be the address the site is served at.`
        : `"${g.value}" is not a web address.`,
    fix: (g) =>
      g.suggestion !== null
        ? `write ${g.suggestion}`
        : `write it in full, beginning with https:// or http://${g.isFolder === true ? ", without ?, #, spaces or a user's name" : ""}.`,
  },
  "bad-email": {
    what: (g) => `"${g.value}" is not an e-mail address.`,
    fix: (g) => (g.suggestion === null ? "write it as name@example.org." : `write ${g.suggestion}`),
  },
  "bad-repository": {
    what: (g) => `"${g.value}" is no name of a repository: such a name is the owner's, a slash and the repository's.`,
    fix: (g) => `write ${g.field}: ${g.suggestion ?? "owner/repository, as in the address of the repository."}`,
  },
  "bad-public-key": {
    what: (g) =>
      g.isSecret
        ? `The field "${g.field}" holds a secret key. Whoever reads this file can sign in the place of the archive.`
        : `The field "${g.field}" is no public key of minisign: 56 characters that begin with RW.`,
    fix: (g) =>
      g.isSecret
        ? "remove that key from the file, make new keys with minisign -G, and write the new public key here."
        : "copy the second line of the file minisign.pub.",
  },
  "bad-time-zone": {
    what: (g) => `There is no time zone "${g.value}".`,
    fix: (g) => `write ${g.field}: Asia/Ho_Chi_Minh`,
  },
  "bad-number": {
    what: (g) => `The field "${g.field}" does not take the number "${g.value}".`,
    fix: (g) =>
      g.suggestion !== undefined
        ? `write ${g.field}: ${g.suggestion}`
        : g.bounds === undefined
          ? "write a valid number and nothing else."
          : `write a whole number from ${g.bounds[0]} to ${g.bounds[1]}.`,
  },
  "bad-colour": {
    what: (g) => `"${g.value}" is no colour: a colour is # and six digits or letters from a to f, in quotes.`,
    fix: (g) =>
      `write ${g.field}: "${g.suggestion ?? "#9d1f17"}"${g.suggestion === null ? " (or another colour)" : ""}`,
  },
  "weak-colour": {
    what: (g) =>
      `Words in ${g.value} are hard to read on the paper: the contrast is ${twoPlaces(g.contrast)}, and 4.5 is needed.`,
    fix: (g) => `use the nearest colour that can be read: write ${g.field}: "${g.nearest}"`,
  },
  "look-picture-missing": {
    what: (g) => `There is no file "${g.path}" in the content folder.`,
    fix: (g) =>
      g.suggestion === null
        ? `put an SVG or PNG beside site.yaml and write its name, such as ${g.field}: ${g.field}.svg`
        : `write ${g.field}: ${g.suggestion}`,
  },
  "look-picture-unfit": {
    what: (g) => `The file "${g.path}" cannot be used as ${g.field}: ${unfitReasons[g.reason]} (${g.detail}).`,
    fix: (g) => unfitAdvice[g.reason],
  },
  "bad-alias": {
    what: (g) => `The old address "${g.value}" cannot be used: ${aliasFaults[g.reason]}.`,
    fix: (g) =>
      g.suggestion === null
        ? g.reason === "own-address"
          ? "delete the line."
          : "write the path of the old address, such as /tin-tuc/1234.html; where it cannot be kept, delete the line."
        : `write ${g.suggestion}`,
  },
  "address-taken": {
    what: (g) => `The address ${g.address} already belongs to ${g.by}.`,
    fix: () => "choose another, or delete one of the two.",
  },
  "duplicate-category": {
    what: (g) => `The category "${g.slug}" is declared twice.`,
    fix: () => "keep one; delete or rename the other.",
  },
  "bad-waiver": {
    what: (g) =>
      g.isError
        ? `"${g.code}" is an error; only warnings can be waived.`
        : `There is no warning with the code "${g.code}".`,
    fix: (g) =>
      g.isError
        ? "mend the error, then delete this item."
        : g.suggestion === null
          ? "copy the code of the warning, or delete this item."
          : `write code: ${g.suggestion}`,
  },
  "undeclared-change": {
    what: () => "The published text has changed, and the article has neither a new correction nor a later updatedAt.",
    fix: () =>
      "add corrections (day, what was wrong) or updatedAt; for a slip of the pen, put the code undeclared-change and the reason into waive.",
  },
  "unused-waiver": {
    what: (g) => `The article has no warning "${g.code}" to be waived any more.`,
    fix: () => "delete this item of waive.",
  },
  "empty-body": {
    what: () => "The article has no body.",
    fix: (g) => `write it after the second ---${g.canBeDraft ? "; for unfinished work add draft: true" : ""}.`,
  },
} satisfies Partial<Messages>;
