import type { ArticlePlace } from "../addresses/article-place.ts";
import { articleUrl } from "../addresses/article-place.ts";
import type { FieldValue } from "../extensions/config.ts";
import type { PlaceFinder, ProblemReporter } from "../problems/reporter.ts";
import { cleanLine } from "../text/clean-text.ts";
import { aliasPath, suggestedAlias } from "./alias-path.ts";
import { checkCategory, checkDates, checkPrompts } from "./article-checks.ts";
import type { ArticleContext } from "./article-context.ts";
import { type ArticleFields, articleSchema } from "./article-schema.ts";
import { canonicalDocument, documentNumbersIn } from "./document-numbers.ts";
import type { RenderedBody } from "./markdown/body.ts";
import { pictureTarget, reportPicture } from "./markdown/picture-target.ts";
import { isEmpty } from "./markdown/render-body.ts";
import { oldAddressOf } from "./old-address.ts";
import { ownValues } from "./own-values.ts";
import { type ReadPage, readPage, withPlaces } from "./read-page.ts";
import { type RelatedLink, relatedLinks } from "./related-links.ts";
import { type Replacement, replacementOf } from "./replacement.ts";
import { summaryOf } from "./summary.ts";

/**
 * What becomes of an article. A `published` article has a page, a `withdrawn` one has a tombstone in its place, and a
 * `draft` or `scheduled` one is shown in a preview only.
 */
export type ArticleState = "published" | "withdrawn" | "draft" | "scheduled";

