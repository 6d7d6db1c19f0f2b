/** Texts of the search by old address, which the page for missing addresses offers. */
export const oldAddressText = {
  heading: "Tìm theo địa chỉ cũ",
  label: "Địa chỉ của bài trên cổng cũ",
  hint: "Dán cả địa chỉ, kể cả phần sau dấu hỏi, ví dụ https://cong-cu.gov.vn/Default.aspx?newsid=348",
  button: "Tìm",
  found: "Địa chỉ cũ này nay là:",
  several: "Nhiều bài từng có địa chỉ này:",
  none: "Kho tin không ghi bài nào có địa chỉ này. Mời bạn tìm theo từ khóa.",
  failed: "Không tải được danh sách địa chỉ cũ. Mời bạn thử lại.",
} as const;
