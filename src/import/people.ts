import type { Found } from "./found-item.ts";

/** A form of address, a name of two to five words in capitals, and, after a comma, what may be an office. */
const PERSON =
  /(?<!\p{L})(?:[Đđ]\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+((?:\p{Lu}[\p{Ll}\p{M}]+)(?:\s\p{Lu}[\p{Ll}\p{M}]+){1,4})(?:\s*,\s*(\p{Lu}[^;.:()\n]{3,150}?))?(?=\s*(?:[;.:()\n]|,\s*(?:đ\/c|đồng chí|ông|bà|cùng|và)|\s(?:phát biểu|chủ trì|dự|cho biết|nhấn mạnh|yêu cầu|đề nghị|đã|phát động|trao|kết luận)(?!\p{L})|$))/gu;

const MOST_PEOPLE = 20;

/** People whom a text names with a form of address, each once: proposals, for an editor to confirm. */
export function peopleIn(text: string): Found<readonly string[]> | undefined {
  const people = new Map<string, string>();
  for (const [, name, office] of text.normalize("NFC").matchAll(PERSON)) {
    if (people.size === MOST_PEOPLE) break;
    const known = people.get(name!);
    if (known === undefined || known === "") people.set(name!, office?.trim() ?? "");
  }
  if (people.size === 0) return undefined;
  const value = [...people].map(([name, office]) => (office === "" ? name : `${name} – ${office}`));
  return { value, from: "trong bài" };
}
