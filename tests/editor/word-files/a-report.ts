import { aDocx, aDrawing, aLink, aParagraph, aRun, aRunIn } from "../../import/a-docx.ts";
import { aPicture } from "../../support/a-picture.ts";

const OLD = "C«ng t¸c x©y dùng §¶ng vµ hÖ thèng chÝnh trÞ";

/** A report of a state office with a bold heading, a line in an old font, and a picture, as a `.docx`. */
export async function aReport(): Promise<Buffer> {
  const lines = [
    aParagraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    aParagraph("Số: 12/BC-UBND"),
    aParagraph("Thái Nguyên, ngày 3 tháng 4 năm 2024"),
    aParagraph("BÁO CÁO"),
    aParagraph("Kết quả công tác quý I"),
    aParagraph(aRun("I. Kết quả", "<w:b/>")),
    aParagraph("Thu ngân sách đạt 10.100 tỷ đồng."),
    aParagraph(aRunIn(".VnTime", OLD)),
    aParagraph(aDrawing("rId7")),
  ];
  const picture = { "word/media/image1.jpg": Buffer.from(await aPicture(640, 360)) };
  return aDocx(lines.join(""), picture, aLink("rId7", "image", "media/image1.jpg"));
}
