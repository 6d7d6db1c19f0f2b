/** Texts that readers find in the body of an article and that are not the article's own. */
export const bodyText = {
  body: {
    /** The name of a table's scrolling frame. The tables of a body are numbered from 1. */
    table: "Bảng {number}, cuộn ngang để xem hết",
    /** The name of a link to a video whose bare address is written. */
    video: "Video trên YouTube",
    /** The name of the placeholder for a lost picture. The caption of the picture follows as text. */
    lostPicture: "Ảnh gốc không còn lưu giữ được",
    /** What stands for a lost picture in the middle of a sentence. */
    lostInText: "[ảnh đã mất]",
    lostInTextNamed: "[ảnh đã mất: {caption}]",
  },
} as const;
