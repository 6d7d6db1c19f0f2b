import type { ShownRecord } from "./article-text.ts";
import { element } from "./create-element.ts";
import { excerptOf, type MarkedText, markedWords } from "./excerpt.ts";
import type { Term } from "./query.ts";

/** An article as an item of the list of results. */
export function resultItem(shown: ShownRecord, terms: readonly Term[], base: string): HTMLLIElement {
  const { record } = shown;
  const short = record.shortTitle === undefined ? shown.title : (shown.names[0] ?? shown.title);
  const link = element("a", {}, markedNodes(markedWords(terms, short)));
  link.href = addressOf(record.url, base);
  const day = record.publishedIso.slice(0, 10);
  const time = element("time", {}, [day.split("-").reverse().join("/")]);
  time.dateTime = day;
  const item = element("li", { class: "result" }, [
    element("h2", { class: "result-title" }, [link]),
    element("p", { class: "result-meta" }, [
      time,
      " · ",
      element("span", { class: "result-category" }, [record.category.name]),
    ]),
    element("p", { class: "result-excerpt" }, markedNodes(excerptOf(terms, shown.body))),
  ]);
  if (record.picture !== undefined) item.append(picture(record.picture, base));
  return item;
}

function picture(
  { src, widthPx, heightPx }: NonNullable<ShownRecord["record"]["picture"]>,
  base: string,
): HTMLImageElement {
  const image = element("img", { class: "result-picture", alt: "", loading: "lazy", decoding: "async" });
  image.width = widthPx;
  image.height = heightPx;
  image.src = addressOf(src, base);
  return image;
}

function addressOf(url: string, base: string): string {
  return `${base}${url.replace(/^\//, "")}`;
}

function markedNodes(parts: readonly MarkedText[]): readonly (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? element("mark", {}, [text]) : text));
}
