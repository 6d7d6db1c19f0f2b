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

applyReading(document);
focusSearchOnSlash(document);
showCurrentSection(document);
showReading(document);
showToday(document);
offerVoice(document);
showTools(document);
offerCitations(document);
suggestWhenFocused(document);
markSoughtWords(document, soughtWords(document, quickSearchPath()));
enlargePictures(document);
keepForOffline(document);
await listKeptPages(document);
await fillFeatured(document);

function quickSearchPath(): string | undefined {
  const form = document.querySelector<HTMLFormElement>(".quick-search");
  return form === null ? undefined : new URL(form.action).pathname;
}
