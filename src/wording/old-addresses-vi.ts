/** Texts that the script of the page for missing addresses shows. */
export const oldAddressText = {
  found: "Địa chỉ cũ này nay là:",
  several: "Nhiều bài từng có địa chỉ này:",
  none: "Kho tin không ghi bài nào có địa chỉ này. Mời bạn tìm theo từ khóa.",
  failed: "Không tải được danh sách địa chỉ cũ. Mời bạn thử lại.",
} as const;
