/** Texts of the pages that answer where there is no article to show, and of the search page. */
export const noticesText = {
  tombstone: {
    kind: {
      error: "Bài được đăng do nhầm lẫn và đã được rút lại.",
      superseded: "Bài đã được thay bằng một bài khác.",
      ordered: "Bài được gỡ theo yêu cầu của cơ quan có thẩm quyền.",
    },
    untitled: "Tiêu đề không được công bố.",
    title: "Tiêu đề",
    published: "Ngày đăng",
    withdrawnAt: "Ngày gỡ",
    reason: "Lý do",
    authority: "Cơ quan yêu cầu",
    replacement: "Bài thay thế",
    permanence: "Địa chỉ này được giữ lại vĩnh viễn để người đọc biết điều gì đã xảy ra với bài viết.",
  },

  redirect: {
    lead: "Trình duyệt sẽ tự chuyển đến địa chỉ mới. Nếu không, mời bạn bấm vào:",
  },

  search: {
    label: "Từ khóa",
    placeholder: "Tên người, văn bản, sự việc…",
    hint: "Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm đúng cụm từ.",
    filters: "Bộ lọc",
    results: "Kết quả",
    more: "Xem thêm kết quả",
    noScript:
      "Tìm kiếm cần JavaScript, hiện trình duyệt của bạn đang tắt. Bạn vẫn có thể đọc toàn bộ kho tin theo năm và theo chuyên mục dưới đây.",
    elsewhere: "Hoặc tìm trong trang này bằng DuckDuckGo, một dịch vụ bên ngoài:",
    years: "Theo năm",
    categories: "Theo chuyên mục",
  },

  offline: {
    lead: "Trang bạn mở chưa được giữ trên máy này. Khi có mạng trở lại, mời bạn tải lại trang.",
    kept: "Bài đã giữ trên máy này",
    none: "Chưa có bài nào được giữ.",
  },

  notFound: {
    oldAddress: {
      heading: "Tìm theo địa chỉ cũ",
      label: "Địa chỉ của bài trên cổng cũ",
      hint: "Dán cả địa chỉ, kể cả phần sau dấu hỏi, ví dụ https://cong-cu.gov.vn/Default.aspx?newsid=348",
      button: "Tìm",
    },
    lead: "Địa chỉ này chưa từng có trong kho tin, hoặc đã gõ thiếu. Mọi bài đã đăng đều giữ nguyên địa chỉ; mời bạn tìm theo từ khóa hoặc mở theo năm.",
    years: "Mở theo năm",
  },
} as const;
