import { findOne, type HtmlElement } from "../html/dom.ts";

/** Something that a page plays or frames: what it is called, and the address a reader can open. */
export interface Embed {
  readonly address: string;
  readonly label: string;
}

/** What each element that embeds something is called in the article. */
const LABELS: Readonly<Record<string, string>> = {
  iframe: "Nội dung nhúng",
  embed: "Nội dung nhúng",
  object: "Nội dung nhúng",
  video: "Video",
  audio: "Âm thanh",
};

const VIDEO_HOSTS = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/i;

export function isEmbedName(name: string): boolean {
  return Object.hasOwn(LABELS, name);
}

/** What an element embeds; `null` where it has no address on the web or of a file. */
export function embedOf(element: HtmlElement): Embed | null {
  const written = addressOf(element);
  if (written === null || /^(?:about|javascript|data):/i.test(written)) return null;
  const address = watchAddress(written.startsWith("//") ? `https:${written}` : written);
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  const title = (element.attribs.title ?? element.attribs["aria-label"] ?? "").trim();
  const label = VIDEO_HOSTS.test(host) ? "Video" : LABELS[element.name]!;
  const name = title !== "" ? title : host.replace(/^www\./, "");
  return { address, label: name === "" ? label : `${label}: ${name}` };
}

function addressOf(element: HtmlElement): string | null {
  const { src, data } = element.attribs;
  const own = (src ?? element.attribs["data-src"] ?? data ?? "").trim();
  if (own !== "") return own;
  const source = findOne("source[src], embed[src], param[name=movie], param[name=src]", element);
  const inner = (source?.attribs.src ?? source?.attribs.value ?? "").trim();
  return inner === "" ? null : inner;
}

/** The address of a video's page instead of that of its player. */
function watchAddress(address: string): string {
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i.exec(address);
  if (youtube !== null) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address);
  return vimeo === null ? address : `https://vimeo.com/${vimeo[1]}`;
}
