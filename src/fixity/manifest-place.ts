/** The path from a manifest's folder to a file, both inside the output folder; `folder` is `2021/`, or empty. */
export function pathFrom(folder: string, file: string): string {
  if (file.startsWith(folder)) return file.slice(folder.length);
  return `${"../".repeat(folder.split("/").length - 1)}${file}`;
}

/** The file, inside the output folder, that a path of a manifest means; `null` where it leads out of that folder. */
export function fileFrom(folder: string, path: string): string | null {
  const parts = folder.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
    else return null;
  }
  return parts.join("/");
}
