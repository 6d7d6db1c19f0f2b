const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text as HTML: an HTML parser makes no element of it, and finds the text as it was written. */
export function htmlText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => REFERENCES[sign]!);
}

/**
 * A title that is the same text in HTML and, with hardly an exception, as plain text: some feed readers take the titles of
 * RSS for HTML, and others do not. Only signs with which HTML begins a tag, a comment or a character reference are written
 * as references, so that "Thu & chi" and "5 < 7" stay as they are.
 */
export function htmlTitle(title: string): string {
  return title.replace(/<(?=[a-z/!?])|&(?=[a-z\d#])/gi, (sign) => REFERENCES[sign]!);
}
