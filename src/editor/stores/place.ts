import { english } from "./words-en.ts";
import { type StoreWords, vietnamese } from "./words-vi.ts";

/** What a store needs of the browser, and of the site that it keeps the articles of. */
export interface StorePlace {
  readonly fetch: typeof fetch;
  readonly words: StoreWords;
  /** The address of the site, with a slash at its end. */
  readonly siteHref: string;
  /** The time zone of the site. */
  readonly zone: string;
  /** Gives the present moment, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** The address of the editing page, without query and fragment. */
  readonly pageHref: string;
  /** What the address of the page asked for behind the question mark. */
  readonly query: string;
  /** Leads the browser to another address. */
  readonly go: (href: string) => void;
  /** Shows an address without the query, so that a code in it is not used twice or copied. */
  readonly hideQuery: () => void;
  /** What is kept until the window closes. */
  readonly session: Memory;
  /** What is kept on the device. */
  readonly device: Memory;
}

/** A memory of texts, such as the browser's `sessionStorage`. */
export type Memory = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What is to be told of the site whose articles are kept. */
export interface OwnSite {
  readonly siteHref: string;
  readonly zone: string;
  readonly language: "vi" | "en";
}

/** The place of a window of a browser. */
export function placeOfWindow(window: Window & typeof globalThis, { siteHref, zone, language }: OwnSite): StorePlace {
  const { location, history } = window;
  const pageHref = `${location.origin}${location.pathname}`;
  return {
    fetch: window.fetch.bind(window),
    words: language === "vi" ? vietnamese : english,
    siteHref,
    zone,
    nowMs: () => Date.now(),
    pageHref,
    query: location.search,
    go: (href) => location.assign(href),
    hideQuery: () => history.replaceState(null, "", pageHref),
    session: window.sessionStorage,
    device: window.localStorage,
  };
}
