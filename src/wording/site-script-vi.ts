/** Texts that the site script shows. */
export const scriptText = {
  tools: {
    copyLink: "Sao chép địa chỉ",
    copyCitation: "Sao chép trích dẫn",
    share: "Chia sẻ",
    print: "In bài",
    save: "Lưu bài",
  },
  shareOn: "Chia sẻ qua {network}",
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

  today: "Hôm nay, ngày {d} tháng {m}: đọc các bài năm xưa",

  code: "Cuộn ngang để xem hết",
  pictures: "Ảnh trong bài",
  close: "Đóng",
  previous: "Ảnh trước",
  next: "Ảnh sau",
  position: "Ảnh {index} trên {total}",
} as const;
