import { render } from "preact";
import { openStore, type StoreSettings } from "../stores/open-store.ts";
import { placeOfWindow } from "../stores/place.ts";
import { editorWords } from "../words/catalogue.ts";
import { App } from "./app.tsx";
import { judged } from "./judged.ts";
import { mountPlainBody } from "./plain-body.ts";
import type { EditorTools } from "./tools.ts";

/** What the page's own HTML says of the site. */
interface PageSettings {
  readonly language: "vi" | "en";
  readonly siteHref: string;
  readonly zone: string;
  readonly store: StoreSettings;
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
  preview: async () => "",
  mountBody: mountPlainBody,
  keepWork: async () => {},
  keptWork: async () => [],
  forgetWork: async () => {},
};

root.textContent = "";
const place = placeOfWindow(window, { siteHref: new URL(siteHref, location.href).href, zone, language });
render(<App tools={tools} open={() => openStore(settings.store, place)} />, root);
