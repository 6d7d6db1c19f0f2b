/** The lines that the body of a new article begins with, by language; each is to be replaced by the article's own text. */
export const promptText = {
  vi: {
    opening: "Viết đoạn mở đầu ở đây: việc gì, ở đâu, khi nào, ai tham gia.",
    heading: "## Tiêu đề của một phần",
    rest: "Viết tiếp nội dung bài. Để trống một dòng giữa hai đoạn.",
  },
  en: {
    opening: "Write the opening paragraph here: what happened, where, when, who took part.",
    heading: "## Heading of a part",
    rest: "Go on with the article. Leave an empty line between two paragraphs.",
  },
} as const;
