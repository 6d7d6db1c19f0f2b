/** Thousands are parted by dots, as Vietnamese prints them: `12.345`. */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Every word the templates put before a reader. What views carry is already worded. */
export const text = {
  number,
  articles: (count: number): string => `${number(count)} bài`,

  frame: {
    skip: "Đến nội dung chính",
    home: "Trang chủ",
    searchLabel: "Tìm trong kho tin",
    searchButton: "Tìm",
    categories: "Chuyên mục",
    breadcrumb: "Vị trí trang",
    about: "Cơ quan chủ quản",
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
    licence: "Giấy phép",
    openSearch: (site: string): string => `Tìm trong ${site}`,
  },

  mark: { draft: "Bản nháp", scheduled: "Chờ đăng" },
  markNote: {
    draft: "Bản nháp: bài này chưa được đăng, chỉ hiện trong bản xem trước.",
    scheduled: "Chờ đăng: bài này đã hẹn ngày đăng, hiện chỉ có trong bản xem trước.",
  },

  article: {
    dateline: "Thông tin đăng bài",
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
    missingPictures: (count: number): string =>
      `Bài này còn thiếu ${number(count)} ảnh so với bản gốc; chú thích của ảnh được giữ nguyên trong bài.`,
    legacy: "Bản gốc",
    legacyLink: "Trang đã đăng bài này lần đầu",
    capturedAt: "ghi nhận ngày",
    corrections: "Đính chính",
    related: "Tin liên quan",
    neighbours: "Bài trước và bài sau",
    previous: "Bài trước",
    next: "Bài sau",
    relatedIn: "cùng chuyên mục",
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
    permanent: "Địa chỉ cố định",
    files: "Tệp cho phần mềm trích dẫn",
    filesNote: "(gồm mọi bài trong tháng)",
  },

  picture: {
    enlarge: (caption: string): string => (caption === "" ? "Xem ảnh lớn" : `Xem ảnh lớn: ${caption}`),
  },

  print: {
    permanent: "Địa chỉ cố định của bài:",
    code: "Mã QR của địa chỉ cố định",
  },

  featured: {
    heading: "Tin nổi bật",
    all: "Xem các tin nổi bật",
  },

  home: {
    months: "Các tháng mới nhất",
    shelf: "Mỗi năm một tập",
    shelfLead: (count: number): string => `${number(count)} bài, đóng thành tập theo năm.`,
    featured: "Tin nổi bật",
    allFeatured: "Tất cả tin nổi bật",
    newest: "Tin mới",
    byCategory: "Theo chuyên mục",
    categoryAll: "Vào chuyên mục",
    calendar: "Lịch kho tin",
    calendarLead: "Mỗi ô là một tháng; ô càng đậm, tháng càng nhiều bài.",
    empty: "Kho tin chưa có bài nào.",
  },

  calendar: {
    year: "Năm",
    monthShort: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
    monthLong: [
      "Tháng 1",
      "Tháng 2",
      "Tháng 3",
      "Tháng 4",
      "Tháng 5",
      "Tháng 6",
      "Tháng 7",
      "Tháng 8",
      "Tháng 9",
      "Tháng 10",
      "Tháng 11",
      "Tháng 12",
    ],
    weekdays: [
      { short: "T2", long: "Thứ Hai" },
      { short: "T3", long: "Thứ Ba" },
      { short: "T4", long: "Thứ Tư" },
      { short: "T5", long: "Thứ Năm" },
      { short: "T6", long: "Thứ Sáu" },
      { short: "T7", long: "Thứ Bảy" },
      { short: "CN", long: "Chủ nhật" },
    ],
    day: (day: number, count: number): string => `Ngày ${day}: ${number(count)} bài`,
    month: (label: string, count: number): string => `${number(count)} bài, ${label}`,
    key: "Ít bài đến nhiều bài",
    less: "Ít bài",
    more: "Nhiều bài",
  },

  days: {
    heading: "Ngày này năm xưa",
    lead: "Chọn một ngày để đọc các bài đăng vào ngày ấy, năm này qua năm khác.",
  },

  year: {
    volume: "Tập",
    months: "Các tháng trong năm",
    newestMonths: "Các tháng, mới nhất trước",
    indexes: {
      category: "Chuyên mục trong năm",
      topic: "Chủ đề trong năm",
      document: "Văn bản được nhắc đến trong năm",
      person: "Nhân vật trong năm",
      author: "Tác giả trong năm",
    },
    featured: "Tin nổi bật trong năm",
    neighbours: "Tập trước và tập sau",
    previous: "Tập trước",
    next: "Tập sau",
    empty: "Năm này không có bài nào.",
  },

  list: {
    empty: "Trang này hiện không còn bài nào.",
    goTo: "Mời bạn xem tiếp tại",
    neighbours: "Trang trước và trang sau",
    previous: "Trước",
    next: "Sau",
    newest: "Mới nhất",
    years: "Theo năm",
    wholeYear: "Xem cả năm",
    feeds: "Nhận tin của trang này",
    spellings: (names: readonly string[]): string =>
      `Gồm bài nhắc đến mọi người có tên viết không dấu như nhau: ${names.join(", ")}.`,
    timeline: {
      heading: "Diễn biến đưa tin",
      first: "Bài đầu tiên",
      latest: "Bài gần nhất",
    },
    kind: {
      category: "Chuyên mục",
      topic: "Chủ đề",
      author: "Tác giả",
      document: "Văn bản",
      person: "Nhân vật",
      featured: "Tuyển chọn",
    },
  },

  tombstone: {
    heading: "Bài viết đã được gỡ",
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
    heading: "Bài viết đã chuyển địa chỉ",
    lead: "Trình duyệt sẽ tự chuyển đến địa chỉ mới. Nếu không, mời bạn bấm vào:",
  },

  search: {
    heading: "Tìm kiếm",
    label: "Từ khóa",
    placeholder: "Tên người, số văn bản, sự việc…",
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
    heading: "Không có mạng",
    lead: "Trang bạn mở chưa được giữ trên máy này. Khi có mạng trở lại, mời bạn tải lại trang.",
    kept: "Bài đã giữ trên máy này",
    none: "Chưa có bài nào được giữ.",
  },

  notFound: {
    heading: "Không tìm thấy trang",
    lead: "Địa chỉ này chưa từng có trong kho tin, hoặc đã gõ thiếu. Mọi bài đã đăng đều giữ nguyên địa chỉ; mời bạn tìm theo từ khóa hoặc mở theo năm.",
    years: "Mở theo năm",
  },
} as const;

