/** Where the parts of an article's text lie in it, in UTF-16 units from its start. */
export interface TextParts {
  /** Where the first line of the fields begins. */
  readonly yamlStart: number;
  /** Where the `---` line after the fields begins. */
  readonly yamlEnd: number;
  /** Where the body begins: after that line and the empty lines that follow it. */
  readonly bodyStart: number;
  /** What ends the lines of the text. */
  readonly lineEnd: "\n" | "\r\n";
}

/** Finds the fields and the body of an article's text; `null` where the text has no fields between two `---` lines. */
export function textParts(text: string): TextParts | null {
  const opening = /^\uFEFF?---[ \t]*(\r?\n)/.exec(text);
  if (opening === null) return null;
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n(?:[ \t]*\r?\n)*|$)/m;
  const found = closing.exec(text.slice(yamlStart));
  if (found === null) return null;
  const yamlEnd = yamlStart + found.index;
  return { yamlStart, yamlEnd, bodyStart: yamlEnd + found[0].length, lineEnd: opening[1] === "\r\n" ? "\r\n" : "\n" };
}

/** The body of an article's text, in Markdown with `\n` at the ends of lines. */
export function readBody(text: string): string {
  const parts = textParts(text);
  return (parts === null ? text : text.slice(parts.bodyStart)).replaceAll("\r\n", "\n");
}

/**
 * An article's text with another body, in Markdown with `\n` at the ends of lines. Where the body is the one it has, the
 * text is the same, byte for byte.
 */
export function withBody(text: string, body: string): string {
  const parts = textParts(text);
  if (readBody(text) === body || parts === null) return parts === null ? body : text;
  const { bodyStart, lineEnd } = parts;
  const isNew = text.slice(bodyStart).trim() === "";
  const head = isNew ? `${text.slice(0, bodyStart).trimEnd()}${lineEnd}${lineEnd}` : text.slice(0, bodyStart);
  const whole = body === "" || body.endsWith("\n") ? body : `${body}\n`;
  return `${head}${whole.replaceAll("\n", lineEnd)}`;
}