/** A link to another page of the site, with its line and column in the file, for the Problem that a dead link is. */
export interface PlacedLink {
  readonly url: string;
  /** The id of the heading on that page. */
  readonly anchor?: string;
  /** The link as it is written. */
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/** A picture that an article shows, with the line and column in the file where its address is written. */
export interface PlacedPicture {
  /** Its path inside the content folder; of a public file, `public/…`. */
  readonly path: string;
  readonly alt: string;
  readonly line: number;
  readonly column: number;
}

/** A link to a file beside the article, with the line and column in the file where its address is written. */
export interface PlacedAttachment {
  /** The path of the linked file inside the content folder. It may not be there. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A site path that redirects to the article, with the line and column in the file where it is written. */
export interface PlacedAlias {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** A warning that an article waives, with the line and column in the file where its code is written. */
export interface PlacedWaiver {
  readonly code: string;
  /** Why the article waives it, in an editor's words. */
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** What is checked of an article against the rest of the site. */
export interface CheckedParts {
  /** `/2021/01/abc/` */
  readonly url: string;
  /** Its path inside the content folder. */
  readonly file: string;
  readonly state: ArticleState;
  readonly cover?: PlacedPicture;
  readonly pictures: readonly PlacedPicture[];
  readonly attachments: readonly PlacedAttachment[];
  readonly links: readonly PlacedLink[];
  /** The related articles that an editor named. */
  readonly related: readonly RelatedLink[];
  readonly aliases: readonly PlacedAlias[];
  readonly waivers: readonly PlacedWaiver[];
}

/** An article with a required field that is missing or wrong. What could be read of it is checked all the same. */
export interface BrokenArticle extends CheckedParts {
  readonly fields: null;
  /** Whether its cover is known, or that it has none. */
  readonly isCoverKnown: boolean;
}

/** A whole article: its fields as typed values, its body as HTML, and everything that follows from the two. */
export interface Article extends CheckedParts {
  readonly fields: ArticleFields;
  readonly body: RenderedBody;
  readonly summary: string;
  /** Its address on the old portal, which `legacy` says and no alias does; `null` where there is none. */
  readonly oldAddress: string | null;
  /** The numbers of documents, each once: first those that an editor confirmed, then those recognised in the text. */
  readonly documents: readonly string[];
  /** The digest of its text, by which published versions are told apart; absent where nobody asked for it. */
  readonly bodyDigest?: string;
  /** The values of the archive's own fields; absent where there are none. */
  readonly own?: Readonly<Record<string, FieldValue>>;
}

/**
 * Reads an article from the bytes of its file. Every Problem is reported. The result is `null` where not even the body
 * can be read.
 */
export function readArticle(
  bytes: Uint8Array,
  place: ArticlePlace,
  context: ArticleContext,
): Article | BrokenArticle | null {
  const { ownFields } = context;
  const page = readPage(bytes, place.file, { ...articleSchema, ...ownFields }, context);
  if (page === null) return null;
  const { fields, body, report, placeOf } = page;
  const { values, complete } = fields;
  const url = articleUrl(place);
  checkDates(fields, place, context, report);
  const isCategorySound = checkCategory(fields, context.config, report);
  const needsBody = !fields.isGiven("withdrawn") && (values.draft === false || !fields.isGiven("draft"));
  if (needsBody && isEmpty(body)) report("empty-body", page.bodyOffset, { canBeDraft: true });
  if (needsBody) checkPrompts(page, report);
  const { basePath, baseUrl } = context.config;
  const linkPlace = { file: place.file, basePath, baseUrl };
  const replacement = replacementOf(values, url, linkPlace, report);
  const parts: CheckedParts = {
    url,
    file: place.file,
    state: stateOf(values, context.nowMs),
    ...coverOf(page, place, baseUrl),
    pictures: withPlaces(body.pictures, placeOf),
    attachments: withPlaces(body.attachments, placeOf),
    links: [
      ...withPlaces(body.links, placeOf),
      ...(replacement?.isOnSite === true
        ? [{ url: replacement.address, href: replacement.address, ...placeOf(replacement.offset) }]
        : []),
    ],
    related: relatedLinks(values, url, linkPlace, report, placeOf),
    aliases: aliasesOf(values, url, report, placeOf),
    waivers: (values.waive ?? []).map(({ code, reason }) => ({ code: code.value, reason, ...placeOf(code.offset) })),
  };
  const whole = context.usual === undefined ? complete : { ...context.usual, ...values };
  if (whole === null || (!isCategorySound && context.usual === undefined)) {
    return { ...parts, fields: null, isCoverKnown: parts.cover !== undefined || !fields.isGiven("cover") };
  }
  const own = ownValues(values, ownFields);
  return {
    ...parts,
    ...(own === undefined ? {} : { own }),
    fields: withReplacement(whole, replacement),
    body,
    ...(context.bodyDigestOf === undefined ? {} : { bodyDigest: context.bodyDigestOf(page.markdown) }),
    summary: whole.summary ?? summaryOf(body.firstParagraph),
    documents: documentsOf(whole, body),
    oldAddress: oldAddressOf(whole, parts.aliases),
  };
}

function stateOf(values: Partial<ArticleFields>, nowMs: number): ArticleState {
  if (values.draft === true) return "draft";
  if (values.publishedAt !== undefined && values.publishedAt.ms > nowMs) return "scheduled";
  return values.withdrawn === undefined ? "published" : "withdrawn";
}

function documentsOf(values: ArticleFields, body: RenderedBody): readonly string[] {
  const confirmed = (values.documents ?? []).map(canonicalDocument);
  const recognised = documentNumbersIn([values.title, values.summary ?? "", body.text].join("\n"));
  return [...new Set([...confirmed, ...recognised])];
}

function coverOf(
  { fields: { values, offsetOf }, report, placeOf }: ReadPage<typeof articleSchema>,
  { file }: ArticlePlace,
  baseUrl: string,
): { readonly cover?: PlacedPicture } {
  if (values.cover === undefined) return {};
  const target = pictureTarget(values.cover, { file, baseUrl });
  if (target.kind !== "file") {
    reportPicture(target.kind === "lost" ? "none" : target.kind, values.cover, offsetOf("cover"), report);
    return {};
  }
  const alt = values.coverAlt ?? values.coverCaption ?? "";
  return { cover: { path: target.path, alt, ...placeOf(offsetOf("cover")) } };
}

/** The fields of an article in which its replacement is a site path or an address, in whatever way it is written. */
function withReplacement(values: ArticleFields, replacement: Replacement | null): ArticleFields {
  if (values.withdrawn?.replacement === undefined) return values;
  const { replacement: _written, ...withdrawn } = values.withdrawn;
  const address =
    replacement === null ? {} : { replacement: { value: replacement.address, offset: replacement.offset } };
  return { ...values, withdrawn: { ...withdrawn, ...address } };
}

function aliasesOf(
  values: Pick<ArticleFields, "aliases">,
  ownUrl: string,
  report: ProblemReporter,
  placeOf: PlaceFinder,
): readonly PlacedAlias[] {
  const aliases: PlacedAlias[] = [];
  for (const { value, offset } of values.aliases ?? []) {
    const path = aliasPath(value);
    if ("fault" in path) {
      const shown = cleanLine(value).slice(0, 100);
      report("bad-alias", offset, { value: shown, reason: path.fault, suggestion: suggestedAlias(value) });
    } else if (path.url === ownUrl) report("bad-alias", offset, { value, reason: "own-address", suggestion: null });
    else if (!aliases.some((each) => each.url === path.url)) aliases.push({ url: path.url, ...placeOf(offset) });
  }
  return aliases;
}
