import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder for this test file alone, removed when the file's process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "khotin-test-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
