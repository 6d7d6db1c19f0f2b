import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceEnds } from "../../src/text/sentence-ends.ts";

/** Lines, with a bar where a sentence ends inside. */
const CASES = [
  "Họp sáng nay.| Hội nghị bàn ba việc.",
  "Ai làm?| Thành phố làm!| Mọi người cùng làm.",
  "Lãnh đạo TP. Thái Nguyên đến dự.| Buổi lễ bắt đầu.",
  "Lãnh đạo Tp. Thái Nguyên đến dự.| Buổi lễ bắt đầu.",
  "Lãnh đạo TP.Thái Nguyên đến dự.| Buổi lễ bắt đầu.",
  "Đoàn đến TP.HCM.| Sau đó đoàn về.",
  "Dân TX. Phổ Yên đồng tình.",
  "ThS. Nguyễn Văn A nói.| Bà Lê Thị B nghe.",
  "Th.S Nguyễn Văn A nói.",
  "Th.S. Nguyễn Văn A nói.",
  "TS. Lê B và PGS. Trần C cùng viết.",
  "PGS.TS. Trần C, GS. Vũ D và GS.TS Lê E.",
  "BS. Hoàng A và KS. Đỗ B tham gia.| Cả hai đều giỏi.",
  "BSCKII. Hoàng A khám bệnh.",
  "KTS. Hoàng A vẽ, LS. Lê B soạn.",
  "NSND. Trà Giang và NSƯT. Lê Vân biểu diễn.",
  "Sách của Nxb. Chính trị quốc gia, NXB. Trẻ in lại.",
  "Xem tr. X và tr. 5.",
  "Lúa, ngô, khoai, v.v.| Ông nói thêm.",
  "Lúa, ngô, v.v. và khoai đều được mùa.",
  "Có đ/c Nguyễn Văn A, đ/c. Trần B, Đ/c. Lê C.",
  "Theo No. A12 của hãng.",
  "Nhà ở Q.1, P.5 thành phố.| Nhà rộng.",
  "Nhà ở P. Hoàng Văn Thụ, H. Phú Bình.",
  "Ông Nguyễn V. A. nói lời cảm ơn.",
  "Ông Nguyễn V. Anh nói.| Bà nghe.",
  "Ông J. F. Kennedy và G. Washington.",
  "Cả năm thu 1.500 tỷ đồng.| Chi 1.200 tỷ đồng.",
  "Lễ kỷ niệm ngày 30.4.| Thành phố bắn pháo hoa.",
  "Lễ kỷ niệm ngày 30/4.| Thành phố bắn pháo hoa.",
  "Số liệu quý II.| Sở báo cáo.",
  "Ba việc: 1. Thu ngân sách. 2. Chi đầu tư.",
  "1. Thu ngân sách năm nay.| Kết quả tốt.",
  "I. Thu ngân sách: a. Thu nội địa.",
  "Ông ngập ngừng...| Rồi ông nói tiếp.",
  "Ông ngập ngừng…| Rồi ông nói tiếp.",
  "Trồng lúa, ngô, ... Hội Nông dân hướng dẫn.",
  "Trồng lúa... và ngô.| Cả hai được mùa.",
  "Ông nói: “Việc này xong.”| Mọi người vỗ tay.",
  'Ông nói: "Việc này xong."| Mọi người vỗ tay.',
  "Ông nói: “Việc này xong. Việc kia chưa.”| Mọi người vỗ tay.",
  "Ông nói: “Việc này xong. Việc kia chưa”.| Mọi người vỗ tay.",
  "Ông hỏi: “Ai làm? Làm gì?” rồi về.| Mọi người vỗ tay.",
  "Công ty (thành lập 2001. Tên cũ: A) vẫn làm.| Thu tốt.",
  "Ông nói: “Việc này xong.| Việc kia chưa.",
  "Ông về.| “Tôi đã xong việc”, ông nói.",
  "Ông về.| - Tôi đã xong việc.",
  "TM. UBND thành phố, KT. Chủ tịch ký.",
  "Mr. Smith và Dr. Brown đến thăm.| Họ ở lại.",
  "Công ty Cty. TNHH Ánh Sao.",
  "",
] as const;

for (const line of CASES) {
  test(`sentences end where they do: ${line}`, () => {
    const text = line.replaceAll("|", "");
    const ends = sentenceEnds(text);
    const shown = [0, ...ends].map((start, index) => text.slice(start, ends[index])).join("|");
    assert.equal(shown, line);
  });
}
