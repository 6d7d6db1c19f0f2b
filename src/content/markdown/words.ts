/** What the body's own markup says to readers. Everything else in a body is the article's. */
export const bodyWords = {
  /** Name of a table's scrolling frame; `number` counts the body's tables from 1. */
  table: (number: number): string => `Bảng ${number}, cuộn ngang để xem hết`,
  /** Name of the placeholder that stands for a lost picture; its caption follows as text. */
  lostPicture: "Ảnh gốc không còn lưu giữ được",
  /** A lost picture in the middle of a sentence. */
  lostInText: (caption: string): string => (caption === "" ? "[ảnh đã mất]" : `[ảnh đã mất: ${caption}]`),
} as const;
