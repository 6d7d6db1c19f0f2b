import type { Messages } from "../messages.ts";
import { aliasFaults, kindAdvice, kindNames } from "./words.ts";

/** The messages about fields and their values. */
export const fields = {
  "unknown-field": {
    severity: "error",
    what: (g) => `There is no field called "${g.field}".`,
    fix: (g) =>
      `${g.suggestion === null ? "delete the line; the editors' guide lists the fields there are" : `did you mean ${g.suggestion}? Then rename it`}.`,
  },
  "missing-field": {
    severity: "error",
    what: (g) => `The field "${g.field}" is missing.`,
    fix: (g) => `add a line "${g.field}: …" here.`,
  },
  "wrong-type": {
    severity: "error",
    what: (g) => `The field "${g.field}" takes ${kindNames[g.expected]}, but this is ${kindNames[g.found]}.`,
    fix: (g) => `${kindAdvice(g.expected, g.found)}.`,
  },
  "empty-field": {
    severity: "error",
    what: (g) => `The field "${g.field}" is empty.`,
    fix: () => "fill it in, or delete the line where it is not needed.",
  },
  "too-long": {
    severity: "error",
    what: (g) => `The field "${g.field}" is longer than ${g.limit} characters.`,
    fix: () => "shorten it; long text belongs in the body.",
  },
  "bad-date": {
    severity: "error",
    what: (g) => `"${g.value}" is not a date, or not a clear one.`,
    fix: (g) => `write it as ${g.suggestion}.`,
  },
  "wrong-folder": {
    severity: "error",
    what: (g) => `publishedAt ${g.value} does not agree with the file's folder.`,
    fix: (g) => `move the file to ${g.expected}, or correct publishedAt.`,
  },
  "updated-before-published": {
    severity: "error",
    what: (g) => `updatedAt ${g.updated} is before publishedAt ${g.published}.`,
    fix: () => "correct updatedAt, or delete it.",
  },
  "correction-in-future": {
    severity: "error",
    what: (g) => `The correction is dated ${g.value}, in the future.`,
    fix: () => "correct its date.",
  },
  "withdrawn-before-published": {
    severity: "error",
    what: (g) => `withdrawn.at ${g.withdrawn} is before publishedAt ${g.published}.`,
    fix: () => "correct withdrawn.at.",
  },
  "unknown-category": {
    severity: "error",
    what: (g) => `site.yaml has no category "${g.slug}".`,
    fix: (g) => `${g.suggestion === null ? `choose one of: ${g.known.join(", ")}` : `did you mean ${g.suggestion}?`}`,
  },
  "bad-choice": {
    severity: "error",
    what: (g) => `The field "${g.field}" does not take "${g.value}".`,
    fix: (g) => `choose one of: ${g.choices.join(", ")}.`,
  },
  "bad-url": {
    severity: "error",
    what: (g) =>
      g.isFolder === true
        ? `"${g.value}" cannot be the address the site is served at.`
        : `"${g.value}" is not a web address.`,
    fix: (g) =>
      `write it in full, beginning with https:// or http://${g.isFolder === true ? ", without ?, #, spaces or a user's name" : ""}.`,
  },
  "bad-email": {
    severity: "error",
    what: (g) => `"${g.value}" is not an e-mail address.`,
    fix: () => "write it as name@example.org.",
  },
  "bad-time-zone": {
    severity: "error",
    what: (g) => `There is no time zone "${g.value}".`,
    fix: () => "write Asia/Ho_Chi_Minh.",
  },
  "bad-number": {
    severity: "error",
    what: (g) => `The field "${g.field}" does not take the number "${g.value}".`,
    fix: (g) =>
      g.bounds === undefined
        ? "write a valid number and nothing else."
        : `write a whole number from ${g.bounds[0]} to ${g.bounds[1]}.`,
  },
  "bad-alias": {
    severity: "error",
    what: (g) => `The old address "${g.value}" cannot be used: ${aliasFaults[g.reason]}.`,
    fix: () => "write the path of the old address, such as /tin-tuc/1234.html.",
  },
  "address-taken": {
    severity: "error",
    what: (g) => `The address ${g.address} already belongs to ${g.by}.`,
    fix: () => "choose another, or delete one of the two.",
  },
  "duplicate-category": {
    severity: "error",
    what: (g) => `The category "${g.slug}" is declared twice.`,
    fix: () => "keep one; delete or rename the other.",
  },
  "empty-body": {
    severity: "error",
    what: () => "The article has no body.",
    fix: (g) => `write it after the second ---${g.canBeDraft ? "; for unfinished work add draft: true" : ""}.`,
  },
} satisfies Partial<Messages>;
