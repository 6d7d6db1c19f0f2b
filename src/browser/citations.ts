/** Makes the links to a month's citations give the article's own entry alone, as a file named after the article. */
export function offerCitations(page: Document): void {
  const address = page.querySelector("[data-permanent]")?.getAttribute("href") ?? "";
  for (const link of page.querySelectorAll<HTMLAnchorElement>("[data-citations]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const entry = await ownEntry(link.href, address).catch(() => undefined);
      if (entry === undefined) location.assign(link.href);
      else save(page, entry, address.replace(/.*\/([^/]+)\/$/, "$1") + link.pathname.slice(-4));
    });
  }
  for (const note of page.querySelectorAll<HTMLElement>("[data-citations-note]")) note.hidden = true;
}

/** Entries have an empty line between them, and the article's address as a word of its own. */
async function ownEntry(href: string, address: string): Promise<string | undefined> {
  const answer = await fetch(href);
  const entries = answer.ok ? (await answer.text()).split(/(?:\r?\n){2}/) : [];
  return entries.find((entry) => entry.split(/[\s{}]+/).includes(address));
}

function save(page: Document, text: string, name: string): void {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(new Blob([text, "\n"], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
