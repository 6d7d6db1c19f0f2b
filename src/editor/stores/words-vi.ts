/** Texts that the stores say to editors, in Vietnamese. */
export const vietnamese = {
  offline: "Không nối được với nơi giữ bài. Những gì bạn đã gõ vẫn được giữ trên máy này.",
  signedOut: "Phiên làm việc đã hết. Hãy đăng nhập lại; những gì bạn đã gõ vẫn được giữ trên máy này.",
  deskLocked: "Hãy mở lại trang này bằng địa chỉ có mã, in trong cửa sổ lệnh đang chạy npm start.",
  missing: (path: string) => `Không có tệp ${path}, hoặc tệp không đọc được dưới dạng chữ.`,
  notAllowed: "Tài khoản của bạn không có quyền làm việc này. Hãy hỏi người phụ trách kỹ thuật.",
  hostFault: (status: number, said: string) =>
    `Nơi giữ bài không làm được việc này${status === 0 ? "" : ` (mã ${status})`}${said === "" ? "." : `: ${said}`}`,
  busy: "Nhiều người đang lưu cùng lúc. Hãy thử lại sau ít phút.",
  noBranch: (branch: string) =>
    `Kho mã không có nhánh ${branch}, hoặc tài khoản của bạn không được vào kho mã. Hãy hỏi người phụ trách kỹ thuật.`,
  noReview: "Ở đây không có bước gửi duyệt: hãy dùng nút Đăng.",
  mustReview: "Bài phải được duyệt trước khi đăng: hãy dùng nút Gửi duyệt.",
  badPath: (path: string) => `Không lưu được vào ${path}: chỉ lưu được bài, bản nháp và tệp đi kèm bài.`,
  badRequest: "Thay đổi gửi đi không đủ. Hãy thử lại.",
  notWritten: (reason: string) =>
    `Máy không cho ghi tệp (${reason}). Hãy đóng chương trình đang mở tệp ấy rồi thử lại.`,
  tooLarge: "Ảnh và tệp đính kèm nặng quá. Hãy bớt đi, hoặc lưu làm nhiều lần.",
  gitFault: (said: string) => `Đã lưu tệp, nhưng git chưa ghi nhận: ${said}`,
  hostToken: {
    github:
      "Mã truy cập loại fine-grained, chỉ cho kho mã này, có quyền Contents và Pull requests: đọc và ghi (Read and write).",
    gitlab: "Mã truy cập cá nhân có quyền api.",
    gitea: "Mã truy cập có quyền repository: đọc và ghi, user: đọc.",
  },
  badToken: "Mã truy cập không đúng, đã hết hạn, hoặc không có quyền với kho mã này.",
  signInFailed: (said: string) => `Chưa đăng nhập được${said === "" ? "." : `: ${said}`}`,
};

/** The texts of the stores, in any language. */
export type StoreWords = typeof vietnamese;
