/** Sample data: an invented article with every field, and one with the required fields alone. */
import type { ArticleView } from "../../src/views/article-shown.ts";
import { sampleCards } from "./sample-cards.ts";
import { sampleCategories, sampleDay, samplePicture } from "./sample-site.ts";

/** A title as long as offices write them: 375 bytes and more. */
const longTitle =
  "Thành phố Bến Mẫu tổng kết công tác lãnh đạo, chỉ đạo thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2020; triển khai Nghị quyết của Hội đồng nhân dân thành phố về phương hướng, nhiệm vụ trọng tâm năm 2021; phát động đợt thi đua chào mừng 30 năm ngày thành lập và khen thưởng các tập thể, cá nhân xuất sắc";

function figure(name: string, caption: string): string {
  const picture = `<img src="/anh/${name}.jpg" alt="${caption}" width="1200" height="800" loading="lazy" decoding="async">`;
  return `<figure class="figure"><a class="enlarge" href="/anh/${name}.jpg" aria-label="Xem ảnh lớn: ${caption}">${picture}</a><figcaption>${caption}</figcaption></figure>`;
}

const missing =
  '<figure class="figure missing"><div class="missing-picture" role="img" aria-label="Ảnh đã mất: Lễ trao bằng khen"></div><figcaption>Lễ trao bằng khen cho các tập thể.</figcaption></figure>';

const table = `<section class="table-scroll" tabindex="0" aria-label="Bảng, cuộn ngang để xem hết"><table><thead><tr><th>Phường</th><th>Số hộ</th><th>Hộ nghèo</th><th>Tỷ lệ</th><th>So với năm trước</th></tr></thead><tbody><tr><td>Phường Giữa</td><td>4.210</td><td>31</td><td>0,74%</td><td>giảm 0,2 điểm</td></tr><tr><td>Phường Thượng</td><td>3.876</td><td>52</td><td>1,34%</td><td>giảm 0,5 điểm</td></tr></tbody></table></section>`;

const gallery = `<div class="gallery">${figure("mau-2", "Các đại biểu thảo luận tại tổ.")}${figure("mau-3", "Quang cảnh hội trường.")}${figure("mau-4", "Trao Kỷ niệm chương cho hai cá nhân tiêu biểu.")}</div>`;

export const sampleBody = `
<p>(Bài mẫu) Chiều 08/01/2021, tại Hội trường lớn, thành phố Bến Mẫu tổ chức hội nghị tổng kết. Những chữ khó xếp như <em>ngẫm nghĩ, đỡ đần, gửi gắm, khuỷu tay, ngoằn ngoèo, nguyễn, thuở ấy</em> cần khoảng cách dòng rộng rãi; chữ hoa ẤM, ĐỖ, NGUYỄN, PHƯỜNG cũng vậy.</p>
${figure("mau-1", "Toàn cảnh hội nghị tổng kết tại Hội trường lớn thành phố.")}
<h2 id="ket-qua-noi-bat">Kết quả nổi bật</h2>
<p>Giá trị sản xuất công nghiệp đạt <strong>trên 10.100 tỷ đồng</strong>, bằng 119% kế hoạch. Xem <a href="/van-ban/02-nq-tu/">Nghị quyết số 02/NQ-TU</a> và phụ lục kèm theo để rõ hơn.</p>
<ul><li>Thu ngân sách vượt dự toán được giao.</li><li>Tỷ lệ hộ nghèo giảm còn dưới 1%.</li></ul>
${table}
<h2 id="nhiem-vu-trong-tam">Nhiệm vụ trọng tâm năm 2021</h2>
<blockquote><p>“Mỗi cán bộ phải gần dân, nghe dân nói và làm cho dân tin.”</p></blockquote>
<ol><li>Hoàn thành quy hoạch chung.</li><li>Đẩy mạnh cải cách hành chính.</li></ol>
${missing}
<h3 id="khen-thuong">Khen thưởng</h3>
<p>Nhân dịp này, 48 tập thể và cá nhân được khen thưởng.</p>
${gallery}
<p>Hội nghị kết thúc lúc 17 giờ cùng ngày.</p>`;

