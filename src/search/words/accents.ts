/** The combining grave, acute, tilde, hook above and dot below: the five written tones. */
export const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The text without accents, which are the marks of tones and vowels and the bar of đ. Capitals stay capitals. */
export function removeAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(/[ĐÐ]/g, "D");
}

/** Whether a text bears any accent a reader could leave out in typing. */
export function hasAccents(text: string): boolean {
  return removeAccents(text) !== text;
}

/** How many tone marks a text bears. */
export function countTones(text: string): number {
  return text.normalize("NFD").match(TONE_MARKS)?.length ?? 0;
}
