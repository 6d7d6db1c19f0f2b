/** Runs in the browser: brings the page up to date after each build, and shows what keeps it from being so. */
import { eventsUrl, panelStyleUrl, reloadScriptUrl } from "./own-urls.ts";

interface PreviewState {
  /** Names what the pages were built from. */
  readonly build: string;
  /** Trusted markup of the server: what is wrong with the content. */
  readonly panel: string;
}

const SCROLL = "khotin-preview-scroll";
const LOST = '<p class="panel lost">Mất kết nối với bản xem trước; đang thử nối lại…</p>';

const own = document.querySelector<HTMLScriptElement>(`script[src="${reloadScriptUrl}"]`);
const panel = document.querySelector("#khotin-panel") ?? overlay();
let shown: string | null = null;

keepScroll();
const events = new EventSource(eventsUrl);
events.addEventListener("state", ({ data }: MessageEvent<string>) => {
  const state = JSON.parse(data) as PreviewState;
  if (state.build !== own?.dataset.build) reload();
  else show(state.panel);
});
events.addEventListener("error", () => {
  if (events.readyState !== EventSource.OPEN) show(LOST);
});

function show(html: string): void {
  if (html !== shown) panel.innerHTML = html;
  shown = html;
}

/** A place the page's own style does not reach. */
function overlay(): Element {
  const host = document.createElement("khotin-preview");
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = panelStyleUrl;
  const place = document.createElement("div");
  place.className = "overlay";
  place.setAttribute("role", "status");
  root.append(style, place);
  document.body.append(host);
  return place;
}

function reload(): void {
  events.close();
  sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

/** Goes back to where the reader was before the page was loaded anew. */
function keepScroll(): void {
  const kept = sessionStorage.getItem(SCROLL);
  sessionStorage.removeItem(SCROLL);
  if (kept === null) return;
  const [path, left, top] = JSON.parse(kept) as [string, number, number];
  if (path !== location.pathname) return;
  const restore = () => scrollTo({ left, top, behavior: "instant" });
  restore();
  addEventListener("load", restore, { once: true });
}
