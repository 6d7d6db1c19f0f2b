/** What the script adds to pages that read well without it. Each part looks for its own places and does without. */
import { offerCitations } from "./site-citations.ts";
import { fillFeatured } from "./site-featured.ts";
import { enlargePictures } from "./site-light-box.ts";
import { markSoughtWords, soughtWords } from "./site-marks.ts";
import { keepForOffline, listKeptPages } from "./site-offline.ts";
import { applyReading, showReading } from "./site-reading.ts";
import { focusSearchOnSlash } from "./site-search-key.ts";
import { showCurrentSection } from "./site-sections.ts";
import { suggestWhenFocused } from "./site-suggestions.ts";
import { showToday } from "./site-today.ts";
import { showTools } from "./site-tools.ts";
import { offerVoice } from "./site-voice.ts";

const parts: readonly ((page: Document) => void | Promise<void>)[] = [
  applyReading,
  focusSearchOnSlash,
  showCurrentSection,
  showReading,
  showToday,
  offerVoice,
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
