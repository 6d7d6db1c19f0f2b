/**
 * The words that a reader looked for: those in the page's own address (`?tu=nghi quyet`), else those of the search page
 * that led here. Empty where there are none.
 *
 * @param searchPath the path of the search page
 */
export function soughtWords(page: Document, searchPath: string | undefined): string {
  const inAddress = new URLSearchParams(page.location.search).get("tu");
  if (inAddress !== null || searchPath === undefined || page.referrer === "") return inAddress ?? "";
  const from = new URL(page.referrer);
  const isSearch = from.origin === page.location.origin && from.pathname === searchPath;
  return isSearch ? (from.searchParams.get("tu") ?? from.searchParams.get("q") ?? "") : "";
}

/**
 * Marks the words sought in the body of an article: where they stand there all together, as that phrase; else where some
 * of them do, as those phrases; else each by itself.
 */
export function markSoughtWords(page: Document, sought: string): void {
  const body = sought === "" ? null : page.querySelector(".body");
  if (body === null) return;
  const wanted = sought.normalize("NFC").match(/[\p{L}\p{N}]+(?:[.,/-][\p{L}\p{N}]+)*/gu) ?? [];
  if (wanted.length === 0) return;
  const fold = foldFor(wanted.join(" "));
  const words = wanted.slice(0, 16).map(fold);
  for (const phrases of [[words.join(" ")], phrasesOf(words), words]) {
    if (phrases.length > 0 && markPhrases(body, phrases, fold) > 0) return;
  }
}

/** The phrases of two or more successive words, but not of all of them, the longest first. */
function phrasesOf(words: readonly string[]): readonly string[] {
  const phrases: string[] = [];
  for (let length = words.length - 1; length > 1; length--) {
    for (let start = 0; start + length <= words.length; start++)
      phrases.push(words.slice(start, start + length).join(" "));
  }
  return phrases;
}

/** Makes texts comparable. The length stays, so that a place in the folded text is the same place in the text. */
type Fold = (text: string) => string;

/** The fold for the words sought: accents count only where the reader typed some. */
function foldFor(wanted: string): Fold {
  const lower = wanted.toLowerCase();
  return withoutAccents(lower) === lower ? withoutAccents : (text) => text.toLowerCase();
}

function withoutAccents(text: string): string {
  return Array.from(text.toLowerCase(), letterWithoutAccents).join("");
}

function letterWithoutAccents(letter: string): string {
  if (letter === "đ") return "d";
  const base = letter.normalize("NFD").replace(/\p{M}+/gu, "");
  return base.length === letter.length ? base : letter;
}

/** Marks every occurrence of phrases that begins and ends with whole words. Returns the number of occurrences. */
function markPhrases(body: Element, phrases: readonly string[], fold: Fold): number {
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
  // From the last to the first, so that the places of those before stay right.
  for (const match of found.reverse()) {
    const range = document.createRange();
    range.setStart(text, match.index);
    range.setEnd(text, match.index + match[0].length);
    range.surroundContents(document.createElement("mark"));
  }
  return found.length;
}
