import type { SearchRecord } from "../../src/search/index/record.ts";

/** A search record with everything set, and what a test wants otherwise. */
export function aRecord(
  wanted: Partial<SearchRecord> & { readonly url: string; readonly title: string },
): SearchRecord {
  return {
    summary: "",
    text: wanted.title,
    publishedIso: `${wanted.url.slice(1, 5)}-${wanted.url.slice(6, 8)}-10T08:00:00+07:00`,
    category: { slug: "chinh-quyen", name: "Chính quyền" },
    topics: [],
    authors: [],
    documents: [],
    people: [],
    ...wanted,
  };
}

/** A few invented articles in several years and two categories, each with something search must get right. */
export const writtenArticles: readonly SearchRecord[] = [
  aRecord({
    url: "/2021/01/tong-ket/",
    title: "Hội nghị tổng kết công tác Đảng năm 2020 và triển khai nhiệm vụ năm 2021",
    shortTitle: "Tổng kết công tác Đảng năm 2020",
    text: "Chiều ngày 08/01/2021, tại Hội trường tầng 2, hội nghị được tổ chức trọng thể. Thu ngân sách đạt 2.670 tỷ đồng. Sản lượng tăng 10,8% so với năm trước, giá trị 01ha đạt 140 triệu đồng. Thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị.",
    people: ["Lê Mẫu Bình"],
    documents: ["35-CT/TW"],
    picture: { src: "/2021/01/tong-ket/anh.jpg", widthPx: 320, heightPx: 213 },
  }),
  aRecord({
    url: "/2021/03/ubnd/",
    title: "UBND phường Mẫu Một tiếp công dân",
    text: "Chủ tịch UBND phường Mẫu Một tiếp công dân định kỳ. Ủy ban nhân dân phường ghi nhận 108 ý kiến về giải phóng mặt bằng.",
  }),
  aRecord({
    url: "/2022/05/lu/",
    title: "Lũ về đầu nguồn, người dân chủ động ứng phó",
    text: "Nước lũ lên nhanh trong đêm. Hoà Bình là quê của nhiều kĩ sư thuỷ lợi tham gia ứng phó. Đường 11/5 bị ngập.",
    category: { slug: "doi-song", name: "Đời sống" },
  }),
  aRecord({
    url: "/2022/06/lua/",
    title: "Lúa xuân được mùa",
    text: "Nông dân thu hoạch lúa xuân. Lư hương đồng được tìm thấy khi làm đất. Hợp tác xã kiểu mẫu (HTXKM) thu 11,5 tấn.",
    category: { slug: "doi-song", name: "Đời sống" },
  }),
  aRecord({
    url: "/2023/02/nguy/",
    title: 'Dấu <b>lạ</b> & "ngoặc" <script>alert(1)</script>',
    text: "Đoạn này có <img src=x onerror=alert(1)> để thử. Đồng chí Lê Mẫu Bình dự.",
  }),
  ...Array.from({ length: 14 }, (_, index) =>
    aRecord({
      url: `/2024/${String((index % 12) + 1).padStart(2, "0")}/hop-thon-${index + 1}/`,
      title: `Thôn ${index + 1} họp bàn việc làng`,
      text: `Cuộc họp thôn bàn việc làm đường số ${index + 1}. Bà con góp công, góp sức.`,
      category: index % 2 === 0 ? { slug: "doi-song", name: "Đời sống" } : { slug: "chinh-quyen", name: "Chính quyền" },
    }),
  ),
];
