import type { Messages } from "../messages.ts";

/** Problems of sources that articles are imported from. */
export const importing = {
  "import-unreadable": {
    what: (g) => `Không nhập được: ${g.detail}`,
    fix: () => "xem nguồn có nguyên vẹn không, hoặc nhập tay bài này; các bài khác đã được nhập.",
  },
  "import-no-date": {
    what: (g) => `Chưa rõ ngày đăng nên chưa thành bài. ${g.detail}`,
    fix: () =>
      "mở bản nháp trong nhap-lieu/cho-ngay/, thêm publishedAt rồi chuyển vào articles/NĂM/THÁNG/; hoặc nhập lại với --map có dates: day-first hay month-first.",
  },
  "import-address-taken": {
    what: (g) => `Bài của kho cũ có địa chỉ ${g.address}, nhưng kho này đã có bài khác ở đó; bài được đặt tên khác.`,
    fix: () => "báo cho nơi từng dẫn tới bài; hoặc đổi tên bài kia rồi ghi địa chỉ cũ vào aliases của bài này.",
  },
  "import-words-lost": {
    what: (g) => `Bài chỉ giữ được ${g.kept} trong ${g.source} chữ của nguồn.`,
    fix: () => "so bài với nguồn rồi bổ sung phần thiếu.",
  },
} satisfies Partial<Messages>;
