/** An entry as BibTeX's own reader takes it apart. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** Values without their outer braces, as they stand. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads entries by the rules of bibtex.web (§ "Reading the database file"): what stands between entries is a comment, a
 * value in braces ends where as many braces are closed as were opened, a backslash before one notwithstanding, and a
 * value without braces is a number or a macro's name. Throws where BibTeX would report an error.
 */
export function readBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  let at = 0;
  const white = () => {
    while (/\s/.test(text[at] ?? "")) at++;
  };
  const expect = (sign: string) => {
    white();
    if (text[at] !== sign) throw new Error(`${sign} expected at ${at}: ${text.slice(at, at + 30)}`);
    at++;
  };
  const name = (stop: RegExp) => {
    white();
    const start = at;
    while (at < text.length && !stop.test(text[at]!)) at++;
    return text.slice(start, at);
  };
  const value = () => {
    white();
    if (text[at] !== "{") return name(/[\s,}]/);
    const start = ++at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error("a brace is never closed");
      if (text[at] === "{") depth++;
      if (text[at] === "}") depth--;
    }
    return text.slice(start, at - 1);
  };
  for (;;) {
    at = text.indexOf("@", at);
    if (at === -1) return entries;
    at++;
    const type = name(/[^a-z]/i);
    expect("{");
    const key = name(/[\s,}"#%'(={]/);
    const fields: Record<string, string> = {};
    for (;;) {
      white();
      if (text[at] === ",") at++;
      white();
      if (text[at] === "}") break;
      const field = name(/[^a-z]/i);
      expect("=");
      fields[field] = value();
    }
    at++;
    entries.push({ type, key, fields });
  }
}

/** Names of an author field, by the rule that `and` at brace level 0 parts them. */
export function authorsOf(field: string): readonly string[] {
  const names = [""];
  let depth = 0;
  for (let at = 0; at < field.length; at++) {
    if (field[at] === "{") depth++;
    if (field[at] === "}") depth--;
    if (depth === 0 && /^\sand\s/.test(field.slice(at, at + 5))) {
      names.push("");
      at += 4;
    } else names.push(`${names.pop() ?? ""}${field[at]}`);
  }
  return names;
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: "\\",
  textbraceleft: "{",
  textbraceright: "}",
  textasciitilde: "~",
  textasciicircum: "^",
};

/** What TeX prints of a value. Throws on a sign that TeX would take for something else. */
export function printed(value: string): string {
  return value.replace(/\\([a-z]+)\{\}|\\([#$%&_])|([{}])|([#$%&_~^\\])/g, (_, command, sign, brace, bare) => {
    if (bare !== undefined) throw new Error(`a bare ${bare}`);
    if (brace !== undefined) return "";
    return sign ?? COMMANDS[command as string] ?? `?${command}?`;
  });
}
