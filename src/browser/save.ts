import { downloadFile } from "./download-file.ts";
import { script } from "./words.ts";

/** A selector of the parts of an article that are its record; parts that only lead elsewhere are left out. */
const RECORD_PARTS = "h1, .dateline-facts, .article-summary, .cover, .corrections, .body, .figures-table, .legacy";

/** Downloads the article as a plain HTML file. Returns the text that says so. */
export function saveArticle(page: Document, { title, address, citation }: PageArticle): string {
  const saved = page.implementation.createHTMLDocument(title);
  saved.documentElement.lang = page.documentElement.lang;
  const charset = saved.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  saved.head.prepend(charset);
  for (const part of page.querySelectorAll(RECORD_PARTS)) saved.body.append(copyWithAbsoluteAddresses(part));
  const origin = saved.createElement("p");
  const link = saved.createElement("a");
  link.href = address;
  link.textContent = address;
  origin.append(citation, saved.createElement("br"), link);
  saved.body.append(saved.createElement("hr"), origin);
  const file = new Blob([`<!doctype html>\n${saved.documentElement.outerHTML}\n`], { type: "text/html" });
  downloadFile(page, file, `${new URL(address).pathname.split("/").filter(Boolean).at(-1) ?? "bai"}.html`);
  return script.saved;
}

/** A copy of an element whose links and pictures have absolute addresses, and each picture one rendition. */
function copyWithAbsoluteAddresses(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const source of copy.querySelectorAll("source")) source.remove();
  for (const link of copy.querySelectorAll<HTMLAnchorElement>("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", location.href).href);
  for (const image of copy.querySelectorAll("img"))
    image.setAttribute("src", new URL(image.getAttribute("src") ?? "", location.href).href);
  return copy;
}

/** What the tools under an article need of its page. */
export interface PageArticle {
  readonly title: string;
  /** The permanent address. */
  readonly address: string;
  readonly citation: string;
}
