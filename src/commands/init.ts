import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { momentAt } from "../content/dates.ts";
import { isFolderAddress } from "../content/text-types.ts";
import { type ArchiveAnswers, type Host, hosts } from "../init/archive-answers.ts";
import { archiveFiles } from "../init/archive-files.ts";
import { questions } from "../init/questions.ts";
import { programVersion } from "../program/root.ts";
import { cleanLine } from "../text/clean-text.ts";
import { slugOf } from "../text/slug.ts";
import { type Asker, askOnTerminal } from "./ask.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { languageNamed } from "./problem-text.ts";
import { nowFlag, nowOf, wholeNumberOf } from "./shared-flags.ts";

export const initCommand: Command = {
  about: "Tạo một kho tin mới trong một thư mục trống.",
  usage: "npx khotin init [THƯ-MỤC] [tùy chọn]",
  flags: {
    title: { value: "TÊN", about: "Tên kho tin." },
    organisation: { value: "TÊN", about: "Cơ quan chủ quản (mặc định: tên kho tin)." },
    "base-url": { value: "URL", about: "Địa chỉ của trang, nếu đã có." },
    categories: { value: "A,B,C", about: "Tên các chuyên mục, cách nhau bằng dấu phẩy." },
    host: { value: hosts.join("|"), about: "Nơi đăng: GitHub Pages, GitLab Pages, máy chủ riêng (mặc định: github)." },
    lang: { value: "vi|en", about: "Ngôn ngữ của kho tin và của lời báo lỗi (mặc định: vi)." },
    articles: {
      value: "SỐ",
      about: "Số bài dự kiến. Từ 20000 trở lên thì có thêm cách dựng lần đầu trên nhiều máy (GitHub, GitLab).",
    },
    package: { value: "BẢN", about: "Bản Khotin mà kho tin dùng: số phiên bản, tệp .tgz hoặc địa chỉ git." },
    yes: { value: null, about: "Không hỏi; điều chưa nói thì lấy mặc định." },
    now: nowFlag,
  },
  takesPositionals: true,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const [folder = ".", ...more] = given.positionals;
  if (more.length > 0) throw new UsageError(`Chỉ một thư mục, không phải "${given.positionals.join(" ")}".`);
  if (holdsAnything(folder))
    throw new UsageError(`Thư mục "${folder}" đã có tệp. Chọn một thư mục trống hoặc chưa có: npx khotin init ten-kho`);
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const answers = await askAnswers(given, given.isSet("yes") || !isTerminal ? null : askOnTerminal);
  const files = archiveFiles(answers);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // `wx`: what appeared meanwhile is not overwritten.
    writeFileSync(join(folder, path), text, { flag: "wx", mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  const written = [...files.keys()].map((file) => `  ${file}`);
  console.log(questions[answers.language].done(folder === "." ? null : folder, written).join("\n"));
  return ExitCode.Done;
}

function holdsAnything(folder: string): boolean {
  try {
    return existsSync(folder) && readdirSync(folder).length > 0;
  } catch {
    // A file of that name.
    return true;
  }
}

/** What the flags say, else what is asked on the terminal, else what is usual. */
async function askAnswers(given: Arguments, ask: Asker | null): Promise<ArchiveAnswers> {
  const answer = async (flag: string, question: string, usual: string) =>
    cleanLine(given.text(flag) ?? (await ask?.(question, usual)) ?? usual) || usual;
  const language = languageNamed(given) ?? "vi";
  const asked = questions[language];
  const title = await answer("title", asked.title, asked.usual.title);
  const organisation = await answer("organisation", asked.organisation, title);
  const baseUrl = await answer("base-url", asked.baseUrl, "");
  const categories = await answer("categories", asked.categories, asked.usual.categories);
  const host = await answer("host", asked.host, "github");
  return {
    title,
    organisation,
    baseUrl: baseUrl === "" ? null : readBaseUrl(baseUrl),
    categories: readCategories(categories),
    host: readHost(host),
    language,
    articles: wholeNumberOf(given, "articles", { usual: 0, least: 0, most: 1e9 }),
    packageSpec: given.text("package") ?? programVersion(),
    createdAt: momentAt(nowOf(given, Date.now()), "Asia/Ho_Chi_Minh"),
  };
}

function readBaseUrl(written: string): string {
  const address = written.endsWith("/") ? written : `${written}/`;
  if (isFolderAddress(address)) return address;
  throw new UsageError(`Địa chỉ của trang phải đầy đủ, như https://tin.dia-phuong.gov.vn/, không phải "${written}".`);
}

function readCategories(written: string): ArchiveAnswers["categories"] {
  const names = written
    .split(",")
    .map(cleanLine)
    .filter((name) => name !== "");
  const bySlug = new Map(names.map((name) => [slugOf(name), name]));
  if (names.length === 0 || bySlug.has("") || bySlug.size < names.length)
    throw new UsageError(`Mỗi chuyên mục cần một tên riêng có chữ: "${written}".`);
  return [...bySlug].map(([slug, name]) => ({ slug, name }));
}

function readHost(written: string): Host {
  const host = hosts.find((name) => name === written.toLowerCase());
  if (host === undefined) throw new UsageError(`Nơi đăng là một trong: ${hosts.join(", ")}; không phải "${written}".`);
  return host;
}
