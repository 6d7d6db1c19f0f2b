import { scriptText } from "../../templates/text/site-script-vi.ts";

/** Parts of an article that are its record; what only leads elsewhere is left out. */
const RECORD = "h1, .dateline-facts, .article-summary, .cover, .corrections, .body, .figures-table, .legacy";

/** Downloads the article as one plain HTML file that any browser will open, and gives what to say. */
export function saveArticle(page: Document, { title, address, citation }: ArticlePlaces): string {
  const saved = page.implementation.createHTMLDocument(title);
  saved.documentElement.lang = page.documentElement.lang;
  const charset = saved.createElement("meta");
  charset.setAttribute("charset", "utf-8");
  saved.head.prepend(charset);
  for (const part of page.querySelectorAll(RECORD)) saved.body.append(plain(part));
  const origin = saved.createElement("p");
  const link = saved.createElement("a");
  link.href = address;
  link.textContent = address;
  origin.append(citation, saved.createElement("br"), link);
  saved.body.append(saved.createElement("hr"), origin);
  const file = new Blob([`<!doctype html>\n${saved.documentElement.outerHTML}\n`], { type: "text/html" });
  const href = URL.createObjectURL(file);
  const download = page.createElement("a");
  download.href = href;
  download.download = `${new URL(address).pathname.split("/").filter(Boolean).at(-1) ?? "bai"}.html`;
  download.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  return scriptText.saved;
}

/** A copy whose links and pictures keep their places in the world. */
function plain(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const source of copy.querySelectorAll("source")) source.remove();
  for (const link of copy.querySelectorAll<HTMLAnchorElement>("a[href]"))
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", location.href).href);
  for (const image of copy.querySelectorAll("img"))
    image.setAttribute("src", new URL(image.getAttribute("src") ?? "", location.href).href);
  return copy;
}

/** What the tools work with. */
export interface ArticlePlaces {
  readonly title: string;
  /** The permanent address. */
  readonly address: string;
  readonly citation: string;
}
