/**
 * The script of the page for missing addresses. It looks the missing address up among those of the old portal and goes to
 * the article that had it, and answers the search by old address. Only one small file of them is loaded.
 */
import { oldAddressText } from "../wording/old-addresses-vi.ts";
import { targetsOf } from "./find-old-address.ts";

interface Place {
  readonly digits: number;
  /** The base path of the site: `/`, `/kho-tin/`. */
  readonly base: string;
}

async function start(section: HTMLElement, place: Place): Promise<void> {
  const asked = location.pathname.startsWith(place.base) ? `/${location.pathname.slice(place.base.length)}` : "";
  const sent = [`${asked}${location.search}`, `${location.pathname}${location.search}`].filter((each) => each !== "");
  answerForm(section, place);
  const found = await targetsAmong(sent, place).catch(() => []);
  const [only, another] = found;
  if (only !== undefined && another === undefined) location.replace(hrefOf(only, place));
}

/** What the first of some addresses leads to that is an old one. */
async function targetsAmong(addresses: readonly string[], { digits, base }: Place): Promise<readonly string[]> {
  for (const address of new Set(addresses)) {
    const found = await targetsOf(address, digits, (url) => loadPairs(`${base.slice(0, -1)}${url}`));
    if (found.length > 0) return found;
  }
  return [];
}

async function loadPairs(href: string): Promise<readonly (readonly [string, string])[]> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  return ((await response.json()) as { readonly addresses: readonly (readonly [string, string])[] }).addresses;
}

function hrefOf(url: string, { base }: Place): string {
  return `${base.slice(0, -1)}${encodeURI(url)}`;
}

/** Answers the form by the files of old addresses. Without this script, the form leads to the search by keyword. */
function answerForm(section: HTMLElement, place: Place): void {
  const [form, field, answer] = [
    section.querySelector("form"),
    section.querySelector("input"),
    section.querySelector("[role=status]"),
  ];
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field === null || field.value.trim() === "") return;
    targetsAmong([field.value], place).then(
      (found) => answer?.replaceChildren(...answerParts(found, place)),
      () => answer?.replaceChildren(oldAddressText.failed),
    );
  });
}

function answerParts(found: readonly string[], place: Place): readonly (Node | string)[] {
  if (found.length === 0) return [oldAddressText.none];
  const list = document.createElement("ul");
  for (const url of found) {
    const link = document.createElement("a");
    link.href = hrefOf(url, place);
    link.textContent = link.href;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  return [found.length === 1 ? oldAddressText.found : oldAddressText.several, list];
}

const section = document.querySelector<HTMLElement>("[data-old-addresses]");
if (section !== null) {
  await start(section, { digits: Number(section.dataset.oldAddresses), base: section.dataset.base ?? "/" });
}
