import { type IconName, makeToolButton } from "./icons.ts";
import type { PageArticle } from "./save.ts";
import { saveArticle } from "./save.ts";
import { sharingControls } from "./sharing.ts";
import { script } from "./words.ts";

interface Tool {
  readonly name: string;
  readonly icon: IconName;
  readonly label: string;
  /** Does what the button says. Returns the text that says so, empty where the system shows it. */
  readonly act: (article: PageArticle) => Promise<string> | string;
}

const labels = script.tools;

const tools: readonly Tool[] = [
  { name: "copy-link", icon: "link", label: labels.copyLink, act: ({ address }) => copy(address) },
  { name: "copy-citation", icon: "quote", label: labels.copyCitation, act: ({ citation }) => copy(citation) },
  {
    name: "print",
    icon: "print",
    label: labels.print,
    act: () => {
      print();
      return "";
    },
  },
  { name: "save", icon: "save", label: labels.save, act: (article) => saveArticle(document, article) },
];

/** Fills the row under an article with buttons. What a tool says when it is done goes to a status line after them. */
export function showTools(page: Document): void {
  const row = page.querySelector<HTMLElement>("[data-tools]");
  if (row === null) return;
  const article: PageArticle = {
    title: page.querySelector("h1")?.textContent ?? page.title,
    address: page.querySelector<HTMLAnchorElement>("[data-permanent]")?.href ?? location.href,
    citation: page.querySelector("[data-citation]")?.textContent ?? "",
  };
  const status = page.createElement("p");
  status.className = "tools-status";
  status.setAttribute("role", "status");
  for (const tool of tools) {
    const button = makeToolButton(page, tool.icon, tool.label);
    button.dataset.tool = tool.name;
    button.addEventListener("click", async () => {
      status.textContent = await tool.act(article);
    });
    row.append(button);
  }
  row.append(...sharingControls(page), status);
}

/** Copies a text. Returns the text that says whether it was copied: browsers let only secure pages copy. */
async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return script.copied;
  } catch {
    return script.copyFailed;
  }
}
