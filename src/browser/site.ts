/** What the script adds to pages that read well without it. Each part looks for its own places and does without. */
import { offerCitations } from "./citations.ts";
import { fillFeatured } from "./featured.ts";
import { enlargePictures } from "./light-box.ts";
import { markSoughtWords, soughtWords } from "./marks.ts";
import { keepForOffline, listKeptPages } from "./offline.ts";
import { applyReading, showReading } from "./reading.ts";
import { settleScrollingParts } from "./scrolling-parts.ts";
import { focusSearchOnSlash } from "./search-key.ts";
import { showCurrentSection } from "./sections.ts";
import { offerSharing } from "./sharing.ts";
import { suggestWhenFocused } from "./suggestions.ts";
import { showToday } from "./today.ts";
import { showTools } from "./tools.ts";
import { offerVoice } from "./voice.ts";

const parts: readonly ((page: Document) => void | Promise<void>)[] = [
  applyReading,
  focusSearchOnSlash,
  showCurrentSection,
  showReading,
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

/** Milliseconds of work after which the browser may see to the reader first, whose touch waits while a script runs. */
const PATIENCE = 4;

let since = performance.now();
for (const part of parts) {
  if (performance.now() - since > PATIENCE) {
    await nextTask();
    since = performance.now();
  }
  await part(document);
}
// For whoever waits until the page has all that scripts add.
document.documentElement.dataset.enhanced = "";

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function quickSearchPath(): string | undefined {
  const form = document.querySelector<HTMLFormElement>(".quick-search");
  return form === null ? undefined : new URL(form.action).pathname;
}