export const richArticle: ArticleView = {
  title: longTitle,
  breadcrumb: [
    { text: "Trang chủ", href: "/" },
    { text: "Năm 2021", href: "/2021/" },
    { text: "Tháng 1", href: "/2021/01/" },
  ],
  category: sampleCategories[0]!,
  published: sampleDay(1, 12, "Thứ Ba", "14:12"),
  updated: sampleDay(1, 15, "Thứ Sáu"),
  source: "benmau.example.vn",
  authors: [
    { text: "Minh Mẫu", href: "/tac-gia/minh-mau/" },
    { text: "Đỗ Thị Thử", href: "/tac-gia/do-thi-thu/" },
  ],
  summary:
    "Năm 2020, thành phố hoàn thành và vượt 17 trên 19 chỉ tiêu; hội nghị thống nhất 5 nhóm nhiệm vụ trọng tâm cho năm 2021 và phát động đợt thi đua mới.",
  cover: {
    picture: samplePicture("mau-4", "Hội trường thành phố trong ngày họp", 1600, 900),
    caption: "Hội trường thành phố trong ngày tổng kết.",
    credit: "Phòng Văn hóa và Thông tin",
  },
  sections: [
    { text: "Kết quả nổi bật", href: "#ket-qua-noi-bat", level: 2 },
    { text: "Nhiệm vụ trọng tâm năm 2021", href: "#nhiem-vu-trong-tam", level: 2 },
    { text: "Khen thưởng", href: "#khen-thuong", level: 3 },
  ],
  bodyHtml: sampleBody,
  figures: [
    {
      name: "Giá trị sản xuất công nghiệp địa phương",
      valueText: "trên 10.100 tỷ đồng",
      changeText: "+10,8%",
      ofPlanText: "119%",
      ofPlanPercent: 119,
    },
    { name: "Thu ngân sách", valueText: "2.670 tỷ đồng", ofPlanText: "96%", ofPlanPercent: 96 },
    { name: "Tỷ lệ hộ nghèo", valueText: "0,9%", changeText: "−0,4 điểm" },
  ],
  people: [
    { name: "Nguyễn Văn Mẫu", role: "Chủ tịch Ủy ban nhân dân thành phố", href: "/nhan-vat/nguyen-van-mau/" },
    { name: "Trần Thị Thử", role: "Chủ tịch Hội đồng nhân dân thành phố" },
    { name: "Đỗ Mẫu" },
  ],
  places: ["phường Giữa", "phường Thượng", "xã Bãi Nổi"],
  documents: [
    { text: "02/NQ-TU", href: "/van-ban/02-nq-tu/" },
    { text: "35-CT/TW", href: "/van-ban/35-ct-tw/" },
  ],
  topics: [
    { text: "Thi đua yêu nước", href: "/chu-de/thi-dua-yeu-nuoc/" },
    { text: "Nghị quyết 2021", href: "/chu-de/nghi-quyet-2021/" },
  ],
  legacy: {
    url: "https://cu.example.vn/tin/348",
    viewsText: "348 lượt xem tại nguồn",
    capturedAt: sampleDay(6, 1),
  },
  corrections: [
    { at: sampleDay(1, 15), note: "Bản đầu ghi thu ngân sách là 2.760 tỷ đồng; số đúng là 2.670 tỷ đồng." },
  ],
  related: sampleCards(3),
  later: [
    { text: "Quyết toán ngân sách năm 2020", href: "/2021/06/quyet-toan-2020/", published: sampleDay(6, 1) },
    { text: "Giao chỉ tiêu năm 2021", href: "/2021/02/giao-chi-tieu/", published: sampleDay(2, 3) },
  ],
  previous: { text: "Ra quân dọn vệ sinh môi trường trước Tết", href: "/2021/01/bai-mau-4/" },
  next: { text: "Giải chạy “Vì sức khỏe cộng đồng” thu hút hơn 2.000 vận động viên", href: "/2021/01/bai-mau-3/" },
  volume: { text: "Tập 2021", href: "/2021/" },
  month: { text: "Tháng 1", href: "/2021/01/" },
  permanentHref: "https://kho.example.vn/2021/01/tong-ket-nam-2020/",
  permanentCode: "data:image/png;base64,iVBORw0KGgo=",
  citationFiles: { bibtex: "/2021/01/trich-dan.bib", ris: "/2021/01/trich-dan.ris" },
  citation: `Minh Mẫu, “${longTitle}”, Kho tin thành phố Bến Mẫu, 12/01/2021, https://kho.example.vn/2021/01/tong-ket-nam-2020/.`,
  missingPictures: 1,
};

export const bareArticle: ArticleView = {
  title: "Thông báo nghỉ Tết",
  breadcrumb: [{ text: "Trang chủ", href: "/" }],
  category: sampleCategories[0]!,
  published: sampleDay(2, 9),
  authors: [],
  sections: [],
  bodyHtml: "<p>Văn phòng nghỉ Tết bảy ngày.</p>",
  figures: [],
  people: [],
  places: [],
  documents: [],
  topics: [],
  corrections: [],
  related: [],
  later: [],
  volume: { text: "Tập 2021", href: "/2021/" },
  month: { text: "Tháng 2", href: "/2021/02/" },
  permanentHref: "https://kho.example.vn/2021/02/thong-bao-nghi-tet/",
  permanentCode: "data:image/png;base64,iVBORw0KGgo=",
  citationFiles: { bibtex: "/2021/02/trich-dan.bib", ris: "/2021/02/trich-dan.ris" },
  citation: "“Thông báo nghỉ Tết”, Kho tin, 09/02/2021.",
  missingPictures: 0,
  mark: "draft",
};
