import { oneLine } from "../../text/one-line.ts";
import { namesIn } from "./text.ts";

/** A name as bylines have it: two to four words in capitals of their own, or a short word in capitals (`PV`, `BBT`). */
const NAME = /^(?:(?:\p{Lu}[\p{Ll}\p{M}]*\.?)(?:\s\p{Lu}[\p{Ll}\p{M}]*\.?){1,4}|\p{Lu}{2,6})(?:\s*\([^()]{2,60}\))?$/u;

const LABELLED =
  /^(?:tin,?\s*(?:bài|ảnh)|bài(?:\s*(?:và|,)\s*ảnh)?|tác giả(?:\s*bài viết)?|người viết|viết bài|thực hiện|nhóm pv|ảnh và bài)\s*(?:[,;]\s*ảnh)?\s*[:：]/iu;

/** Words that begin like a name and are none: places and bodies sign decisions, not articles. */
const NO_NAME =
  /^(?:tin|ủy ban|hội đồng|ban|sở|phòng|thành phố|tỉnh|huyện|xã|phường|việt nam|hình ảnh|xem|chia sẻ|nguồn)\b/iu;

/**
 * The names in a line that is a byline; `null` where it is none, or may be none. A line without a label must be names
 * alone.
 *
 * @param isSetApart whether the page sets the line to the right, as bylines are
 */
export function bylineOf(line: string, isSetApart: boolean): readonly string[] | null {
  const text = oneLine(line);
  if (text === "" || text.length > 80 || /[?!:;]$/.test(text)) return null;
  const names = namesIn(text);
  const areNames =
    names.length > 0 && names.length <= 4 && names.every((name) => NAME.test(name) && !NO_NAME.test(name));
  if (LABELLED.test(text)) return names.length > 0 ? names : null;
  if (!areNames) return null;
  return isSetApart || names.every((name) => /\s/.test(name)) || /^(?:PV|BBT)$/.test(text) ? names : null;
}
