import { after, before } from "node:test";
import type { Page } from "playwright-core";
import { browser, type TestBrowser } from "./browser.ts";

/** An element as a browser's own parser found it. */
export interface Found {
  readonly name: string;
  /** Its text, white space put together. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export type MediaType = "text/html" | "application/xml";

/** Reads documents with a browser's parser: the pages' real readers, and strict about XML. */
export interface DomReader {
  /** The elements a selector finds, in their order. Throws on XML that is not well-formed. */
  readonly all: (source: string, selector: string, type?: MediaType) => Promise<readonly Found[]>;
  readonly texts: (source: string, selector: string, type?: MediaType) => Promise<readonly string[]>;
}

/** A reader for the tests of this file; its browser starts and ends with them. */
export function domReader(): DomReader {
  let started: TestBrowser;
  let page: Page;
  before(async () => {
    started = await browser();
    page = (await started.open()).page;
  });
  after(() => started.close());
  const all = (source: string, selector: string, type: MediaType = "text/html") =>
    page.evaluate(findAll, { source, selector, type });
  return {
    all,
    texts: async (source, selector, type) => (await all(source, selector, type)).map(({ text }) => text),
  };
}

/** Runs in the browser. */
function findAll({ source, selector, type }: { source: string; selector: string; type: MediaType }): Found[] {
  const parsed = new DOMParser().parseFromString(source, type);
  const fault = type === "application/xml" ? parsed.querySelector("parsererror") : null;
  if (fault !== null) throw new Error(`The XML is not well-formed: ${fault.textContent}`);
  return [...parsed.querySelectorAll(selector)].map((element) => ({
    name: element.localName,
    text: (element.textContent ?? "").replace(/\s+/g, " ").trim(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }));
}
