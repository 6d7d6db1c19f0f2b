/** The parts of a written path, decoded and in NFC, taken from a folder; `null` where it climbs above the root. */
export function resolvedParts(folder: readonly string[], path: string): readonly string[] | null {
  const parts = path.startsWith("/") ? [] : [...folder];
  for (const written of path.split("/")) {
    const part = decodedPart(written);
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts;
}

/** One part of a path as a file name has it. What would not be one part when decoded stays as it is written. */
export function decodedPart(written: string): string {
  const wellFormed = written.toWellFormed();
  if (!wellFormed.includes("%")) return wellFormed.normalize("NFC");
  const bytes = wellFormed.replace(/%(?:2f|5c|00)/gi, (code) => `%25${code.slice(1)}`);
  try {
    return decodeURIComponent(bytes).normalize("NFC");
  } catch {
    return wellFormed.normalize("NFC");
  }
}

/** A decoded path as it stands in an address: every part percent-encoded, the slashes between them kept. */
export function encodedPath(url: string): string {
  return url
    .split("/")
    .map((part) => encodeURIComponent(part).replace(/%(?:3A|40|26|3D|2B|24|2C)/g, decodeURIComponent))
    .join("/");
}
