import type { AliasFault, Messages, ValueKind, YamlFault } from "./catalogue.ts";
import { looksAttached, looksForeign } from "./written-links.ts";

const kinds: Readonly<Record<ValueKind, string>> = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  fields: "a group of fields",
  nothing: "nothing",
  date: "a date",
  textOrList: "text or a list",
  numberOrText: "a number or text",
};

const faults: Readonly<Record<AliasFault, string>> = {
  "not-absolute": "it must begin with /",
  query: "what follows ? or # cannot be kept as a page",
  dots: "no part of it may be . or ..",
  characters: "it has characters no file name may have",
  "too-long": "it is too long",
  "own-address": "it is this article's own address",
};

const yamlFaults: Readonly<Record<YamlFault, { readonly what: string; readonly fix: string }>> = {
  colon: {
    what: "a value with a colon is not quoted",
    fix: 'quote the whole value, such as title: "Results: the year 2020"',
  },
  indent: {
    what: "it is indented by a wrong number of spaces",
    fix: "begin the main fields at the left margin; set in what belongs to a field by two spaces, all alike",
  },
  escape: {
    what: "what follows the backslash is no escape",
    fix: "write \\\\ for \\, or use single quotes around the value",
  },
  "first-sign": {
    what: "the value begins with a sign YAML keeps for itself (@, `, %, [, {, |…)",
    fix: 'quote the whole value, such as title: "[Photos] The festival"',
  },
  "missing-sign": {
    what: "a bracket or a comma is missing",
    fix: "put a comma between items in [ ]; or write one item a line, each after a hyphen and a space",
  },
  "no-colon": {
    what: "the colon and the space after the field's name are missing",
    fix: 'write "name: value"; where this is the body already, add a line --- above it',
  },
  "after-quote": {
    what: "there is text after the closing quote",
    fix: "where the value has double quotes in it, put single quotes around the whole: 'The \"Green\" campaign'",
  },
  "open-bracket": {
    what: "the [ or { opened here is never closed",
    fix: "add the closing ] or }; or write one item a line, each after a hyphen and a space",
  },
  "second-document": {
    what: "there is a line --- too many",
    fix: "delete this line; all fields stand in one part",
  },
  other: {
    what: "it cannot be understood",
    fix: 'write this line as "name: value"; quote a value that holds a colon',
  },
};

/** What the system says of a file, in words. */
const systemFaults: Readonly<Record<string, string>> = {
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EIO: "the disk reports an error",
  ENOENT: "it has just been deleted",
  ENOTDIR: "there should be a folder",
  EISDIR: "it is a folder",
};

function advice(expected: ValueKind, found: ValueKind): string {
  if (expected === "textOrList" && (found === "number" || found === "boolean")) return advice("text", found);
  switch (expected) {
    case "text":
      return 'put the value in quotes, such as "Year 2021"';
    case "number":
      return "write a number, without words or quotes";
    case "boolean":
      return "write true or false, without quotes";
    case "list":
    case "textOrList":
      return "write one item a line, each after a hyphen and a space";
    case "date":
      return "write it as 2021-01-12 or 2021-01-12T14:12:27+07:00";
    case "numberOrText":
      return "write a number, or text in quotes";
    case "fields":
      return "write one field a line, set in by two spaces, as docs/fields.md shows";
    default:
      return "see the examples in the editors' guide";
  }
}

/** What is probably wrong with a link that leads nowhere, as it was written. */
function linkAdvice(href: string): string {
  if (looksForeign(href)) return `if it is a page elsewhere, write it whole: https://${href}`;
  if (looksAttached(href))
    return "put the file into public/ and write its address from the /, such as /files/report.pdf";
  return "mend the address, or drop the link; drafts and scheduled articles have no page yet";
}

