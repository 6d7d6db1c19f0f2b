import { scriptText } from "../../templates/text/vi.ts";

type Tool = (places: Places) => Promise<string>;

/** What the tools work with. */
interface Places {
  readonly title: string;
  readonly address: string;
  readonly citation: string;
}

const tools: { readonly [name: string]: Tool } = {
  "copy-link": ({ address }) => copy(address),
  "copy-citation": ({ citation }) => copy(citation),
  share: async ({ title, address }) => {
    // Rejects when the reader changes their mind, which needs no word.
    await navigator.share({ title, url: address }).catch(() => undefined);
    return "";
  },
  print: async () => {
    print();
    return "";
  },
};

/** Shows the row of buttons under an article and sets them working; the answer goes to the row's status line. */
export function showTools(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-tools]");
  if (row === null) return;
  const places: Places = {
    title: page.querySelector("h1")?.textContent ?? page.title,
    address: page.querySelector<HTMLAnchorElement>("[data-permanent]")?.href ?? location.href,
    citation: page.querySelector("[data-citation]")?.textContent ?? "",
  };
  const status = row.querySelector("[data-tools-status]");
  for (const button of row.querySelectorAll<HTMLButtonElement>("[data-tool]")) {
    const tool = tools[button.dataset.tool ?? ""];
    if (tool === undefined) continue;
    if (button.dataset.tool === "share") button.hidden = typeof navigator.share !== "function";
    button.addEventListener("click", async () => {
      const said = await tool(places);
      if (status !== null) status.textContent = said;
    });
  }
  row.hidden = false;
}

/** What to say after copying: browsers give the clipboard to secure pages only. */
async function copy(words: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(words);
    return scriptText.copied;
  } catch {
    return scriptText.copyFailed;
  }
}
