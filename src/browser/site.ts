/** What the script adds to pages that read well without it. Each part looks for its own places and does without. */
import { fillFeatured } from "./site-featured.ts";
import { enlargePictures } from "./site-light-box.ts";
import { markSoughtWords } from "./site-marks.ts";
import { focusSearchOnSlash } from "./site-search-key.ts";
import { showCurrentSection } from "./site-sections.ts";
import { showTools } from "./site-tools.ts";

focusSearchOnSlash(document);
showCurrentSection(document);
showTools(document);
markSoughtWords(document, new URLSearchParams(location.search).get("tu") ?? "");
enlargePictures(document);
await fillFeatured(document);
