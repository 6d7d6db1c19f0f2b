import { standingUrl } from "../addresses/article-place.ts";
import type { Problem } from "../problems/problem.ts";
import { placesIn, reporterFor } from "../problems/reporter.ts";
import type { PlacedLink, PlacedPicture } from "./article.ts";
import { parseFields, splitFrontMatter } from "./front-matter.ts";
import type { RenderedBody } from "./markdown/body.ts";
import { isEmpty, renderBody } from "./markdown/render-body.ts";
import { optional, readFields, required, type ValuesOf } from "./schema.ts";
import type { SiteConfig } from "./site-config.ts";
import { decodeText } from "./sources/text-file.ts";
import { choice, text, wholeNumber } from "./value-types.ts";

/** The fields of a standing page. */
export const standingPageSchema = {
  title: required(text(300), { vi: "Tiêu đề trang.", en: "The page's title." }),
  summary: optional(text(2000), { vi: "Tóm tắt.", en: "Summary." }),
  order: optional(wholeNumber(-1000, 1000), { vi: "Thứ tự trong danh sách.", en: "Its place in the list." }),
  lang: optional(choice("vi", "en", "fr", "tay", "nut", "hmn"), {
    vi: "Ngôn ngữ của trang.",
    en: "Language of the page.",
  }),
} as const;

/** A page that stands by itself: giới thiệu, liên hệ, trợ giúp. */
export interface StandingPage {
  /** `/gioi-thieu/` */
  readonly url: string;
  readonly file: string;
  readonly fields: ValuesOf<typeof standingPageSchema>;
  readonly body: RenderedBody;
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PlacedLink[];
}

/** Reads a standing page from its file's bytes; `null` where Problems forbid it. */
export function readStandingPage(
  bytes: Uint8Array,
  place: { readonly file: string; readonly slug: string },
  context: { readonly config: SiteConfig; readonly label: string; readonly problems: Problem[] },
): StandingPage | null {
  const label = `${context.label}/${place.file}`;
  const source = decodeText(bytes, label, context.problems);
  if (source === null) return null;
  const report = reporterFor(label, source, context.problems);
  const split = splitFrontMatter(source, ["title"], report);
  if (split === null) return null;
  const map = parseFields(split.yaml, split.yamlOffset, report);
  const { basePath, baseUrl, timeZone } = context.config;
  const read =
    map === null ? null : readFields(map, standingPageSchema, { report, offset: split.yamlOffset, zone: timeZone });
  const placeOf = placesIn(source);
  const body = renderBody(split.body, { file: place.file, basePath, baseUrl, bodyOffset: split.bodyOffset, report });
  if (read === null) return null;
  if (isEmpty(body)) report("empty-body", split.bodyOffset, { canBeDraft: false });
  return {
    url: standingUrl(place.slug),
    file: place.file,
    fields: read.values,
    body,
    pictures: body.pictures.map(({ path, alt, offset }) => ({ path, alt, ...placeOf(offset) })),
    links: body.links.map(({ offset, ...link }) => ({ ...link, ...placeOf(offset) })),
  };
}
