/**
 * A path as a manifest of a bag writes it: line ends and percent signs, and these alone, with percent signs (RFC 8493,
 * section 2.1.3). Other letters stay as the file system has them, composed or not.
 */
export function manifestPath(path: string): string {
  return path.replace(/[%\r\n]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
