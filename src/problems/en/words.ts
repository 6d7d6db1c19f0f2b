import type { AliasFault, UnfitReason, ValueKind, YamlFault } from "../messages.ts";
import { isPictureName, looksAttached, looksForeign, tagWord } from "../written-names.ts";

// The phrases that messages in English are put together from.

/** Kinds of YAML values. */
export const kindNames: Readonly<Record<ValueKind, string>> = {
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

/** Why a path cannot be an alias. */
export const aliasFaults: Readonly<Record<AliasFault, string>> = {
  "not-absolute": "it must begin with /",
  fragment: "browsers do not send what follows #",
  dots: "no part of it may be . or ..",
  characters: "it has characters no file name may have (perhaps invisible ones)",
  "too-long": "it is too long",
  "own-address": "it is this article's own address",
};

/** What is wrong with YAML that cannot be parsed, and how to mend it. */
export const yamlFaults: Readonly<Record<YamlFault, { readonly what: string; readonly fix: string }>> = {
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

/** Code of the system → why it does not give a file. */
export const systemFaults: Readonly<Record<string, string>> = {
  EFBIG: "it is too large",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EIO: "the disk reports an error",
  ENOENT: "it has just been deleted",
  ENOTDIR: "there should be a folder",
  EISDIR: "it is a folder",
};

/** How to mend a value that is not of the expected kind. */
export function kindAdvice(expected: ValueKind, found: ValueKind): string {
  if (expected === "textOrList" && (found === "number" || found === "boolean")) return kindAdvice("text", found);
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

/** How to mend a link that leads nowhere, as far as the link itself tells. */
export function linkAdvice(href: string): string {
  if (looksForeign(href)) return `if it is a page elsewhere, write it whole: https://${href}`;
  if (looksAttached(href))
    return "put the file beside the article and write its name, as in [Report](report.pdf); a file that belongs to no article goes into public/, and its address is written from the /, such as /files/report.pdf";
  return "mend the address, or drop the link; drafts and scheduled articles have no page yet";
}

/** How a file is used that stands beside articles: shown where it is a picture, linked otherwise. */
export function useOfFile(name: string): string {
  return isPictureName(name) ? `show it in an article: ![caption](${name})` : `link to it: [name](${name})`;
}

/** What Markdown has in the place of an HTML tag. */
export function tagAdvice(tag: string): string {
  const written: Readonly<Record<string, string>> = {
    b: "write **bold**",
    strong: "write **bold**",
    i: "write *italic*",
    em: "write *italic*",
    br: "end the line with \\, or leave an empty line for a new paragraph",
    p: "leave an empty line between paragraphs",
    a: "write [text of the link](https://address)",
    img: "write ![caption](picture.jpg)",
    li: "write one item a line, each after a hyphen and a space: - item",
    hr: "write a line * * *",
    "!--": "delete the note",
  };
  return written[tagWord(tag)] ?? "leave the tag out and keep its text";
}

/** Why a picture cannot be a logo or an icon. */
export const unfitReasons: Readonly<Record<UnfitReason, string>> = {
  format: "only SVG and PNG can be used",
  bytes: "the file is too heavy",
  small: "the picture is too small",
  large: "the picture is too large",
  words: "the drawing has words, which each machine draws in another way",
};

/** How to mend such a picture. */
export const unfitAdvice: Readonly<Record<UnfitReason, string>> = {
  format: "export the drawing as SVG, or as PNG.",
  bytes: "export an SVG under 100 kB (without embedded pictures), or a PNG under 5 MB.",
  small: "use an SVG, or a PNG of 512 × 512 pixels or more.",
  large: "reduce it to less than 8000 pixels in height and width.",
  words: "convert words to outlines when you export the SVG, or use a PNG of 512 × 512 pixels or more.",
};
