import { FolderInUseError, type SampleOptions, writeSample } from "../sample/write-sample.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";

export const sampleCommand: Command = {
  about: "Viết một thư mục nội dung giả lập, để thử.",
  usage: "npm run sample -- --out DIR [tùy chọn]",
  flags: {
    articles: { value: "N", about: "Số bài (mặc định: 1000)." },
    seed: { value: "S", about: "Hạt giống: cùng hạt giống thì cùng nội dung (mặc định: 1)." },
    out: { value: "DIR", about: "Thư mục nội dung sẽ viết; phải chưa có hoặc còn trống." },
  },
  takesPositionals: false,
  run,
};

async function run(given: Arguments): Promise<ExitCode> {
  const outDir = given.text("out");
  if (outDir === null || outDir === "") throw new UsageError("Cần --out DIR: thư mục để viết nội dung giả lập.");
  const counts = await write({ articles: articlesOf(given), seed: given.text("seed") ?? "1", outDir });
  console.log(
    `Đã viết ${counts.articles} bài, ${counts.pages} trang, ${counts.pictures} ảnh vào ${outDir}.\n` +
      `Dựng thử: npm run build -- --content ${outDir} --out ${outDir}-site`,
  );
  return ExitCode.Done;
}

function articlesOf(given: Arguments): number {
  const written = given.text("articles") ?? "1000";
  if (!/^\d{1,8}$/.test(written))
    throw new UsageError(`--articles phải là số nguyên không âm, không phải "${written}".`);
  return Number(written);
}

/** @throws UsageError where the folder cannot take a sample, or the number of articles is too great */
async function write(options: SampleOptions): ReturnType<typeof writeSample> {
  try {
    return await writeSample(options, countPrinter(process.stderr));
  } catch (error) {
    if (error instanceof FolderInUseError)
      throw new UsageError(`Thư mục "${options.outDir}" không trống; hãy chọn thư mục khác.`);
    if (error instanceof RangeError) throw new UsageError(`--articles không nhận số ${options.articles}.`);
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR")
      throw new UsageError(`"${options.outDir}" không phải là thư mục.`);
    throw error;
  }
}

/**
 * Makes the function that shows progress: a running count on a terminal, elsewhere a line for each tenth of much work.
 */
function countPrinter(stream: NodeJS.WriteStream): (done: number, total: number) => void {
  return (done, total) => {
    if (stream.isTTY === true) {
      if (done % 100 === 0 || done === total)
        stream.write(`\r\u001b[KViết bài: ${done}/${total}${done === total ? "\n" : ""}`);
    } else if (total > 5000 && done % Math.ceil(total / 10) === 0) stream.write(`Viết bài: ${done}/${total}\n`);
  };
}
