import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** HTML CodeSniffer, the engine of Pa11y, which has other rules than axe. */
const source = readFileSync(fileURLToPath(import.meta.resolve("html_codesniffer/build/HTMLCS.js")), "utf8");

interface Message {
  /** 1 is an error; 2, a warning, and 3, a notice, must be judged by a person. */
  readonly type: number;
  readonly code: string;
  readonly msg: string;
  readonly element: Element;
}

interface CodeSniffer {
  readonly process: (standard: string, page: Document, done: () => void, failed: () => void) => void;
  readonly getMessages: () => readonly Message[];
}

/** The errors it finds in a page by WCAG 2 at level AA: rule, element, what is wrong. */
export async function codeSnifferFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const sniffer = (globalThis as unknown as { readonly HTMLCS: CodeSniffer }).HTMLCS;
    await new Promise<void>((resolve, reject) => {
      sniffer.process("WCAG2AA", document, resolve, () => reject(new Error("the page could not be looked at")));
    });
    const errors = sniffer.getMessages().filter(({ type }) => type === 1);
    return errors.map(({ code, element, msg }) => `${code} ${element.outerHTML?.slice(0, 120)} ${msg}`);
  });
}
