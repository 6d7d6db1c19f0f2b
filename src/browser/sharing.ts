import { makeIcon, makeToolButton } from "./icons.ts";
import { say, script } from "./words.ts";

/**
 * Where the system has no share sheet: the pages on which the two networks most used in Vietnam share the address that
 * follows; the title they take from the page itself. They are plain links, so that nothing is asked of another site
 * before a reader follows one.
 */
const NETWORKS = [
  ["Facebook", "https://www.facebook.com/sharer/sharer.php?u="],
  ["Zalo", "https://sp.zalo.me/share_inline?url="],
] as const;

/** Offers sharing in the row under the dateline, where a reader is who has read the title alone. */
export function offerSharing(page: Document): void {
  page.querySelector("[data-reader]")?.append(...sharingControls(page));
}

/** A button that opens the system's share sheet, or links to the networks where there is none. */
export function sharingControls(page: Document): readonly HTMLElement[] {
  const url = page.querySelector<HTMLAnchorElement>("[data-permanent]")?.href ?? location.href;
  if (typeof navigator.share !== "function")
    return NETWORKS.map(([name, sharer]) => linkTo(page, name, sharer + encodeURIComponent(url)));
  const button = makeToolButton(page, "share", script.tools.share);
  button.dataset.tool = "share";
  // Rejected when the reader changes their mind, which needs no word.
  button.addEventListener("click", () => navigator.share({ title: shortTitleOf(page), url }).catch(() => undefined));
  return [button];
}

function linkTo(page: Document, name: string, href: string): HTMLElement {
  const link = page.createElement("a");
  Object.assign(link, { className: "tool", href, target: "_blank", rel: "noopener" });
  link.dataset.tool = "share";
  link.setAttribute("aria-label", say(script.shareOn, { network: name }));
  link.append(makeIcon(page, "share"), name);
  return link;
}

/** The title lists give a page, which is also the one it is shared with. */
export function shortTitleOf(page: Document): string {
  return page.querySelector<HTMLMetaElement>("meta[property='og:title']")?.content ?? page.title;
}
