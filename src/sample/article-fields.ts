import { figuresOf } from "./figures.ts";
import { endOfYear, momentOf } from "./moments.ts";
import type { SampleNames } from "./names.ts";
import { capitalised } from "./phrases.ts";
import type { SamplePicture } from "./pictures.ts";
import { captionOf, sentenceOf } from "./sentences.ts";
import type { Theme } from "./theme.ts";
import type { SampleTitle } from "./titles.ts";
import type { YamlFields } from "./yaml-text.ts";
import { drawSome } from "./zipf.ts";

/** What the front matter of an article is made from. */
export interface FieldsInput {
  /** The number of the article, from 1, in the order of publishing. */
  readonly number: number;
  readonly title: SampleTitle;
  /** When the article is published, in milliseconds since 1970. */
  readonly publishedMs: number;
  /** The last year of the sample. Nothing in an article happens after it. */
  readonly lastYear: number;
  readonly names: SampleNames;
  readonly pictures: readonly SamplePicture[];
}

const DATELINE_SOURCE = "Dữ liệu mẫu";
const DAY_MS = 86_400_000;

/** Makes the front matter of an article: the fields that every article has and, by chance, some others. */
export function articleFields(theme: Theme, input: FieldsInput): YamlFields {
  const { random } = theme;
  const { title, names, pictures } = input;
  const authors = drawSome(names.authors, random.chance(0.07) ? 2 : 1, random);
  const cover = pictures[0];
  return {
    title: title.title,
    shortTitle: title.shortTitle,
    publishedAt: theme.moment.iso,
    ...changesOf(theme, input),
    category: theme.category.slug,
    topics: topicsOf(theme),
    author: authors.length === 1 ? authors[0] : authors,
    source: DATELINE_SOURCE,
    summary: random.chance(0.4) ? sentenceOf(theme) : undefined,
    featured: random.chance(0.02) ? true : undefined,
    cover: cover?.name,
    coverAlt: cover?.alt,
    coverCaption: cover?.caption,
    people: random.chance(0.35) ? theme.people.map(({ name, role }) => ({ name, role })) : undefined,
    places: random.chance(0.4) ? theme.places.map(capitalised) : undefined,
    documents: random.chance(0.4) ? theme.documents : undefined,
    figures: random.chance(0.08) ? figuresOf(theme, random.between(2, 5)).map((figure) => ({ ...figure })) : undefined,
    legacy: random.chance(0.3) ? legacyOf(theme, input.number) : undefined,
    aliases: random.chance(0.02) ? [`/tin-mau/${input.number}.html`] : undefined,
  };
}

/**
 * Some of the subjects as topics. The main one is always among them: the article may link to the listing of that topic.
 */
function topicsOf({ random, subjects }: Theme): readonly string[] {
  return subjects.slice(0, random.between(1, subjects.length)).map(capitalised);
}

/** By chance the field `updatedAt`, and a correction. Neither is later than the last year of the sample. */
function changesOf({ random }: Theme, { publishedMs, lastYear }: FieldsInput): YamlFields {
  const isCorrected = random.chance(0.015);
  if (!isCorrected && !random.chance(0.05)) return {};
  const changedMs = publishedMs + random.between(1, 90) * DAY_MS + random.between(0, 3000) * 1000;
  if (changedMs > endOfYear(lastYear)) return {};
  const { iso } = momentOf(changedMs);
  if (!isCorrected) return { updatedAt: iso };
  return { updatedAt: iso, corrections: [{ at: iso, note: random.pick(CORRECTION_NOTES) }] };
}

const CORRECTION_NOTES = [
  "Bản đăng đầu ghi sai số liệu mẫu ở đoạn thứ hai; đã sửa lại.",
  "Bản đăng đầu ghi nhầm ngày tổ chức; đã sửa lại theo lịch mẫu.",
  "Bản đăng đầu ghi thiếu tên một đơn vị mẫu; đã bổ sung.",
];

function legacyOf({ random }: Theme, number: number): YamlFields {
  const url = random.chance(0.5) ? `https://cong-cu.example/tin/${number}` : undefined;
  return { url, views: random.between(3, 99) * random.between(1, 60) };
}

/** Makes the captions and file names of the pictures beside an article. */
export function picturesOf(theme: Theme, count: number): readonly SamplePicture[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `anh-${at + 1}.jpg`,
    alt: `Hình vẽ giả lập số ${at + 1}: những mảng màu`,
    caption: `${captionOf(theme)} (hình vẽ giả lập)`,
  }));
}
