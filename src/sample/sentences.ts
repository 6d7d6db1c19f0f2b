import { fillOne, rankedPhrases } from "./phrases.ts";
import type { Theme } from "./theme.ts";

const OPENINGS = rankedPhrases([
  "{time}, {actor} tổ chức {event} về {subject}. Cùng dự có {fullperson} cùng đại diện {crowd} {place}.",
  "{time}, {actor} {act} {object}, {purpose}.",
  "{time}, tại {place}, {fullperson} chủ trì {event} bàn về {subject}.",
  "{time}, {number} {crowd} của {place} tham gia {event} về {subject}, {purpose}.",
  "{actor} vừa {act} {subject} {manner}, {purpose}.",
  "{time}, {fullperson} đã đến kiểm tra {object} tại {place}.",
  "{time}, về {place} mới thấy {subject} đã {result} ra sao.",
]);

const SENTENCES = rankedPhrases([
  "{actor} đã {act} {object} {manner}, {purpose}.",
  "{link}, {actor} {act} {object}, {purpose}.",
  "{time}, {place} có thêm {number} {measured}, {result}.",
  "{link}, {object} {result} nhờ {cause}.",
  "Theo báo cáo của {actor}, tính đến {date} đã có {number} {crowd} tham gia, bằng {percent} kế hoạch.",
  "Phát biểu tại {event}, {fullperson} {say}: {task}.",
  "{link}, việc {subject} ở {place} vẫn còn khó khăn do {difficulty}.",
  "Tổng kinh phí thực hiện là {money}, trong đó nhân dân đóng góp {money} và {number} ngày công.",
  "{crowd} {place} được phổ biến về {subject}, nhất là những điểm mới của năm {year}.",
  "Mặc dù {difficulty}, {actor} vẫn {act} {object} và {act} {subject}.",
  "{person} {say} rằng nếu không có {cause} thì khó có được kết quả hôm nay.",
  "{link}, mỗi {event} đều dành thời gian để {crowd} nêu ý kiến về {subject}.",
  "Từ {number} {measured} ban đầu, đến nay {place} đã có {number} {measured}.",
  "So với cùng kỳ năm trước, số {crowd} tham gia {subject} tăng {percent}.",
  "{place} phấn đấu đến hết năm {nextyear} có trên {percent} số {crowd} tham gia {subject}.",
  "Trong không khí của {event}, {scene} là hình ảnh nhiều người nhắc lại.",
  "{event} cũng dành phần lớn thời gian thảo luận về {other}, {subject} và {object}.",
  "Đi dọc {place}, dễ gặp {scene}, rồi {scene}.",
  "{link}, {person} đề nghị {task}; {task}.",
  "Hết {month}, {object} {result}, giá trị ước đạt {money}.",
  "Qua kiểm tra {number} {crowd}, tổ công tác nhắc nhở {number} trường hợp và hướng dẫn khắc phục {manner}.",
  "{crowd} và {crowd} cùng góp {number} {measured} để {act} {subject}.",
  "Kết thúc {event}, {actor} trao {number} suất quà trị giá {money} cho {crowd} của {place}.",
  "Nói về {subject}, {person} {say}: “{word}”.",
  "Trước mắt, {actor} sẽ {act} {other}, sau đó mới {act} {object}.",
  "Có thời điểm {difficulty}, {difficulty}, nhưng {object} vẫn {result}.",
]);

const WITH_DOCUMENT = rankedPhrases([
  "Thực hiện {document}, {actor} đã {act} {object} {manner}.",
  "Căn cứ {document}, {place} {act} {subject} từ {month}.",
  "Nội dung này được nêu trong {document} mà {actor} vừa phổ biến.",
  "Qua thời gian thực hiện {document}, {subject} ở {place} {result}.",
]);

const QUOTATIONS = rankedPhrases(["{word}. {word}.", "{word}.", "{word}, {purpose}."]);

const HEADINGS = rankedPhrases([
  "Kết quả bước đầu của {subject}",
  "{subject} ở {place}",
  "Khó khăn còn ở phía trước",
  "Những việc cần làm ngay",
  "Từ {place} nhìn lại {subject}",
  "Nhờ {cause}",
  "Khi {difficulty}",
  "Nhiệm vụ của năm {nextyear}",
  "Cách làm của {place}",
  "Ý kiến từ cơ sở",
  "Gắn {subject} với {other}",
]);

const LIST_ITEMS = rankedPhrases([
  "{task}.",
  "{number} {measured} tại {place}.",
  "{object}: {result}.",
  "{crowd} tham gia {subject}: {number} người.",
  "{act} {object} {manner}.",
]);

const CAPTIONS = rankedPhrases([
  "Toàn cảnh {event} về {subject} tại {place}",
  "{person} phát biểu tại {event}",
  "{crowd} {place} tham gia {subject}",
  "Một góc {place}: {scene}",
  "{actor} trao quà cho {crowd}",
]);

export const openingOf = (theme: Theme): string => fillOne(OPENINGS, theme);
export const quotationOf = (theme: Theme): string => fillOne(QUOTATIONS, theme);
export const headingOf = (theme: Theme): string => fillOne(HEADINGS, theme);
export const listItemOf = (theme: Theme): string => fillOne(LIST_ITEMS, theme);
export const captionOf = (theme: Theme): string => fillOne(CAPTIONS, theme);

/** A plain sentence. In an article with documents, it is now and then about one of these. */
export function sentenceOf(theme: Theme): string {
  const { documents, random } = theme;
  return fillOne(documents.length > 0 && random.chance(0.08) ? WITH_DOCUMENT : SENTENCES, theme);
}

/** A sentence about a document of the article. The article must have one. */
export function documentSentenceOf(theme: Theme): string {
  return fillOne(WITH_DOCUMENT, theme);
}
