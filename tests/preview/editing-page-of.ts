import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "node:test";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { problemText } from "../../src/commands/problem-text.ts";
import { isUpToDate, type Outcome } from "../../src/preview/outcome.ts";
import { terminalText } from "../../src/preview/text.ts";
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
  keepInGit(site);
  const watched = await chromium.open();
  await watched.page.goto(await editingHref(site));
  await watched.page.getByRole("heading", { level: 1 }).waitFor();
  return { ...watched, site };
}

/** Makes a checkout of a previewed site, in which Nguyễn Thị Mẫu commits. */
export function keepInGit({ folder }: PreviewedSite): void {
  execFileSync("git", ["init", "-q"], { cwd: folder });
  writeFileSync(join(folder, ".git", "config"), "[user]\n\tname = Nguyễn Thị Mẫu\n\temail = mau@kho.example\n");
}

/**
 * Waits for the editing page's address to be told.
 *
 * @throws with what the preview tells, where its first build finds errors in the content or fails: there is no page then
 */
export async function editingHref({ news, nextNews }: Pick<PreviewedSite, "news" | "nextNews">): Promise<string> {
  for (let at = 0; ; at++) {
    const each = news[at] ?? (await nextNews());
    if (each.kind === "editing") return each.href;
    if (each.kind === "outcome" && !isUpToDate(each.outcome)) throw new Error(toldOf(each.outcome));
  }
}

function toldOf(outcome: Outcome): string {
  if (outcome.kind === "failed") return terminalText.failed(outcome.detail);
  const problems = outcome.problems.map((each) => problemText(each, "vi"));
  return [...problems, terminalText.kept(outcome.problems)].join("\n");
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
