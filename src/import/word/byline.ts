import type { Found } from "../found-item.ts";

const MOST_LINES_BEHIND = 3;
const PREFIXED =
  /^(?:tin(?:\s*(?:,|và|-)\s*(?:bài|ảnh))?|bài(?:\s*(?:,|và|-)\s*ảnh)?|tin bài|tác giả|người viết|thực hiện|cộng tác viên|CTV)\s*:\s*(.+)$/iu;
/** Two to five words that begin with capitals, perhaps two such names. */
const NAME = "\\p{Lu}[\\p{L}.]*(?:\\s+\\p{Lu}[\\p{L}.]*){1,4}";
const NAMES = new RegExp(`^(?:\\(?(${NAME}(?:\\s*[-–,]\\s*${NAME}){0,2})\\)?\\.?)$`, "u");
/** What ends a state document or a speech is no byline. */
const NO_NAME = /^(?:xin|trân trọng|nơi nhận|hết|ảnh|nguồn|(?:phó )?(?:chủ tịch|giám đốc|bí thư|trưởng))/iu;

/** A byline with the line that it stands in. */
export interface Byline {
  readonly author: Found<readonly string[]>;
  readonly line: string;
}

/** Finds the name of the author at the end of an article; `null` where no line is certainly one. */
export function findByline(lines: readonly string[]): Byline | null {
  const written = lines.filter((line) => line.trim() !== "");
  const last = written.slice(-MOST_LINES_BEHIND).reverse();
  for (const line of last) {
    const name = PREFIXED.exec(line.trim())?.[1];
    if (name !== undefined) return { author: { value: [tidy(name)], from: "dòng cuối" }, line };
  }
  const line = last[0];
  if (line === undefined || written.length < 3 || NO_NAME.test(line.trim())) return null;
  const name = NAMES.exec(line.trim())?.[1];
  const isShouted = name !== undefined && name === name.toUpperCase();
  return name === undefined || isShouted ? null : { author: { value: [tidy(name)], from: "dòng cuối" }, line };
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .trim();
}
