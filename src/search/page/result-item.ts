import type { SearchRecord } from "../index/record.ts";
import type { ArticleText } from "./article-text.ts";
import { createElement } from "./create-element.ts";
import { type MarkedText, makeExcerpt, markText } from "./excerpt.ts";
import type { QueryTerm } from "./query.ts";
import { datePlaces, say, words } from "./words.ts";

/** Creates the item of an article in the list of results. */
export function createResultItem(text: ArticleText, terms: readonly QueryTerm[], base: string): HTMLLIElement {
  const { record } = text;
  // The short title is the first of the names.
  const title = record.shortTitle === undefined ? text.title : (text.names[0] ?? text.title);
  const link = createElement("a", {}, createMarks(markText(terms, title)));
  link.href = hrefOf(record.url, base);
  const day = record.publishedIso.slice(0, 10);
  const time = createElement("time", {}, [say(words.day, datePlaces(day))]);
  time.dateTime = day;
  const item = createElement("li", { class: "result" }, [
    createElement("h2", { class: "result-title" }, [link]),
    createElement("p", { class: "result-meta" }, [
      time,
      " · ",
      createElement("span", { class: "result-category" }, [record.category.name]),
    ]),
    createElement("p", { class: "result-excerpt" }, createMarks(makeExcerpt(terms, text.body))),
  ]);
  if (record.picture !== undefined) item.append(createPicture(record.picture, base));
  return item;
}

function createPicture(
  { src, widthPx, heightPx }: NonNullable<SearchRecord["picture"]>,
  base: string,
): HTMLImageElement {
  // A picture's smallest rendition is a PNG only where its ground shows through.
  const look = src.endsWith(".png") ? "result-picture see-through" : "result-picture";
  const image = createElement("img", { class: look, alt: "", loading: "lazy", decoding: "async" });
  image.width = widthPx;
  image.height = heightPx;
  image.src = hrefOf(src, base);
  return image;
}

function hrefOf(url: string, base: string): string {
  return `${base}${url.replace(/^\//, "")}`;
}

function createMarks(parts: readonly MarkedText[]): readonly (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? createElement("mark", {}, [text]) : text));
}
