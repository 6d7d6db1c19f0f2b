import { digestOf } from "../cache/digest.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import { normalAddress } from "./addresses.ts";
import { type ConvertedItem, convertItem } from "./convert-item.ts";
import type { ItemDates } from "./dates/item-dates.ts";
import { type SourceOrders, sourceOrders } from "./dates/source-order.ts";
import type { FoundCategory, FoundList, FoundNothing, FoundThing, SourceKind, WrittenMoment } from "./found-item.ts";
import { sourcesUnder } from "./list-sources.ts";
import type { ReadingOptions, Source } from "./reader.ts";
import { readerOf } from "./readers.ts";
import type { Kept, Stage } from "./stage.ts";

/** What is kept in memory of an item until the end: enough to decide its date and address. */
export interface GatheredItem {
  readonly kept: Kept;
  /** The same in every run, wherever the source lies on the disk. */
  readonly identity: string;
  readonly title: string;
  /** The name that the article's file is to have: that in another archive, else the title's. */
  readonly slug: string;
  readonly dates: ItemDates;
  readonly addresses: readonly string[];
  readonly hasFiles: boolean;
  /** Digest of title and text: two items of one digest are one article. */
  readonly digest: string;
  readonly orders: SourceOrders;
}

/** What a list of the portal says of an article. */
export interface ListHint {
  readonly moment: WrittenMoment | null;
  readonly category: FoundCategory | null;
  readonly from: string;
}

export interface Gathered {
  readonly items: readonly GatheredItem[];
  readonly nothings: readonly FoundNothing[];
  readonly hints: ReadonlyMap<string, ListHint>;
  /** The files that items were read from, to be kept. */
  readonly originals: readonly string[];
}

export interface GatheringOptions extends ReadingOptions {
  readonly kind: SourceKind | null;
  readonly stage: Stage;
  readonly onItem: (source: string) => void;
}

/** Reads every source and puts its items into the stage. Sources that nobody can read are told. */
export async function gatherSources(named: readonly Source[], options: GatheringOptions): Promise<Gathered> {
  const items: GatheredItem[] = [];
  const nothings: FoundNothing[] = [];
  const hints = new Map<string, ListHint>();
  const originals = new Set<string>();
  for (const source of named) {
    const orders = sourceOrders();
    for await (const { thing, from } of thingsIn(source, options)) {
      if (thing.found === "nothing") nothings.push(thing);
      else if (thing.found === "list") {
        takeList(thing, hints, orders);
        nothings.push(toldList(thing));
      } else {
        const converted = await convertItem(thing, options.stage);
        orders.add(converted.dates);
        items.push(gathered(converted, identityOf(converted, from), options.stage, orders));
        originals.add(thing.originalPath ?? from.path);
        options.onItem(thing.source);
      }
    }
  }
  return { items, nothings, hints, originals: [...originals].sort() };
}

interface PlacedThing {
  readonly thing: FoundThing;
  readonly from: Source;
}

/** What the reader of a source yields; a folder that no reader takes is looked through file by file. */
async function* thingsIn(source: Source, options: GatheringOptions): AsyncIterable<PlacedThing> {
  const reader = await readerOf(source, options.kind);
  if (reader !== null) {
    try {
      for await (const thing of reader.read(source, options)) yield { thing, from: source };
    } catch (error) {
      yield { thing: unreadable(source, error), from: source };
    }
  } else if (source.isFolder) {
    for (const inner of sourcesUnder(source)) yield* thingsIn(inner, options);
  } else {
    const isNamed = source.way.length === 1;
    const what = isNamed
      ? "Không nhận ra đây là nguồn tin loại nào. Nếu chắc chắn, hãy chỉ rõ bằng --kind."
      : "Tệp trong thư mục không phải là nguồn tin (ảnh, kiểu dáng, dữ liệu…).";
    const thing = { found: "nothing", source: source.label, code: "not-recognised", what, isFault: isNamed } as const;
    yield { thing, from: source };
  }
}

/** A source that a reader cannot cope with: hostile, truncated, or of a form nobody thought of. */
function unreadable(source: Source, error: unknown): FoundNothing {
  const reason = error instanceof Error ? error.message : String(error);
  const what = `Không đọc được (${reason.slice(0, 200)}).`;
  return { found: "nothing", source: source.label, code: "unreadable", what, isFault: true };
}

/** The portal's address where there is one, else the way to the file: neither depends on where the source lies. */
function identityOf(item: ConvertedItem, { label, way }: Source): string {
  const url = item.legacy.url?.value;
  if (url !== undefined) return `url ${normalAddress(url)}`;
  return `file ${way.join("/")}${item.source.startsWith(label) ? item.source.slice(label.length) : `#${item.source}`}`;
}

function gathered(item: ConvertedItem, identity: string, stage: Stage, orders: SourceOrders): GatheredItem {
  const files = [...item.pictures, ...item.links, ...item.attachments.map(({ link }) => link)];
  const hasFiles = files.some(({ file }) => file !== null) || item.fields.cover !== undefined;
  const { dates, addresses } = item;
  const title = item.title?.value ?? "";
  const digest = digestOf([title, item.text]);
  const former = item.oldPaths[0]?.split("/").findLast((part) => part !== "") ?? "";
  const slug = isSlug(former) ? former : slugOf(title);
  return { kept: stage.put(item), identity, title, slug, dates, addresses, hasFiles, digest, orders };
}

function toldList({ source, entries }: FoundList): FoundNothing {
  const what = `Trang danh sách ${entries.length} bài: chỉ dùng để biết ngày và chuyên mục.`;
  return { found: "nothing", source, code: "list", what, isFault: false };
}

/** The dates, order and category of a list, for the articles in it. */
function takeList(list: FoundList, hints: Map<string, ListHint>, orders: SourceOrders): void {
  for (const { address, moment } of list.entries) {
    const key = normalAddress(address);
    const known = hints.get(key);
    const hint = { moment, category: list.category?.value ?? null, from: `danh sách ${list.source}` };
    hints.set(key, { ...hint, moment: known?.moment ?? hint.moment, category: known?.category ?? hint.category });
  }
  orders.addList(list.entries.flatMap(({ moment }) => (moment === null ? [] : [moment.raw])));
}
