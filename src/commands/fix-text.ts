import type { Outcome } from "../mending/carry-out.ts";
import type { MoveObstacle } from "../mending/plan-move.ts";
import type { EditWords } from "../mending/shown-edits.ts";
import type { Language } from "../problems/messages.ts";

/** What `check --fix` says. */
interface FixWords extends EditWords {
  readonly legend: string;
  readonly nothing: string;
  readonly ask: (files: number) => string;
  readonly unasked: string;
  readonly declined: string;
  readonly done: (files: number) => string;
  readonly obstacles: Readonly<Record<MoveObstacle, string>>;
  readonly left: Readonly<Record<Exclude<Outcome, "mended">, string>>;
}

const vi: FixWords = {
  line: "dòng",
  faults: {
    decomposed: "chữ ghép rời thành chữ dựng sẵn",
    hidden: "bỏ ký tự vô hình",
    "white-space": "bỏ khoảng trắng thừa",
    "typed-list": "danh sách gõ tay thành danh sách của Markdown",
  },
  legend:
    "Dòng - là cũ, dòng + là mới. Dấu · là dấu cách ở cuối dòng, ⟨U+…⟩ là ký tự không nhìn thấy. Chữ nào cũng giữ nguyên.",
  nothing: "Không có gì sửa tự động được.",
  ask: (files) => `Sửa ${files} tệp như trên? (c/k)`,
  unasked: "Chưa sửa gì. Thêm --yes để sửa mà không hỏi.",
  declined: "Chưa sửa gì.",
  done: (files) => `Đã sửa ${files} tệp.`,
  obstacles: {
    published:
      "địa chỉ của bài đã công bố. Nếu ngày sai thì sửa ngày; nếu ngày đúng thì tự chuyển tệp và ghi địa chỉ cũ vào aliases.",
    taken: "ở chỗ mới đã có bài hoặc thư mục cùng tên.",
    named: "có bài khác nhắc tới tệp hoặc địa chỉ này. Hãy tự chuyển, rồi sửa các liên kết ấy.",
    "names-others": "bài dùng ảnh, tệp hoặc liên kết sẽ lạc chỗ. Hãy tự chuyển bài cùng các tệp ấy.",
  },
  left: {
    changed: "tệp vừa được người khác sửa nên không ghi đè; hãy chạy lại.",
    taken: "ở chỗ mới vừa có tệp khác nên không chuyển; hãy chạy lại.",
  },
};

const en: FixWords = {
  line: "line",
  faults: {
    decomposed: "letters in parts joined",
    hidden: "hidden characters removed",
    "white-space": "needless white space removed",
    "typed-list": "a list typed by hand as a list of Markdown",
  },
  legend:
    "- is old, + is new. · is a space at the end of a line, ⟨U+…⟩ a character that shows nothing. All words stay.",
  nothing: "There is nothing to mend automatically.",
  ask: (files) => `Mend ${files} files as shown? (y/n)`,
  unasked: "Nothing was mended. Add --yes to mend without a question.",
  declined: "Nothing was mended.",
  done: (files) => `${files} files mended.`,
  obstacles: {
    published:
      "the address of the article is published. If the date is wrong, mend it; if not, move the file and write the old address into aliases.",
    taken: "an article or folder of that name is there already.",
    named: "another article names this file or address. Move it yourself and mend those links.",
    "names-others":
      "pictures, files or links of the article would lead elsewhere. Move it together with them yourself.",
  },
  left: {
    changed: "somebody changed the file meanwhile, so it was left alone; run this again.",
    taken: "another file is at its new place by now, so it was not moved; run this again.",
  },
};

/** The words of `check --fix`. */
export const fixWords: Readonly<Record<Language, FixWords>> = { vi, en };

/** The words that stand before the reason why an article is not moved. */
export const notMoved: Readonly<Record<Language, string>> = { vi: "Không tự chuyển được", en: "Not moved" };
