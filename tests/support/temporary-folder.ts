import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders: string[] = [];

process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder for this test file alone, removed when the file's process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "khotin-test-"));
  folders.push(folder);
  return folder;
}
