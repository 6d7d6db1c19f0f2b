import { oneLine } from "../../text/one-line.ts";
import { readWrittenDate } from "../dates/written-date.ts";
import type { Found, WrittenMoment } from "../found-item.ts";
import { type HtmlElement, type HtmlNode, isElement, visibleText } from "../html/dom.ts";
import { viewsIn } from "./text.ts";

/** What stands between an article's title and its text, on pages that no profile knows well. */
export interface LinesAround {
  readonly moments: readonly WrittenMoment[];
  readonly views: Found<number> | null;
}

const MOST_LEVELS = 5;
const MOST_LETTERS = 160;

/** Looks for a date and views in the short lines after the title, before the body. `title` is the title's text. */
export function readLinesAround(body: HtmlElement, title: string): LinesAround {
  const lines = linesBefore(body, title);
  const moments = lines.flatMap((line): readonly WrittenMoment[] => {
    if (line.length > MOST_LETTERS || readWrittenDate(line) === null) return [];
    const role = /cập nhật|sửa (?:lần )?(?:cuối|đổi)|updated|modified/iu.test(line) ? "updated" : "published";
    return [{ raw: line, from: "dòng dưới tiêu đề", role }];
  });
  const counted = lines.map(viewsIn).find((views) => views !== null) ?? null;
  return { moments, views: counted === null ? null : { value: counted, from: "dòng dưới tiêu đề" } };
}

/** The lines before the body in the smallest part of the page that holds the title as well, from the title on. */
function linesBefore(body: HtmlElement, title: string): readonly string[] {
  const wanted = oneLine(title);
  let inner: HtmlNode = body;
  let before: readonly string[] = [];
  for (let level = 0; level < MOST_LEVELS && inner.parent !== null; level++) {
    const outer: HtmlNode = inner.parent;
    if (!isElement(outer) || outer.name === "body") break;
    const at = outer.children.indexOf(inner as (typeof outer.children)[number]);
    const own = outer.children.slice(0, at).flatMap((node) => visibleText(node).split("\n"));
    before = [...own.filter((line) => line !== ""), ...before];
    const start = before.findLastIndex((line) => oneLine(line) === wanted);
    if (wanted !== "" && start !== -1) return before.slice(start + 1).slice(0, 12);
    inner = outer;
  }
  return [];
}
