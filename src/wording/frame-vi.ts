/** Texts of the frame, and of parts that stand on pages of several kinds. */
export const frameText = {
  frame: {
    skip: "Đến nội dung chính",
    searchLabel: "Tìm trong kho tin",
    searchButton: "Tìm",
    menu: "Trình đơn",
    categories: "Chuyên mục",
    breadcrumb: "Vị trí trang",
    editorInChief: "Chịu trách nhiệm nội dung",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    superior: "Cơ quan cấp trên",
    standing: "Thông tin chung",
    feeds: "Nhận tin mới",
    atom: "Nguồn tin Atom",
    rss: "Nguồn tin RSS",
    json: "Nguồn tin JSON",
    openSearch: "Tìm trong {site}",
  },

  mark: { draft: "Bản nháp", scheduled: "Chờ đăng" },

  markNote: {
    draft: "Bản nháp: bài này chưa được đăng, chỉ hiện trong bản xem trước.",
    scheduled: "Chờ đăng: bài này đã hẹn ngày đăng, hiện chỉ có trong bản xem trước.",
  },

  featured: {
    all: "Xem các tin nổi bật",
  },
} as const;
