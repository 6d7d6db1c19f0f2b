import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../cache/make-folder.ts";
import { type ManifestLine, manifestText, parseManifest } from "./manifest-text.ts";

/** What a long check has found to be as listed, kept in a file so that a check that was cut off can go on. */
export interface KeptProgress {
  readonly isKnown: (line: ManifestLine) => boolean;
  readonly remember: (line: ManifestLine) => void;
  /** Removes the file: the check has ended. */
  readonly end: () => void;
}

/**
 * Keeps the progress of a check in a file, in the form of a manifest.
 *
 * @param goesOn whether what the file holds is believed; otherwise the file is begun anew
 */
export function keepProgress(file: string, goesOn: boolean): KeptProgress {
  const known = goesOn && existsSync(file) ? readKnown(readFileSync(file, "utf8")) : new Map<string, string>();
  if (!goesOn) rmSync(file, { force: true });
  makeFolder(dirname(file));
  return {
    isKnown: ({ path, sha256 }) => known.get(path) === sha256,
    remember: (line) => appendFileSync(file, manifestText([line])),
    end: () => rmSync(file, { force: true }),
  };
}

/** A line that was cut off is left out. */
function readKnown(text: string): Map<string, string> {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return new Map((parseManifest(whole) ?? []).map(({ path, sha256 }) => [path, sha256]));
}
