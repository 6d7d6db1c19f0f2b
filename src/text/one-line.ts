/** White space that is not one plain space. A single space is passed over: most white space is that, and each match costs. */
const UNEVEN_SPACES = /\s\s+|[^\S ]/g;

/** A text as one line: each run of white space becomes one space, and there is none at the ends. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN_SPACES, " ").trim();
}
