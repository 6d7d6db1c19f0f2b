import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import type { TestBrowser, WatchedPage } from "../support/browser.ts";
import { type PreviewedSite, previewOf } from "./previewed-site.ts";

/** The editing page of a previewed site, opened in a browser. */
export interface EditingPage extends WatchedPage {
  readonly site: PreviewedSite;
}

/** Previews a small site that is kept in git, and opens its editing page. */
export async function editingPageOf(
  context: TestContext,
  chromium: TestBrowser,
  files: Readonly<Record<string, string>>,
): Promise<EditingPage> {
  const site = await previewOf(context, files);
  execFileSync("git", ["init", "-q"], { cwd: site.folder });
  writeFileSync(join(site.folder, ".git", "config"), "[user]\n\tname = Nguyễn Thị Mẫu\n\temail = mau@kho.example\n");
  const watched = await chromium.open();
  await watched.page.goto(await editingHref(site.news));
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return { ...watched, site };
}

/** Waits for the editing page's address to be told. */
export async function editingHref(news: PreviewedSite["news"]): Promise<string> {
  for (;;) {
    for (const each of news) if (each.kind === "editing") return each.href;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What axe finds wrong on a page, with the elements. */
export async function faultsOfAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { run } = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    return run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], iframes: false });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
