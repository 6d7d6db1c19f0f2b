/** How captions begin: with what the picture shows, or with who is in it. */
const SHOWN = /^(?:\(?ảnh|hình|quang cảnh|toàn cảnh|một góc|khung cảnh|cảnh)(?!\p{L})/iu;
const WHO =
  /^(?:(?:các\s+)?(?:đ\/c|đ\/chí|đồng chí|ông|bà|đại biểu|lãnh đạo|đại diện|ban tổ chức|chủ tịch|bí thư|phó|thường trực|cán bộ|nhân dân|hội viên|đoàn viên|học sinh|các em|lực lượng))(?!\p{L})/iu;
const DOING =
  /(?:phát biểu|phát động|trao|tặng|chúc mừng|chụp ảnh|kiểm tra|thăm|tham quan|chủ trì|điều hành|dâng hương|cắt băng|ký kết|bỏ phiếu|biểu quyết|báo cáo|trình bày|tham luận|khai mạc|bế mạc|kết luận|tham gia|tham dự|dự)(?!\p{L})/iu;
const PLACE =
  /(?:tại|trong|ở|bên)\s+(?:hội nghị|buổi|lễ|hội thảo|đại hội|chương trình|kỳ họp|cuộc họp|phiên họp|hiện trường)/iu;

const MOST_LETTERS = 260;

/**
 * Whether a paragraph that stands alone is the caption of a picture that was not copied with the text: one short sentence
 * that says what is seen, or who does what where pictures are taken.
 */
export function isCaption(paragraph: string): boolean {
  const sentence = paragraph.trim();
  if (sentence.length > MOST_LETTERS || sentence.length < 8 || /[:;?!]$/.test(sentence)) return false;
  if (/[.!?…]\s+\p{Lu}/u.test(sentence.replace(/\b(?:TS|PGS|GS|ThS|BS|TP|Tp|Th|Đ\/c)\./g, ""))) return false;
  if (SHOWN.test(sentence)) return true;
  return WHO.test(sentence) && DOING.test(sentence) && (PLACE.test(sentence) || sentence.length < 180);
}

/** Whether a paragraph announces pictures that followed it on the page: `Một số hình ảnh tại hội nghị:`. */
export function announcesPictures(paragraph: string): boolean {
  return /^(?:dưới đây là\s+|sau đây là\s+|xin giới thiệu\s+)?(?:một số|một vài|những|chùm|các)\s+(?:hình ảnh|ảnh|bức ảnh)[^.]{0,150}[:.]?$/iu.test(
    paragraph.trim(),
  );
}
