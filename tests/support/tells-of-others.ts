/**
 * Whether a file says of others what their bytes are. Such a file changes whenever any other does, so tests that tell which
 * files a change reaches leave it out.
 */
export function tellsOfOthers(file: string): boolean {
  return /(?:^|\/)(?:manifest-(?:sha256|check)\.txt(?:\.minisig)?|kiem-chung\/index\.html)$/.test(file);
}
