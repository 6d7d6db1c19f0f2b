/** Texts of the page that says how a copy of a volume is checked. */
export const fixityText = {
  fixity: {
    title: "Kiểm chứng tập {year}",
    lead: "Ai giữ một bản sao của kho tin cũng có thể tự kiểm xem tập năm {year} còn đủ và còn đúng từng tệp như khi đăng hay không.",
    link: "Kiểm chứng tập này",
    counted: "Tập này có gì",
    articles: "Bài đang đăng",
    withdrawn: "Bài đã gỡ, còn trang báo gỡ",
    pictures: "Ảnh trong các bài",
    files: "Tệp trong bản kê",
    size: "Dung lượng của các tệp ấy",
    changed: "Ngày mới nhất mà các bài ghi: đăng, cập nhật, đính chính hay gỡ",
    manifest: "Bản kê",
    manifestLead: "Mỗi dòng của bản kê là mã SHA-256 và tên của một tệp. Mã SHA-256 của chính bản kê là:",
    check: "Cách kiểm",
    first:
      "Lấy cả bản sao của kho tin, vì tập này có tệp ở ngoài thư mục của năm. Mở cửa sổ lệnh trong thư mục {year} của bản sao.",
    second: "Chạy lệnh dưới đây. Mã in ra phải đúng như mã của bản kê ở trên.",
    third: "Kiểm từng tệp theo bản kê. Không in ra tên tệp nào là đúng cả; tệp sai hay thiếu thì hiện tên.",
    mac: "macOS:",
    linux: "Linux:",
    windows: "Windows (PowerShell):",
    signature: "Chữ ký",
    signatureLead: "Bản kê của cả kho tin, trong đó có mã của bản kê tập này, được ký số bằng chương trình minisign:",
    publicKey: "Khóa công khai của kho tin:",
    checkSignature: "Để kiểm chữ ký, chạy lệnh này trong thư mục gốc của bản sao:",
    askForKey:
      "Ai sửa được trang thì cũng sửa được khóa ghi trên trang. Hãy so khóa này với khóa mà cơ quan đã công bố bằng văn bản.",
    previousKeys: "Bản sao cũ có thể được ký bằng một khóa trước đây:",
  },
} as const;
