/** Marks the words a reader came for (`?tu=nghi quyet`) in the body of the article. */
export function markSoughtWords(page: Document, sought: string): void {
  const body = page.querySelector(".body");
  const wanted = sought.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, 200);
  if (body === null || wanted === "") return;
  const fold = foldingFor(wanted);
  const phrase = fold(wanted);
  if (mark(body, [phrase], fold) === 0) mark(body, phrase.split(" "), fold);
}

/** A fold keeps the length of the text, so that a place found in it is the same place in the text. */
type Fold = (text: string) => string;

/** Accents count only where the reader typed some. */
function foldingFor(wanted: string): Fold {
  const lower = wanted.toLowerCase();
  return openLetters(lower) === lower ? openLetters : (text) => text.toLowerCase();
}

function openLetters(text: string): string {
  return Array.from(text.toLowerCase(), openLetter).join("");
}

function openLetter(letter: string): string {
  if (letter === "đ") return "d";
  const base = letter.normalize("NFD").replace(/\p{M}+/gu, "");
  return base.length === letter.length ? base : letter;
}

/** Marks every whole-word occurrence and gives their number. */
function mark(body: Element, phrases: readonly string[], fold: Fold): number {
  const pattern = new RegExp(
    phrases
      .filter((phrase) => phrase !== "")
      .map(
        (phrase) =>
          `(?<![\\p{L}\\p{N}])${phrase.replace(/[^\p{L}\p{N} ]/gu, "\\$&").replaceAll(" ", "\\s+")}(?![\\p{L}\\p{N}])`,
      )
      .join("|"),
    "gu",
  );
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.reduce((count, text) => count + markIn(text, pattern, fold), 0);
}

function markIn(text: Text, pattern: RegExp, fold: Fold): number {
  const found = [...fold(text.data).matchAll(pattern)].filter((match) => match[0] !== "");
  // From the last to the first, so that the places before stay where they are.
  for (const match of found.reverse()) {
    const range = document.createRange();
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    range.surroundContents(document.createElement("mark"));
  }
  return found.length;
}
