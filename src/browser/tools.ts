import { scriptText } from "../../templates/text/vi.ts";
import { type IconName, toolButton } from "./icons.ts";
import type { ArticlePlaces } from "./save.ts";
import { saveArticle } from "./save.ts";
import { sharingControls } from "./sharing.ts";

interface Tool {
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  /** What to say when done; nothing where the system says it. */
  readonly act: (places: ArticlePlaces) => Promise<string> | string;
}

const words = scriptText.tools;

const tools: readonly Tool[] = [
  { name: "copy-link", icon: "link", label: words.copyLink, act: ({ address }) => copy(address) },
  { name: "copy-citation", icon: "quote", label: words.copyCitation, act: ({ citation }) => copy(citation) },
  {
    name: "print",
    icon: "print",
    label: words.print,
    act: () => {
      print();
      return "";
    },
  },
  { name: "save", icon: "save", label: words.save, act: (places) => saveArticle(document, places) },
];

/** Fills the row of buttons under an article; the answer goes to the row's status line. */
export function showTools(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-tools]");
  if (row === null) return;
  const places: ArticlePlaces = {
    title: page.querySelector("h1")?.textContent ?? page.title,
    address: page.querySelector<HTMLAnchorElement>("[data-permanent]")?.href ?? location.href,
    citation: page.querySelector("[data-citation]")?.textContent ?? "",
  };
  const status = page.createElement("p");
  status.className = "tools-status";
  status.setAttribute("role", "status");
  for (const tool of tools) {
    const button = toolButton(page, tool.icon, tool.label);
    button.dataset.tool = tool.name;
    button.addEventListener("click", async () => {
      status.textContent = await tool.act(places);
    });
    row.append(button);
  }
  row.append(...sharingControls(page), status);
}

/** What to say after copying: browsers give the clipboard to secure pages only. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return scriptText.copied;
  } catch {
    return scriptText.copyFailed;
  }
}
