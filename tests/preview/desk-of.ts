import { execFileSync } from "node:child_process";
import type { TestContext } from "node:test";
import type { Page } from "playwright-core";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import type { TestBrowser, WatchedPage } from "../support/browser.ts";
import { editingHref, keepInGit } from "./editing-page-of.ts";
import { NOW, type PreviewedSite, previewOf } from "./previewed-site.ts";

/** The desk of an office: a checkout of an archive with one article, "Bài cũ", its preview, and editing pages. */
export interface Desk {
  readonly site: PreviewedSite;
  /** What git says in the checkout. */
  readonly git: (...words: readonly string[]) => string;
  /** Opens the editing page by its link, in a browser that has nothing of the others. */
  readonly signIn: () => Promise<WatchedPage>;
  /** Sets the moment at which the clocks of the preview and of all editing pages stand. */
  readonly setNow: (now: string) => Promise<void>;
}

/**
 * Lays out a desk at which each save is a commit by Nguyễn Thị Mẫu.
 *
 * @param startedAt the moment at which all clocks stand, ISO 8601; left out, those of the editing pages go right
 */
export async function deskOf(context: TestContext, chromium: TestBrowser, startedAt?: string): Promise<Desk> {
  let now = startedAt;
  const pages: Page[] = [];
  const files = {
    "content/site.yaml": aSiteConfig({ editor: { commit: true } }),
    "content/articles/2024/05/cu.md": anArticle({ title: "Bài cũ", publishedAt: "2024-05-02", category: "y-te" }),
  };
  const site = await previewOf(context, files, { nowMs: () => Date.parse(now ?? NOW) });
  const git = (...words: readonly string[]) =>
    execFileSync("git", words, { cwd: site.folder, encoding: "utf8" }).trim();
  keepInGit(site);
  git("add", "content");
  git("commit", "-qm", "Bắt đầu");
  const signIn = async () => {
    const watched = await chromium.open();
    pages.push(watched.page);
    if (now !== undefined) await watched.page.addInitScript(stopClock, now);
    await watched.page.goto(await editingHref(site));
    await watched.page.getByRole("link", { name: "Bài cũ" }).waitFor();
    return watched;
  };
  const setNow = async (next: string) => {
    now = next;
    for (const page of pages) await page.evaluate(stopClock, next);
  };
  return { site, git, signIn, setNow };
}

/** Runs in a page. The clock that the browser driver has would be refused in the frame of the preview, where no script runs. */
function stopClock(now: string): void {
  const nowMs = Date.parse(now);
  Date.now = () => nowMs;
}
