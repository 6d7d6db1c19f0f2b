/** The lines that the body of a new article begins with, each to be replaced by the article's own text. */
export const promptText = {
  opening: "Viết đoạn mở đầu ở đây: việc gì, ở đâu, khi nào, ai tham gia.",
  heading: "## Tiêu đề của một phần",
  rest: "Viết tiếp nội dung bài. Để trống một dòng giữa hai đoạn.",
} as const;
