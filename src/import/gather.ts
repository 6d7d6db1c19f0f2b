import { digestOf } from "../cache/digest.ts";
import { isWithin } from "../cache/is-within.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import { normalAddress } from "./addresses.ts";
import type { ConvertedItem } from "./convert-item.ts";
import type { ItemDates } from "./dates/item-dates.ts";
import { type SourceOrders, sourceOrders } from "./dates/source-order.ts";
import type { FoundCategory, FoundList, FoundNothing, SourceKind, WrittenMoment } from "./found-item.ts";
import type { FileName } from "./list-sources.ts";
import { type FolderThing, readFolder } from "./read-folder.ts";
import { readFile, readWith } from "./read-source.ts";
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
  /** The files that items were read from, to be kept: absolute path → what reports call the file. */
  readonly originals: ReadonlyMap<string, string>;
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
  const originals = new Map<string, string>();
  for (const source of named) {
    const orders = sourceOrders();
    for await (const { thing, from } of thingsIn(source, options)) {
      if (thing.found === "nothing") nothings.push(thing);
      else if (thing.found === "list") {
        takeList(thing, hints, orders);
        nothings.push(toldList(thing));
      } else {
        const { item, original } = thing;
        orders.add(item.dates);
        items.push(gathered(item, identityOf(item, from), options.stage, orders));
        originals.set(original, labelOf(original, from));
        options.onItem(item.source);
      }
    }
  }
  return { items, nothings, hints, originals: new Map([...originals].sort()) };
}

/** What the reader of a source yields; a folder that no reader takes is looked through file by file. */
async function* thingsIn(source: Source, options: GatheringOptions): AsyncIterable<FolderThing> {
  const reader = source.isFolder ? await readerOf(source, options.kind) : null;
  if (reader === null && source.isFolder) yield* readFolder(source, options, options.stage.folder);
  else {
    const things = reader === null ? readFile(source, options) : readWith(reader, source, options);
    for await (const thing of things) yield { thing, from: source };
  }
}

/** What reports call a file in a source. */
function labelOf(file: string, { path, label }: Pick<FileName, "path" | "label">): string {
  return isWithin(file, path) ? `${label}${file.slice(path.length).replaceAll("\\", "/")}`.normalize("NFC") : label;
}

/** The portal's address where there is one, else the way to the file: neither depends on where the source lies. */
function identityOf(item: ConvertedItem, { label, way }: FileName): string {
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