/** The words of every Problem in English. */
export const english: Messages = {
  "misplaced-file": {
    severity: "error",
    what: () => "The file is not where an article belongs.",
    fix: (g) => `move it to ${g.expected}.`,
  },
  "wrong-extension": {
    severity: "error",
    what: () => "An article's file name must end in .md.",
    fix: (g) => `rename it to ${g.expected}.`,
  },
  "unused-file": {
    severity: "warning",
    what: () => "No article uses this file; it is not published.",
    fix: () => "use it in an article, or delete it.",
  },
  "bad-file-name": {
    severity: "error",
    what: () => "The file's name has characters that cannot be used (control characters, \\, or letters not in UTF-8).",
    fix: () => "rename the file, best with ASCII letters, digits and hyphens only.",
  },
  "unreadable-file": {
    severity: "error",
    what: (g) => `The file cannot be read (${systemFaults[g.reason] ?? g.reason}).`,
    fix: () => "check its permissions, or copy it again.",
  },
  "link-outside": {
    severity: "error",
    what: () => "This is a symbolic link that leaves the content folder, or leads to a folder or nowhere.",
    fix: () => "put the file itself into the content folder.",
  },
  "not-utf8": {
    severity: "error",
    what: () => "The file is not encoded as UTF-8.",
    fix: () => "open it and save it as UTF-8 (Unicode).",
  },
  "nul-byte": {
    severity: "error",
    what: () => "The file holds a NUL byte: it may be damaged, or not be text.",
    fix: () => "restore a sound copy, or delete the NUL characters.",
  },
  "hidden-characters": {
    severity: "warning",
    what: (g) => `${g.count} invisible characters were left out (the first: ${g.example}).`,
    fix: () => "delete them from the file to silence this warning.",
  },
  "bad-slug": {
    severity: "error",
    what: (g) =>
      g.suggestion === null
        ? `"${g.slug}" has no Latin letter or digit, and so cannot be the address of a list.`
        : `The name "${g.slug}" cannot be an address: only lower-case ASCII letters, digits and hyphens, at most 80 characters.`,
    fix: (g) =>
      g.suggestion === null ? "write a name with letters, or delete it." : `rename it to "${g.suggestion}".`,
  },
  "duplicate-article": {
    severity: "error",
    what: (g) => `Two files want the same address; the other is ${g.other}.`,
    fix: () => "rename one of them, or delete the copy.",
  },
  "no-front-matter": {
    severity: "error",
    what: (g) =>
      g.isLate ? "The line --- that opens the front matter is not line 1." : "The article has no front matter.",
    fix: (g) =>
      g.isLate
        ? "delete the empty lines and spaces before the first line ---."
        : `begin the file with a line ---, then ${g.fields.join(", ")}, then another line ---.`,
  },
  "unclosed-front-matter": {
    severity: "error",
    what: () => "The front matter is opened but never closed.",
    fix: () => "add a line --- after the last field, before the body.",
  },
  "yaml-syntax": {
    severity: "error",
    what: (g) => `This line is not valid YAML: ${yamlFaults[g.fault].what}.`,
    fix: (g) => `${yamlFaults[g.fault].fix}.`,
  },
  "yaml-unclosed-quote": {
    severity: "error",
    what: () => "The quote opened here is never closed.",
    fix: () => "add the closing quote at the end of the value.",
  },
  "yaml-duplicate-key": {
    severity: "error",
    what: (g) => `The field "${g.key}" is given twice.`,
    fix: () => "keep one of them.",
  },
  "yaml-anchor": {
    severity: "error",
    what: () => "YAML anchors, aliases and merge keys (&, *, <<) are not used here.",
    fix: () => "write the value out; if it is plain text, put it in quotes.",
  },
  "yaml-tag": {
    severity: "error",
    what: (g) => `The YAML tag "${g.tag}" is not used here.`,
    fix: () => "leave it out; if it is plain text, put the value in quotes.",
  },
  "yaml-tab": {
    severity: "error",
    what: () => "This line is indented with a tab; YAML takes spaces only.",
    fix: () => "replace each tab by two spaces.",
  },
  "yaml-comment": {
    severity: "warning",
    what: (g) => `What follows # is a note and is not published: "#${g.text}".`,
    fix: () => "where it belongs to the value, quote the whole value; where it is a note, put a space after the #.",
  },
  "yaml-not-fields": {
    severity: "error",
    what: () => 'The front matter must consist of lines "name: value".',
    fix: () => 'write it so, for instance title: "The title".',
  },
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
    what: (g) => `The field "${g.field}" takes ${kinds[g.expected]}, but this is ${kinds[g.found]}.`,
    fix: (g) => `${advice(g.expected, g.found)}.`,
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
    what: (g) => `The old address "${g.value}" cannot be used: ${faults[g.reason]}.`,
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
  "unsafe-link": {
    severity: "error",
    what: (g) => `The link "${g.href}" is not safe and is not published.`,
    fix: () => "use an address that begins with https://, http://, mailto:, tel: or /.",
  },
  "dead-link": {
    severity: "error",
    what: (g) => `The link "${g.href}" leads to no page of the archive.`,
    fix: (g) => `${linkAdvice(g.href)}.`,
  },
  "dead-anchor": {
    severity: "warning",
    what: (g) => `The page exists, but no section answers to "${g.href}".`,
    fix: () => "correct the part after #, or leave it out.",
  },
  "raw-html": {
    severity: "warning",
    what: (g) => `The HTML tag "${g.tag}" is not used; it is shown as it is written.`,
    fix: () => "write it in Markdown, or between ` marks if it should be shown.",
  },
  "too-deep": {
    severity: "error",
    what: (g) => `Values are nested more than ${g.limit} levels deep.`,
    fix: () => "write them more simply.",
  },
  "picture-missing": {
    severity: "error",
    what: (g) => `The picture "${g.path}" was not found.`,
    fix: () => "put the file beside the article, correct its name, or write ![caption](missing:) if it is lost.",
  },
  "picture-foreign": {
    severity: "error",
    what: (g) => `The picture "${g.href}" lies on another site; the archive publishes its own pictures only.`,
    fix: () => "download it, put it beside the article and point to that file.",
  },
  "picture-outside": {
    severity: "error",
    what: (g) => `The picture "${g.path}" lies outside the content folder.`,
    fix: () => "copy it into the article's folder.",
  },
  "picture-no-text": {
    severity: "warning",
    what: (g) => `The picture "${g.path}" has no description for those who cannot see it.`,
    fix: (g) => `write one between the brackets: ![description](${g.path}).`,
  },
  "picture-unreadable": {
    severity: "error",
    what: (g) => `The picture "${g.path}" is damaged or cut short (${g.detail}).`,
    fix: () => "copy the original again.",
  },
  "picture-disguised": {
    severity: "error",
    what: (g) => `The picture "${g.path}" is not what its name says (${g.detail}).`,
    fix: () => "correct the extension, or export it again.",
  },
  "picture-too-large": {
    severity: "error",
    what: (g) => `The picture "${g.path}" is too large (${g.detail}).`,
    fix: () => "reduce it to under 100 megapixels and 60 MB.",
  },
  "picture-empty": {
    severity: "error",
    what: (g) => `The picture file "${g.path}" is empty.`,
    fix: () => "copy the original again.",
  },
  "picture-format": {
    severity: "error",
    what: (g) => `The picture "${g.path}" is of a kind that cannot be used (${g.detail}).`,
    fix: () => "convert it to JPEG or PNG.",
  },
  "svg-unsafe": {
    severity: "error",
    what: (g) => `The SVG "${g.path}" holds something unsafe (${g.detail}).`,
    fix: () => "export it without scripts and outside references, or use PNG.",
  },
  "lost-address": {
    severity: "error",
    what: (g) => `The address ${g.address} was published, and nothing answers for it now.`,
    fix: (g) =>
      `${g.movedTo === null ? `restore the article; or add ${g.address} to the aliases of the one that replaces it; or keep the file and add withdrawn for a tombstone` : `add ${g.address} to the aliases of ${g.movedTo}`}.`,
  },
  "bad-ledger": {
    severity: "error",
    what: (g) =>
      g.reason === "ENOENT"
        ? "The published folder has lost its ledger.json, the list of all addresses ever published."
        : `The ledger cannot be read (${g.reason}).`,
    fix: () =>
      "restore the ledger.json of the last publication; without it old addresses cannot be warranted. To begin a new one, delete the whole published folder.",
  },
};
