/** The script of all pages, which read well without it. Each part looks for the elements it works on. */
import { offerCitations } from "./citations.ts";
import { fillFeatured } from "./featured.ts";
import { enlargePictures } from "./light-box.ts";
import { markSoughtWords, soughtWords } from "./marks.ts";
import { keepForOffline, listKeptPages } from "./offline.ts";
import { applyReadingSettings, offerReadingSettings } from "./reading.ts";
import { settleScrollingParts } from "./scrolling-parts.ts";
import { focusSearchOnSlash } from "./search-shortcut.ts";
import { showCurrentSection } from "./sections.ts";
import { offerSharing } from "./sharing.ts";
import { suggestWhenFocused } from "./suggestions.ts";
import { showToday } from "./today.ts";
import { showTools } from "./tools.ts";
import { offerVoice } from "./voice.ts";

const parts: readonly ((page: Document) => void | Promise<void>)[] = [
  applyReadingSettings,
  focusSearchOnSlash,
  showCurrentSection,
  offerReadingSettings,
  showToday,
  settleScrollingParts,
  offerVoice,
  offerSharing,
  showTools,
  offerCitations,
  suggestWhenFocused,
  (page) => markSoughtWords(page, soughtWords(page, quickSearchPath())),
  enlargePictures,
  keepForOffline,
  listKeptPages,
  fillFeatured,
];

/**
 * How long the script works before it lets the browser answer the reader, in milliseconds: while a script runs, a touch
 * waits.
 */
const LONGEST_TASK_MS = 4;

let taskStartedMs = performance.now();
for (const part of parts) {
  if (performance.now() - taskStartedMs > LONGEST_TASK_MS) {
    await nextTask();
    taskStartedMs = performance.now();
  }
  await part(document);
}
// Tells tests and tools that the page has all that the script adds.
document.documentElement.dataset.enhanced = "";

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function quickSearchPath(): string | undefined {
  const form = document.querySelector<HTMLFormElement>(".quick-search");
  return form === null ? undefined : new URL(form.action).pathname;
}
