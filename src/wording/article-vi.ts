/** Texts of an article's page. */
export const articleText = {
  article: {
    published: "Ngày đăng",
    updated: "Cập nhật",
    source: "Nguồn",
    authors: "Tác giả",
    placeInVolume: "Vị trí trong kho tin",
    credit: "Ảnh",
    contents: "Trong bài này",
    people: "Nhân vật trong bài",
    places: "Địa danh",
    documents: "Văn bản được nhắc đến",
    topics: "Chủ đề",
    missingPictures: "Bài này còn thiếu {count} ảnh so với bản gốc; chú thích của ảnh được giữ nguyên trong bài.",
    legacy: "Bản gốc",
    legacyLink: "Trang đã đăng bài này lần đầu",
    capturedAt: "ghi nhận ngày",
    views: "{count} lượt xem tại nguồn",
    /** What stands after a link to a file. */
    fileNote: "({type}, {size})",
    corrections: "Đính chính",
    history: "Lịch sử bài viết",
    undated: "không ghi ngày sửa",
    bodyDigest: "mã nội dung",
    later: "Bài sau có nhắc lại bài này",
    related: "Tin liên quan",
    neighbours: "Bài trước và bài sau",
    previous: "Bài trước",
    next: "Bài sau",
  },

  figures: {
    heading: "Số liệu trong bài",
    scroll: "Bảng số liệu, cuộn ngang để xem hết",
    name: "Chỉ tiêu",
    value: "Kết quả",
    change: "Tăng, giảm",
    ofPlan: "So với kế hoạch",
    none: "không nêu",
    chart: "Mức thực hiện so với kế hoạch",
    chartKey: "Vạch đứng là mức 100% kế hoạch.",
  },

  cite: {
    summary: "Trích dẫn bài này",
    citation: "Câu trích dẫn",
    sentence: "{author}, “{title}”, {site}, ngày {day}, {href}.",
    permanent: "Địa chỉ cố định",
    files: "Tệp cho phần mềm trích dẫn",
    filesNote: "(gồm mọi bài trong tháng)",
  },

  picture: {
    enlarge: "Xem ảnh lớn: {name}",
    enlargeUnnamed: "Xem ảnh lớn",
  },

  print: {
    permanent: "Địa chỉ cố định của bài:",
    code: "Mã QR của địa chỉ cố định",
  },
} as const;
