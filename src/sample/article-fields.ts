import { figuresOf } from "./figures.ts";
import { endOfYear, momentOf } from "./moments.ts";
import type { SampleNames } from "./names.ts";
import { capitalised } from "./phrases.ts";
import type { SamplePicture } from "./pictures.ts";
import { captionOf, sentenceOf } from "./sentences.ts";
import type { Voice } from "./theme.ts";
import type { SampleTitle } from "./titles.ts";
import type { YamlFields } from "./yaml-text.ts";
import { drawSome } from "./zipf.ts";

/** What the front matter of an article is made from. */
export interface FieldsInput {
  /** From 1, in the order of publishing. */
  readonly number: number;
  readonly title: SampleTitle;
  readonly publishedMs: number;
  /** Nothing of the sample happens after this year. */
  readonly lastYear: number;
  readonly names: SampleNames;
  readonly pictures: readonly SamplePicture[];
}

const SOURCE = "Dữ liệu mẫu";
const DAY_MS = 86_400_000;

/** The front matter: what every article has, and by chance what some have. */
export function articleFields(voice: Voice, input: FieldsInput): YamlFields {
  const { random } = voice;
  const { title, names, pictures } = input;
  const authors = drawSome(names.authors, random.chance(0.07) ? 2 : 1, random);
  const cover = pictures[0];
  return {
    title: title.title,
    shortTitle: title.shortTitle,
    publishedAt: voice.moment.iso,
    ...changesOf(voice, input),
    category: voice.category.slug,
    topics: topicsOf(voice),
    author: authors.length === 1 ? authors[0] : authors,
    source: SOURCE,
    summary: random.chance(0.4) ? sentenceOf(voice) : undefined,
    featured: random.chance(0.02) ? true : undefined,
    cover: cover?.name,
    coverAlt: cover?.alt,
    coverCaption: cover?.caption,
    people: random.chance(0.35) ? voice.people.map(({ name, role }) => ({ name, role })) : undefined,
    places: random.chance(0.4) ? voice.places.map(capitalised) : undefined,
    documents: random.chance(0.4) ? voice.documents : undefined,
    figures: random.chance(0.08) ? figuresOf(voice, random.between(2, 5)).map((figure) => ({ ...figure })) : undefined,
    legacy: random.chance(0.3) ? legacyOf(voice, input.number) : undefined,
    aliases: random.chance(0.02) ? [`/tin-mau/${input.number}.html`] : undefined,
  };
}

/** Some of the subjects, always the main one: listings it is linked to must hold it. */
function topicsOf({ random, subjects }: Voice): readonly string[] {
  return subjects.slice(0, random.between(1, subjects.length)).map(capitalised);
}

/** `updatedAt` and corrections, none of them later than the sample's last year. */
function changesOf({ random }: Voice, { publishedMs, lastYear }: FieldsInput): YamlFields {
  const isCorrected = random.chance(0.015);
  if (!isCorrected && !random.chance(0.05)) return {};
  const changedMs = publishedMs + random.between(1, 90) * DAY_MS + random.between(0, 3000) * 1000;
  if (changedMs > endOfYear(lastYear)) return {};
  const { iso } = momentOf(changedMs);
  if (!isCorrected) return { updatedAt: iso };
  return { updatedAt: iso, corrections: [{ at: iso, note: random.pick(CORRECTIONS) }] };
}

const CORRECTIONS = [
  "Bản đăng đầu ghi sai số liệu mẫu ở đoạn thứ hai; đã sửa lại.",
  "Bản đăng đầu ghi nhầm ngày tổ chức; đã sửa lại theo lịch mẫu.",
  "Bản đăng đầu ghi thiếu tên một đơn vị mẫu; đã bổ sung.",
];

function legacyOf({ random }: Voice, number: number): YamlFields {
  const url = random.chance(0.5) ? `https://cong-cu.example/tin/${number}` : undefined;
  return { url, views: random.between(3, 99) * random.between(1, 60) };
}

/** Captions and file names for the pictures beside an article. */
export function picturesOf(voice: Voice, count: number): readonly SamplePicture[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `anh-${at + 1}.jpg`,
    alt: `Hình vẽ giả lập số ${at + 1}: những mảng màu`,
    caption: `${captionOf(voice)} (hình vẽ giả lập)`,
  }));
}
