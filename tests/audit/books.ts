import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { installPrograms } from "./engines/install-engines.ts";

/** The file of Debian's package, whose command runs only where the system starts programs in Java by themselves. */
const EPUBCHECK = "/usr/share/java/epubcheck.jar";

/** Writes the books of an archive to a folder, and says what epubcheck finds wrong with them. */
export function bookFaults(content: string, site: string, out: string): readonly string[] {
  if (installPrograms(["epubcheck"]).length > 0) {
    console.log("Books: not checked, because epubcheck could not be found or installed");
    return [];
  }
  const program = join(programRoot, "src", "cli.ts");
  const words = ["export", "--format", "epub", "--content", content, "--site", site, "--out", out];
  execFileSync(process.execPath, [program, ...words]);
  const books = readdirSync(out).sort();
  const faults = books.flatMap((book) => {
    const { stderr, status } = spawnSync("java", ["-jar", EPUBCHECK, join(out, book)], { encoding: "utf8" });
    const found = stderr.split("\n").filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
    return status === 0 && found.length === 0 ? [] : [`${book}: epubcheck ended with ${status}`, ...found];
  });
  console.log(`epubcheck: ${books.length} books, ${faults.length} faults`);
  return faults;
}