/** The words of the site script, apart so that the script carries no others. */
export const scriptText = {
  tools: {
    copyLink: "Sao chép địa chỉ",
    copyCitation: "Sao chép trích dẫn",
    share: "Chia sẻ",
    print: "In bài",
    save: "Lưu bài",
  },
  shareOn: (network: string): string => `Chia sẻ qua ${network}`,
  copied: "Đã sao chép.",
  copyFailed: "Trình duyệt không cho sao chép; mời bạn chọn và sao chép bằng tay.",
  saved: "Đã lưu bài vào máy.",

  reading: {
    open: "Cỡ chữ",
    size: "Cỡ chữ",
    smaller: "Nhỏ hơn",
    larger: "To hơn",
    wide: "Cột chữ rộng",
    offline: "Giữ bài đã đọc trên máy này để xem khi không có mạng",
  },
  voice: { start: "Nghe bài", stop: "Dừng đọc" },
  offlineNow: "Không có mạng: bài giữ trên máy này có thể chưa phải bản mới nhất.",

  today: (month: number, day: number): string => `Hôm nay, ngày ${day} tháng ${month}: đọc các bài năm xưa`,

  code: "Cuộn ngang để xem hết",
  pictures: "Ảnh trong bài",
  close: "Đóng",
  previous: "Ảnh trước",
  next: "Ảnh sau",
  position: (index: number, total: number): string => `Ảnh ${index} trên ${total}`,
} as const;
