import { hosts } from "./archive-answers.ts";

/** What is asked of a new archive, and what is told of it, in one language. */
interface Questions {
  readonly title: string;
  readonly organisation: string;
  readonly baseUrl: string;
  readonly categories: string;
  readonly host: string;
  /** The answers that are usual. */
  readonly usual: { readonly title: string; readonly categories: string };
  /** What is told once the files are written. `folder` is `null` where they stand in the folder that the command ran in. */
  readonly done: (folder: string | null, files: readonly string[]) => readonly string[];
}

/** The questions about a new archive, by language. */
export const questions: Readonly<Record<"vi" | "en", Questions>> = {
  vi: {
    title: "Tên kho tin",
    organisation: "Cơ quan chủ quản",
    baseUrl: "Địa chỉ của trang (chưa có thì để trống)",
    categories: "Các chuyên mục, cách nhau bằng dấu phẩy",
    host: `Nơi đăng (${hosts.join(", ")})`,
    usual: {
      title: "Kho tin",
      categories: "Tin hoạt động, Chỉ đạo - Điều hành, Kinh tế, Văn hóa - Xã hội, Thông báo",
    },
    done: (folder, files) => [
      `Đã tạo kho tin trong ${folder ?? "thư mục này"}:`,
      ...files,
      "",
      "Việc tiếp theo:",
      ...(folder === null ? [] : [`  cd ${folder}`]),
      "  npm install      cài chương trình",
      "  npm start        xem thử",
      "  npm run build    dựng trang vào _site/",
      "",
      "README.md ghi các việc hằng ngày và cách đăng.",
    ],
  },
  en: {
    title: "Title of the archive",
    organisation: "Organisation that publishes it",
    baseUrl: "Address of the site (leave empty where there is none yet)",
    categories: "Categories, with commas between them",
    host: `Where it is published (${hosts.join(", ")})`,
    usual: { title: "News archive", categories: "News, Government, Economy, Culture and society, Notices" },
    done: (folder, files) => [
      `The archive stands in ${folder ?? "this folder"}:`,
      ...files,
      "",
      "What comes next:",
      ...(folder === null ? [] : [`  cd ${folder}`]),
      "  npm install      installs the program",
      "  npm start        shows a preview",
      "  npm run build    builds the site into _site/",
      "",
      "README.md tells what to do every day, and how to publish.",
    ],
  },
};
