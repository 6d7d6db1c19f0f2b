import type { ArticlePlace } from "../addresses/article-place.ts";
import { articleUrl } from "../addresses/article-place.ts";
import { type PlaceFinder, type ProblemReporter, placesIn, reporterFor } from "../problems/reporter.ts";
import { aliasPath } from "./alias-path.ts";
import { checkCategory, checkDates } from "./article-checks.ts";
import type { ArticleContext } from "./article-context.ts";
import { type ArticleFields, articleSchema } from "./article-schema.ts";
import { canonicalDocument, documentNumbersIn } from "./document-numbers.ts";
import { parseFields, splitFrontMatter } from "./front-matter.ts";
import type { RenderedBody } from "./markdown/body.ts";
import { pictureTarget, reportPicture } from "./markdown/picture-target.ts";
import { isEmpty, renderBody } from "./markdown/render-body.ts";
import { type Replacement, replacementOf } from "./replacement.ts";
import { type ReadFields, readFields } from "./schema.ts";
import { decodeText } from "./sources/decode-text.ts";
import { summaryOf } from "./summary.ts";

/** Whether the public may read it: `withdrawn` is answered by a tombstone, the last two only a preview shows. */
export type ArticleState = "published" | "withdrawn" | "draft" | "scheduled";

/** A link to another page of the site, with its place for the Problem a dead one makes. */
export interface PlacedLink {
  readonly url: string;
  readonly anchor?: string;
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/** A picture an article uses, by its path inside the content folder. */
export interface PlacedPicture {
  readonly path: string;
  readonly alt: string;
  readonly line: number;
  readonly column: number;
}

/** An address that redirects to the article: a site path, and where it is written. */
export interface PlacedAlias {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** An article read whole: its fields as typed values, its body as HTML, everything that follows from the two. */
export interface Article {
  /** `/2021/01/abc/` */
  readonly url: string;
  /** Path inside the content folder. */
  readonly file: string;
  readonly state: ArticleState;
  readonly fields: ArticleFields;
  readonly body: RenderedBody;
  readonly summary: string;
  /** Confirmed by an editor, then recognised in the text; each once. */
  readonly documents: readonly string[];
  readonly cover?: PlacedPicture;
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PlacedLink[];
  readonly aliases: readonly PlacedAlias[];
}

/** Reads an article from its file's bytes; `null` where Problems forbid it. Every Problem is reported. */
export function readArticle(bytes: Uint8Array, place: ArticlePlace, context: ArticleContext): Article | null {
  const label = `${context.label}/${place.file}`;
  const text = decodeText(bytes, label, context.problems);
  if (text === null) return null;
  const report = reporterFor(label, text, context.problems);
  const source = splitFrontMatter(text, ["title", "publishedAt", "category"], report);
  if (source === null) return null;
  const map = parseFields(source.yaml, source.yamlOffset, report);
  const zone = context.config.timeZone;
  const read = map === null ? null : readFields(map, articleSchema, { report, offset: source.yamlOffset, zone });
  const body = renderBody(source.body, {
    file: place.file,
    basePath: context.config.basePath,
    baseUrl: context.config.baseUrl,
    bodyOffset: source.bodyOffset,
    report,
  });
  if (read === null) return null;
  checkDates(read, place, context, report);
  checkCategory(read, context.config, report);
  const { values } = read;
  if (!read.isGiven("withdrawn") && values.draft !== true && isEmpty(body))
    report("empty-body", source.bodyOffset, { canBeDraft: true });
  const placed = placesIn(text);
  const { basePath, baseUrl } = context.config;
  const replacement = replacementOf(values, articleUrl(place), { file: place.file, basePath, baseUrl }, report);
  return {
    url: articleUrl(place),
    file: place.file,
    state: stateOf(values, context.nowMs),
    fields: withReplacement(values, replacement),
    body,
    summary: values.summary ?? summaryOf(body.firstParagraph),
    documents: documentsOf(values, body),
    ...coverOf(read, place, context.config.baseUrl, report, placed),
    pictures: body.pictures.map(({ path, alt, offset }) => ({ path, alt, ...placed(offset) })),
    links: [
      ...body.links.map(({ offset, ...link }) => ({ ...link, ...placed(offset) })),
      ...(replacement?.isOnSite === true
        ? [{ url: replacement.address, href: replacement.address, ...placed(replacement.offset) }]
        : []),
    ],
    aliases: aliasesOf(values, articleUrl(place), report, placed),
  };
}

function stateOf(values: ArticleFields, nowMs: number): ArticleState {
  if (values.draft === true) return "draft";
  if (values.publishedAt.ms > nowMs) return "scheduled";
  return values.withdrawn === undefined ? "published" : "withdrawn";
}

type ReadArticleFields = ReadFields<typeof articleSchema>;

function documentsOf(values: ArticleFields, body: RenderedBody): readonly string[] {
  const confirmed = (values.documents ?? []).map(canonicalDocument);
  const recognised = documentNumbersIn([values.title, values.summary ?? "", body.text].join("\n"));
  return [...new Set([...confirmed, ...recognised])];
}

function coverOf(
  { values, offsetOf }: ReadArticleFields,
  place: ArticlePlace,
  baseUrl: string,
  report: ProblemReporter,
  placed: PlaceFinder,
): { readonly cover?: PlacedPicture } {
  if (values.cover === undefined) return {};
  const target = pictureTarget(values.cover, { file: place.file, baseUrl });
  if (target.kind !== "file") {
    reportPicture(target.kind === "lost" ? "none" : target.kind, values.cover, offsetOf("cover"), report);
    return {};
  }
  const alt = values.coverAlt ?? values.coverCaption ?? "";
  return { cover: { path: target.path, alt, ...placed(offsetOf("cover")) } };
}

/** The fields with what replaces a withdrawn article as a path or address, whatever way it was written. */
function withReplacement(values: ArticleFields, replacement: Replacement | null): ArticleFields {
  if (values.withdrawn?.replacement === undefined) return values;
  const { replacement: _written, ...withdrawn } = values.withdrawn;
  const settled =
    replacement === null ? {} : { replacement: { value: replacement.address, offset: replacement.offset } };
  return { ...values, withdrawn: { ...withdrawn, ...settled } };
}

function aliasesOf(
  values: ArticleFields,
  own: string,
  report: ProblemReporter,
  placed: PlaceFinder,
): readonly PlacedAlias[] {
  const aliases: PlacedAlias[] = [];
  for (const { value, offset } of values.aliases ?? []) {
    const path = aliasPath(value);
    if ("fault" in path) report("bad-alias", offset, { value: value.slice(0, 100), reason: path.fault });
    else if (path.url === own) report("bad-alias", offset, { value, reason: "own-address" });
    else if (!aliases.some((each) => each.url === path.url)) aliases.push({ url: path.url, ...placed(offset) });
  }
  return aliases;
}
