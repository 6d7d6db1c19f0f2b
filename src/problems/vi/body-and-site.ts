import type { Messages } from "../messages.ts";
import { renamedPicture } from "../picture-names.ts";
import { linkAdvice, tagAdvice } from "./words.ts";

/** Mends a picture of the kind that iPhones save by themselves, where it cannot be read. */
const FROM_IPHONE =
  "mở ảnh bằng ứng dụng Ảnh (Photos), lưu hoặc xuất thành JPEG. Để iPhone chụp thẳng ra JPEG: Cài đặt > Camera > Định dạng > Tương thích nhất.";

/** The messages about the bodies of articles, and about the site as a whole. */
export const bodyAndSite = {
  "unsafe-link": {
    what: (g) => `Liên kết "${g.href}" không an toàn nên không được đăng.`,
    fix: () => "dùng địa chỉ bắt đầu bằng https://, http://, mailto:, tel: hoặc /.",
  },
  "dead-link": {
    what: (g) => `Liên kết "${g.href}" không dẫn tới trang nào của kho tin.`,
    fix: (g) => (g.suggestion === null ? `${linkAdvice(g.href)}.` : `viết ${g.suggestion}`),
  },
  "dead-anchor": {
    what: (g) => `Trang có thật nhưng không có mục nào ứng với "${g.href}".`,
    fix: (g) => (g.suggestion === null ? "sửa phần sau dấu #, hoặc bỏ phần đó." : `viết ${g.suggestion}`),
  },
  "near-duplicate": {
    what: (g) => `Nội dung gần như trùng với bài "${g.title}" (${g.other}).`,
    fix: () => "giữ một bài, gỡ bài kia và ghi replacement; nếu đúng là hai bài khác nhau thì ghi mã này vào waive.",
  },
  "bad-related": {
    what: (g) => `"${g.value}" trong related không phải là một bài khác của kho tin.`,
    fix: () => "viết đường dẫn tới tệp bài, như ../05/hoi-nghi.md, hoặc địa chỉ của bài, như /2024/05/hoi-nghi/.",
  },
  "raw-html": {
    what: (g) => `Thẻ HTML "${g.tag}" không được dùng; nó hiện ra nguyên văn.`,
    fix: (g) => `${tagAdvice(g.tag)}; muốn hiện đúng như vậy thì đặt trong dấu \`, như \`${g.tag}\`.`,
  },
  "too-deep": {
    what: (g) => `Các giá trị lồng nhau quá ${g.limit} tầng.`,
    fix: () => "viết lại cho đơn giản hơn.",
  },
  "picture-missing": {
    what: (g) => `Không tìm thấy ảnh "${g.path}".`,
    fix: (g) =>
      g.suggestion === null
        ? "đặt tệp ảnh cạnh bài viết, sửa tên ảnh, hoặc viết ![chú thích](missing:) nếu ảnh đã mất."
        : `viết ${g.suggestion}, là ảnh có trong thư mục; hoặc đặt tệp ảnh cạnh bài viết.`,
  },
  "picture-foreign": {
    what: (g) => `Ảnh "${g.href}" nằm ở trang khác; kho tin chỉ đăng ảnh của chính mình.`,
    fix: (g) => `tải ảnh về, đặt cạnh bài viết và viết tên tệp, như ![chú thích](${g.name ?? "anh.jpg"}).`,
  },
  "picture-outside": {
    what: (g) => `Ảnh "${g.path}" nằm ngoài thư mục nội dung.`,
    fix: () => "chép ảnh vào thư mục của bài viết.",
  },
  "picture-no-text": {
    what: (g) => `Ảnh "${g.path}" chưa có lời mô tả cho người không nhìn thấy.`,
    fix: (g) => `viết mô tả giữa hai ngoặc vuông: ![mô tả](${g.path}).`,
  },
  "picture-unreadable": {
    what: (g) => `Ảnh "${g.path}" bị hỏng hoặc chép dở (${g.detail}).`,
    fix: () => "chép lại tệp ảnh gốc.",
  },
  "picture-disguised": {
    what: (g) => `Ảnh "${g.path}" không phải loại tệp như tên gọi (${g.detail}).`,
    fix: (g) => {
      const name = renamedPicture(g.path, g.detail);
      if (name !== null) return `đổi tên tệp thành ${name}, và ghi tên ấy trong bài.`;
      return g.detail === "HTML"
        ? "đây là một trang web lưu nhầm thành ảnh: tải lại đúng tệp ảnh."
        : "mở tệp bằng phần mềm của loại tệp ấy, xuất thành JPEG hoặc PNG.";
    },
  },
  "picture-too-large": {
    what: (g) => `Ảnh "${g.path}" quá lớn (${g.detail}).`,
    fix: (g) => (g.detail.startsWith("HEIC ") ? FROM_IPHONE : "thu nhỏ ảnh xuống dưới 100 triệu điểm ảnh và 60 MB."),
  },
  "picture-empty": {
    what: (g) => `Tệp ảnh "${g.path}" rỗng.`,
    fix: () => "chép lại tệp ảnh gốc.",
  },
  "picture-format": {
    what: (g) => `Ảnh "${g.path}" thuộc loại không dùng được (${g.detail}).`,
    fix: (g) => (g.detail === "HEIC" ? FROM_IPHONE : "đổi ảnh sang JPEG hoặc PNG."),
  },
  "picture-frames-lost": {
    what: (g) =>
      `Ảnh "${g.path}" còn ${g.count} trang hoặc khung hình nữa không được đăng; trang web chỉ hiện cái đầu.`,
    fix: () => "xuất mỗi trang thành một ảnh riêng, hoặc đưa bản quét nhiều trang vào một tệp PDF trong public/.",
  },
  "git-lfs-pointer": {
    what: (g) => `Tệp "${g.path}" mới là con trỏ của Git LFS; tệp thật (${g.detail}) chưa được tải về.`,
    fix: () => "chạy lệnh `git lfs pull` trong kho mã; máy chưa có Git LFS thì cài rồi chạy `git lfs install` trước.",
  },
  "svg-unsafe": {
    what: (g) => `Hình SVG "${g.path}" chứa thành phần không an toàn (${g.detail}).`,
    fix: () => "xuất lại hình không có mã lệnh và liên kết ngoài, hoặc dùng PNG.",
  },
  "unknown-place": {
    what: (g) => `Lời "${g.key}" không có chỗ điền ${g.place}.`,
    fix: (g) =>
      g.places.length === 0
        ? "bỏ dấu { và }: lời này không có chỗ điền nào."
        : `chỉ dùng ${g.places.map((place) => `{${place}}`).join(", ")}, hoặc bỏ dấu { và }.`,
  },
  "css-fault": {
    what: (g) =>
      g.kind === "property"
        ? `CSS không có thuộc tính "${g.found}"; trình duyệt bỏ qua dòng này.`
        : g.kind === "unclosed"
          ? `Dấu ngoặc mở trước đó không được đóng: "${g.found}".`
          : `Trình duyệt không hiểu chỗ này và bỏ qua: "${g.found}".`,
    fix: (g) =>
      g.suggestion !== null
        ? `viết ${g.suggestion}`
        : g.kind === "unclosed"
          ? "thêm dấu đóng: mỗi { cần một }, mỗi ( cần một )."
          : "sửa lại theo cú pháp CSS, hoặc xóa đi.",
  },
  "css-foreign": {
    what: (g) => `Diện mạo không được lấy gì từ nơi khác: "${g.href}".`,
    fix: () =>
      "đặt tệp vào public/ rồi ghi địa chỉ từ dấu /, như url(/hoa-van.svg); thay @import bằng chính nội dung tệp ấy.",
  },
  "css-file-missing": {
    what: (g) => `Không có tệp "${g.href}" trong public/.`,
    fix: () => "đặt tệp ấy vào public/, hoặc sửa địa chỉ.",
  },
  "css-too-large": {
    what: (g) => `Tệp diện mạo nặng ${g.kilobytes} kB; trang nào cũng tải tệp này nên chỉ được ${g.limit} kB.`,
    fix: () => "bỏ bớt những quy tắc không dùng; ảnh thì để trong public/.",
  },
  "no-public-address": {
    what: (g) =>
      `${g.baseUrl === null ? "Chưa khai địa chỉ của trang (baseUrl)" : `Địa chỉ của trang, ${g.baseUrl}, chỉ là địa chỉ mẫu`}. Nguồn tin RSS, sơ đồ trang, thẻ chia sẻ và địa chỉ lâu dài của bài đều dẫn sai chỗ; địa chỉ đã đăng cũng chưa được giữ.`,
    fix: () =>
      "ghi địa chỉ thật vào site.yaml, như baseUrl: https://tin.thanhpho.gov.vn, hoặc dựng trang với --base-url.",
  },
  "no-signing-key": {
    what: () =>
      "Trang công bố khóa công khai (signing), nhưng lần dựng này không có khóa bí mật nên bản kê không được ký.",
    fix: () => "đặt khóa bí mật vào biến môi trường KHOTIN_SIGNING_KEY, hoặc bỏ signing khỏi site.yaml.",
  },
  "other-signing-key": {
    what: (g) => `Khóa bí mật của lần dựng này thuộc về khóa công khai khác: ${g.publicKey}.`,
    fix: (g) =>
      `dùng đúng khóa bí mật; hoặc nếu đã đổi khóa thì viết publicKey: ${g.publicKey}, và chuyển khóa cũ vào previousKeys.`,
  },
  "lost-address": {
    what: (g) => `Địa chỉ ${g.address} đã từng công bố, nay không còn gì trả lời.`,
    fix: (g) =>
      g.isOwn === true
        ? `khôi phục phần mã của kho tin đã làm ra ${g.address}; một trang thì cũng có thể thêm ${g.address} vào aliases của bài thay thế.`
        : g.isFile === true
          ? `đặt lại tệp cạnh bài và giữ liên kết tới tệp trong bài; tệp phải gỡ thì thêm ${g.address} vào aliases của bài.`
          : `${g.movedTo === null ? `khôi phục bài viết; hoặc thêm ${g.address} vào aliases của bài thay thế; hoặc giữ tệp và thêm withdrawn để đăng trang báo gỡ` : `thêm ${g.address} vào aliases của ${g.movedTo}`}.`,
  },
  "bad-ledger": {
    what: (g) =>
      g.part === "all"
        ? "Sổ địa chỉ thiếu mọi phần của nó: các tệp trong thư mục ledger, cạnh ledger.json."
        : g.part === "one"
          ? g.reason === "ENOENT"
            ? "Sổ địa chỉ thiếu phần này."
            : `Phần này của sổ địa chỉ không còn như lúc được ghi (${g.reason}).`
          : g.reason === "ENOENT"
            ? "Thư mục trang đã đăng không còn tệp ledger.json, sổ các địa chỉ đã công bố."
            : `Không đọc được sổ địa chỉ (${g.reason}).`,
    fix: () =>
      "khôi phục ledger.json và thư mục ledger cạnh nó, của cùng một lần đăng, hoặc dùng --previous với địa chỉ của ledger.json trên trang đã đăng; không có sổ thì không bảo đảm được các địa chỉ cũ. Muốn bắt đầu sổ mới, xóa cả thư mục trang đã đăng và .cache.",
  },
} satisfies Partial<Messages>;
