import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Keeps a file for the next start where it can be written; it need not be.
 *
 * @param {string} file
 * @param {string | Buffer} bytes
 */
export function keepFile(file, bytes) {
  try {
    const draft = `${file}.${process.pid}.draft`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch {
    // A read-only installation works it out each time.
  }
}
