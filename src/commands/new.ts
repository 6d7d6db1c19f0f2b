import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Moment } from "../content/dates.ts";
import { writeEditorSchemas } from "../content/editor-schemas.ts";
import { newArticleText } from "../content/new-article.ts";
import { readSiteConfig, type SiteConfig } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import type { FoundFile } from "../import/found-item.ts";
import { hasErrors, type Problem, wordProblem } from "../problems/problem.ts";
import { cleanLine } from "../text/clean-text.ts";
import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import { answerArticle } from "./article-questions.ts";
import { askOnTerminal } from "./ask.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { ownFieldsIn } from "./own-fields-in.ts";
import { problemText } from "./problem-text.ts";
import { contentDirOf, contentFlag, nowFlag, nowOf } from "./shared-flags.ts";
import { readWordDraft } from "./word-draft.ts";

export const newCommand: Command = {
  about: "Tạo một bài viết mới, ở dạng bản nháp.",
  usage: 'npm run new -- ["Tiêu đề"] [tùy chọn]',
  flags: {
    content: contentFlag,
    now: nowFlag,
    from: { value: "TỆP", about: "Lấy bài từ tệp Word: .docx, .doc; .rtf và .odt nếu máy có LibreOffice." },
    category: { value: "SLUG", about: "Mã chuyên mục; không có thì hỏi." },
  },
  takesPositionals: true,
  run,
};

/** The longest title, in characters. */
const TITLE_LIMIT = 1000;

async function run(given: Arguments): Promise<ExitCode> {
  const contentDir = contentDirOf(given);
  const title = titleOf(given);
  const nowMs = nowOf(given, Date.now());
  const problems: Problem[] = [];
  const config = readConfig(contentDir, problems);
  if (hasErrors(problems)) {
    for (const problem of problems) console.error(problemText(wordProblem(problem, config.language), config.language));
    return ExitCode.Problems;
  }
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const from = given.text("from");
  const reading = { timeZone: config.timeZone, nowMs, path: process.env.PATH ?? "" };
  const draft = from === null ? null : await readWordDraft(from, reading);
  const category = given.text("category");
  const asked = { title, category, nowMs, ...(draft === null ? {} : { proposed: draft }) };
  const answers = await answerArticle(asked, config, isTerminal ? askOnTerminal : null);
  const text = newArticleText(answers, config.language, draft?.body);
  const slug = slugOf(answers.title);
  const file = writeArticle(folderOf(contentDir, answers.publishedAt), slug, text, draft?.files ?? []);
  writeEditorSchemas(contentDir, await ownFieldsIn(contentDir));
  console.log(
    [
      file,
      "",
      ...(draft === null || draft.doubts.length === 0
        ? []
        : ["Xin xem lại:", ...draft.doubts.map((doubt) => `  - ${doubt}`), ""]),
      "Việc tiếp theo:",
      "  1. Mở tệp trên, viết nội dung và điền các trường cần dùng.",
      "  2. Xem thử: npm start",
      "  3. Tìm lỗi: npm run check",
      "  4. Khi bài sẵn sàng đăng, xóa dòng draft: true.",
    ].join("\n"),
  );
  return ExitCode.Done;
}

/** The title that was written; `null` where none was. */
function titleOf(given: Arguments): string | null {
  if (given.positionals.length === 0) return null;
  const title = cleanLine(given.positionals.join(" "));
  if ([...title].length > TITLE_LIMIT) throw new UsageError(`Tiêu đề dài quá ${TITLE_LIMIT} ký tự.`);
  if (slugOf(title) === "") throw new UsageError(`Tiêu đề "${title}" không có chữ hay số nào để làm địa chỉ.`);
  return title;
}

function readConfig(contentDir: string, problems: Problem[]): SiteConfig {
  const file = join(contentDir, "site.yaml");
  const label = `${basename(resolve(contentDir))}/site.yaml`;
  const text = existsSync(file) ? (decodeText(readFileSync(file), label, problems)?.text ?? null) : null;
  return readSiteConfig(text, label, null, problems);
}

/** The folder of articles published at a moment. */
function folderOf(contentDir: string, { iso }: Moment): string {
  return join(contentDir, "articles", iso.slice(0, 4), iso.slice(5, 7));
}

/**
 * Writes the article under the first free name, with its pictures in a folder of its own. An existing file is never
 * overwritten. Returns the path.
 */
function writeArticle(folder: string, slug: string, text: string, files: readonly FoundFile[]): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const name = `${slug.slice(0, SLUG_LIMIT - ending.length).replace(/-$/, "")}${ending}`;
    if (existsSync(join(folder, name))) continue;
    const flat = join(folder, `${name}.md`);
    const file = files.length === 0 ? flat : join(folder, name, "index.md");
    if (existsSync(flat)) continue;
    try {
      mkdirSync(dirname(file), { recursive: true });
      for (const { name: own, bytes } of files) writeFileSync(join(folder, name, basename(own)), bytes, { flag: "wx" });
      writeFileSync(file, text, { flag: "wx" });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
