import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { OWN_PARTS_FOLDER } from "../extensions/own-parts.ts";
import { archiveTsconfig, partCopy } from "../extensions/part-copy.ts";
import { type ProgramPart, partsDir, programParts } from "../extensions/program-parts.ts";
import { programVersion } from "../program/root.ts";
import { nearestName } from "../text/nearest-name.ts";
import { type Arguments, type Command, ExitCode, UsageError } from "./command.ts";
import { contentDirOf, contentFlag } from "./shared-flags.ts";

export const overrideCommand: Command = {
  about: "Chép một phần của trang vào kho tin để sửa; không ghi tên phần thì liệt kê các phần.",
  usage: "npx khotin override [PHẦN] [tùy chọn]",
  flags: { content: contentFlag },
  takesPositionals: true,
  run: async (given) => run(given),
};

function run(given: Arguments): ExitCode {
  const parts = programParts();
  const [name, ...more] = given.positionals;
  if (more.length > 0) throw new UsageError(`Chỉ một phần, không phải "${given.positionals.join(" ")}".`);
  if (name === undefined) {
    console.log(listText(parts));
    return ExitCode.Done;
  }
  if (!parts.some((part) => part.name === name)) throw new UsageError(unknownText(name, parts));
  const archiveDir = dirname(resolve(contentDirOf(given)));
  const file = join(archiveDir, OWN_PARTS_FOLDER, `${name}.tsx`);
  refuseExisting(file);
  mkdirSync(dirname(file), { recursive: true });
  // `wx`: what appeared meanwhile is not overwritten.
  writeFileSync(file, partCopy(name, programVersion()), { flag: "wx" });
  const tsconfig = join(archiveDir, "tsconfig.json");
  const written = existsSync(tsconfig) ? [file] : [file, tsconfig];
  if (written.includes(tsconfig)) writeFileSync(tsconfig, archiveTsconfig, { flag: "wx" });
  console.log(written.map((path) => relative(process.cwd(), path)).join("\n"));
  return ExitCode.Done;
}

/** A line for each part: its name and what it shows. */
function listText(parts: readonly ProgramPart[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  return parts.map(({ name, about }) => `${name.padEnd(width)}  ${about}`).join("\n");
}

function unknownText(name: string, parts: readonly ProgramPart[]): string {
  const near = nearestName(
    name.replace(/\.tsx$/, ""),
    parts.map((part) => part.name),
  );
  return `Không có phần "${name}".${near === null ? " Xem các phần: npx khotin override" : ` Có phải "${near}"?`}`;
}

/** @throws UsageError where the file is there, or its folder is that of the program's own parts */
function refuseExisting(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder) && realpathSync(folder) === realpathSync(partsDir))
    throw new UsageError("Thư mục này là mã nguồn của chương trình: sửa thẳng phần trong templates/parts/.");
  if (existsSync(file)) throw new UsageError(`Đã có tệp ${relative(process.cwd(), file)}; lệnh không ghi đè.`);
}
