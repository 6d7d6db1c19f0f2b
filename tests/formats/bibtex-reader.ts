/** An entry as BibTeX reads it. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** Values by field, without their outer braces. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads entries by the rules of bibtex.web (§ "Reading the database file"). Text between entries is a comment. A value in
 * braces ends where as many braces are closed as were opened; a backslash before a brace makes no difference. A value
 * without braces is a number or the name of a macro. Throws where BibTeX would report an error.
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

/** The names in an author field: `and` outside of braces stands between them. */
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

/** The text that TeX prints for a value. Throws where a sign would be a command. */
export function printed(value: string): string {
  return value.replace(/\\([a-z]+)\{\}|\\([#$%&_])|([{}])|([#$%&_~^\\])/g, (_, command, sign, brace, bare) => {
    if (bare !== undefined) throw new Error(`a bare ${bare}`);
    if (brace !== undefined) return "";
    return sign ?? COMMANDS[command as string] ?? `?${command}?`;
  });
}
