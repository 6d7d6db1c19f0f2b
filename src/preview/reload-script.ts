/** The script of previewed pages: after each build it loads the page anew where it changed, and shows the Problems. */
import { eventsUrl, panelStyleUrl, reloadScriptUrl } from "./own-urls.ts";

/** What the server sends after each build; see `ShownState`. */
interface PreviewState {
  /** The name of the build that pages are of. */
  readonly build: string;
  /** The HTML of the panel of Problems, which is trusted. */
  readonly panel: string;
}

const SCROLL_SETTING = "khotin-preview-scroll";
const CONNECTION_LOST_PANEL = '<p class="panel lost">Mất kết nối với bản xem trước; đang thử nối lại…</p>';

const own = document.querySelector<HTMLScriptElement>(`script[src="${reloadScriptUrl}"]`);
const panel = document.querySelector("#khotin-panel") ?? addOverlay();
let shown: string | null = null;

restoreScroll();
const events = new EventSource(eventsUrl);
events.addEventListener("state", ({ data }: MessageEvent<string>) => {
  const state = JSON.parse(data) as PreviewState;
  if (state.build !== own?.dataset.build) reload();
  else show(state.panel);
});
events.addEventListener("error", () => {
  if (events.readyState !== EventSource.OPEN) show(CONNECTION_LOST_PANEL);
});

function show(html: string): void {
  if (html !== shown) panel.innerHTML = html;
  shown = html;
}

/** Adds an element for the panel which the styles of the page do not reach. */
function addOverlay(): Element {
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
  sessionStorage.setItem(SCROLL_SETTING, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

/** Scrolls to where the reader was before the page was loaded anew. */
function restoreScroll(): void {
  const kept = sessionStorage.getItem(SCROLL_SETTING);
  sessionStorage.removeItem(SCROLL_SETTING);
  if (kept === null) return;
  const [path, left, top] = JSON.parse(kept) as [string, number, number];
  if (path !== location.pathname) return;
  const restore = () => scrollTo({ left, top, behavior: "instant" });
  restore();
  addEventListener("load", restore, { once: true });
}
