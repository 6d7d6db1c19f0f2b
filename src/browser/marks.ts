/**
 * The words a reader came for: those the search page that led here found it by, or those of the address
 * (`?tu=nghi quyet`).
 *
 * @param searchPath the site path of the search page
 */
export function soughtWords(page: Document, searchPath: string | undefined): string {
  const named = new URLSearchParams(page.location.search).get("tu");
  if (named !== null || searchPath === undefined || page.referrer === "") return named ?? "";
  const from = new URL(page.referrer);
  const isSearch = from.origin === page.location.origin && from.pathname === searchPath;
  return isSearch ? (from.searchParams.get("tu") ?? from.searchParams.get("q") ?? "") : "";
}

/** Marks the words sought in the body of an article: all together, else the runs of them that stand there, else each. */
export function markSoughtWords(page: Document, sought: string): void {
  const body = sought === "" ? null : page.querySelector(".body");
  if (body === null) return;
  const wanted = sought.normalize("NFC").match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu) ?? [];
  if (wanted.length === 0) return;
  const fold = foldingFor(wanted.join(" "));
  const words = wanted.slice(0, 16).map(fold);
  for (const phrases of [[words.join(" ")], runsOf(words), words]) {
    if (phrases.length > 0 && mark(body, phrases, fold) > 0) return;
  }
}

/** Runs of two words and more but not all, the longest first. */
function runsOf(words: readonly string[]): readonly string[] {
  const runs: string[] = [];
  for (let length = words.length - 1; length > 1; length--) {
    for (let start = 0; start + length <= words.length; start++)
      runs.push(words.slice(start, start + length).join(" "));
  }
  return runs;
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
