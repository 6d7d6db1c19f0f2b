/**
 * Replaces what stands between an opening and the next closing of the same name, both included. A text with many openings
 * and no closing is looked through once, not once for each.
 *
 * @param opening global; its first group is the name
 */
export function replacePairs(
  text: string,
  opening: RegExp,
  closing: (name: string) => string,
  replace: (found: RegExpExecArray, inside: string, whole: string) => string,
): string {
  const lower = text.toLowerCase();
  const closed = new Map<string, boolean>();
  let [result, done] = ["", 0];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const mark = closing(found[1]!.toLowerCase());
    const end = closed.get(mark) === false ? -1 : lower.indexOf(mark, opening.lastIndex);
    closed.set(mark, end >= 0);
    if (end < 0) continue;
    const whole = text.slice(found.index, end + mark.length);
    result += text.slice(done, found.index) + replace(found, text.slice(opening.lastIndex, end), whole);
    done = end + mark.length;
    opening.lastIndex = done;
  }
  return result + text.slice(done);
}
