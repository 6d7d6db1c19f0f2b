import { downloadFile } from "./download-file.ts";

/**
 * Makes the links to a month's citation files give this article's citation alone, as a file named after the article.
 */
export function offerCitations(page: Document): void {
  const address = page.querySelector("[data-permanent]")?.getAttribute("href") ?? "";
  for (const link of page.querySelectorAll<HTMLAnchorElement>("[data-citations]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const citation = await fetchCitation(link.href, address).catch(() => undefined);
      if (citation === undefined) location.assign(link.href);
      else {
        const name = address.replace(/.*\/([^/]+)\/$/, "$1") + link.pathname.slice(-4);
        downloadFile(page, new Blob([citation, "\n"], { type: "text/plain" }), name);
      }
    });
  }
  for (const note of page.querySelectorAll<HTMLElement>("[data-citations-note]")) note.hidden = true;
}

/**
 * Finds the citation of an article in a file of citations. An empty line stands between two citations, and each has the
 * article's address as a word of its own.
 */
async function fetchCitation(href: string, address: string): Promise<string | undefined> {
  const response = await fetch(href);
  const citations = response.ok ? (await response.text()).split(/(?:\r?\n){2}/) : [];
  return citations.find((citation) => citation.split(/[\s{}]+/).includes(address));
}
