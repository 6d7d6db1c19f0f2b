import { render } from "preact";
import type { PreviewFrame } from "../article-preview/preview-frame.ts";
import { mountBody } from "../body/mount-body.ts";
import { type HeicScripts, jpegForHeic } from "../photographs/heic-to-jpeg.ts";
import { forgetWork, keepWork, keptWork } from "../stores/kept-work.ts";
import { openStore, type StoreSettings } from "../stores/open-store.ts";
import { placeOfWindow } from "../stores/place.ts";
import { readInTime } from "../word-files/read-in-time.ts";
import { editorWords } from "../words/catalogue.ts";
import { App } from "./app.tsx";
import { judged } from "./judged.ts";
import { previewed } from "./previewed.ts";
import type { EditorTools } from "./tools.ts";

/** What the page's own HTML says of the site. */
interface PageSettings {
  readonly language: "vi" | "en";
  readonly siteHref: string;
  readonly zone: string;
  readonly store: StoreSettings;
  readonly frame: PreviewFrame;
  readonly hasOwnParts: boolean;
  /** The address of the script that reads Word files. */
  readonly wordThread: string;
  /** The addresses of the scripts that decode HEICs. */
  readonly heic: HeicScripts;
}

const root = document.getElementById("bien-tap")!;
const settings = JSON.parse(root.dataset.settings ?? "{}") as PageSettings;
const { language, siteHref, zone } = settings;

const words = editorWords(language);
const tools: EditorTools = {
  words,
  language,
  siteHref,
  nowMs: () => Date.now(),
  judge: (article) => judged(article, language, words),
  preview: (article, hrefOf) => previewed(article, { ...settings, hrefOf }),
  mountBody,
  shownFile: (file) => jpegForHeic(file, settings.heic),
  readWordFile: (file, signal) => readInTime(file, { threadHref: settings.wordThread, language }, signal),
  keepWork,
  keptWork,
  forgetWork,
};

root.textContent = "";
const place = placeOfWindow(window, { siteHref: new URL(siteHref, location.href).href, zone, language });
render(<App tools={tools} open={() => openStore(settings.store, place)} />, root);
