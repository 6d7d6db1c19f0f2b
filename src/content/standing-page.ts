import { standingUrl } from "../addresses/article-place.ts";
import type { PlacedLink, PlacedPicture } from "./article.ts";
import type { PageContext } from "./article-context.ts";
import type { RenderedBody } from "./markdown/body.ts";
import { isEmpty } from "./markdown/render-body.ts";
import { readPage, withPlaces } from "./read-page.ts";
import { optional, required, type ValuesOf } from "./schema.ts";
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

/** A page that is no article: about the archive, contact, help. */
export interface StandingPage {
  /** `/gioi-thieu/` */
  readonly url: string;
  /** Its path inside the content folder. */
  readonly file: string;
  readonly fields: ValuesOf<typeof standingPageSchema>;
  readonly body: RenderedBody;
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PlacedLink[];
  /** Whether the archive's own code made it from data: then no footer lists it. */
  readonly isOwn?: true;
}

/**
 * Reads a standing page from the bytes of its file. Every Problem is reported. A page whose fields cannot be read has its
 * slug for a title, so that its links and pictures are checked; the result is `null` where its text cannot be read.
 */
export function readStandingPage(
  bytes: Uint8Array,
  { file, slug }: { readonly file: string; readonly slug: string },
  context: PageContext,
): StandingPage | null {
  const page = readPage(bytes, file, standingPageSchema, context);
  if (page === null) return null;
  const { fields, body, placeOf } = page;
  if (isEmpty(body)) page.report("empty-body", page.bodyOffset, { canBeDraft: false });
  return {
    url: standingUrl(slug),
    file,
    fields: fields.complete ?? { title: slug },
    body,
    pictures: withPlaces(body.pictures, placeOf),
    links: withPlaces(body.links, placeOf),
  };
}
