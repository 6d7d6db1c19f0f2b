import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import { normalAddress } from "./addresses.ts";
import { articleText } from "./article-text.ts";
import { gatherDates } from "./dates/item-dates.ts";
import {
  type DateDecision,
  type DateSettling,
  type SettledDate,
  settlePublished,
  settleUpdated,
} from "./dates/settle-date.ts";
import type { Gathered, GatheredItem, ListHint } from "./gather.ts";
import type { Memory, RememberedItem } from "./memory.ts";

/** What becomes of an item, decided over the whole import. */
export interface SettledItem {
  readonly item: GatheredItem;
  readonly identity: string;
  readonly decision: DateDecision;
  readonly updated: SettledDate | null;
  readonly hint: ListHint | null;
  /** Path inside the content folder; `null` where no article is written, and `why` says why. */
  readonly file: string | null;
  readonly why: NotWritten | null;
  readonly remembered: RememberedItem | null;
  /** Whether another article had the name that the title gives. */
  readonly hasOtherName: boolean;
  /** Addresses of items that are this one again: they lead to its article too. */
  readonly also: readonly string[];
}

/** Why an item becomes no article. */
export type NotWritten = "no-date" | "no-title" | "before-since" | "duplicate";

export interface ItemSettling extends Omit<DateSettling, "orders"> {
  readonly outDir: string;
  readonly memory: Memory;
  /** Milliseconds since 1970: older items are left aside; `null` where all are wanted. */
  readonly sinceMs: number | null;
}

/** Decides the date and the file of every item. Items of earlier runs keep their files; then come the new ones, in order. */
export function settleItems({ items, hints }: Gathered, settling: ItemSettling): readonly SettledItem[] {
  const dated = items.map((item) => withDate(item, hints, settling));
  const taken = new Set<string>();
  const seen = new Map<string, DatedItem>();
  const also = new Map<DatedItem, readonly string[]>();
  const known = dated.map((each): SettledItem => {
    const first = each.why === null ? firstOf(each, seen) : null;
    if (first !== null) also.set(first, [...(also.get(first) ?? []), ...each.item.addresses]);
    const why: NotWritten | null = each.why ?? (first === null ? null : "duplicate");
    const remembered = why === null ? recall(each, settling) : null;
    if (remembered !== null) taken.add(placeOf(remembered.file));
    return { ...each, why, remembered, file: remembered?.file ?? null, hasOtherName: false, also: [] };
  });
  return known.map((each, index) => {
    const settled = each.why === null && each.file === null ? withFile(each, taken, settling) : each;
    return { ...settled, also: also.get(dated[index]!) ?? [] };
  });
}

function withDate(item: GatheredItem, hints: Gathered["hints"], settling: ItemSettling) {
  const hint =
    item.addresses.map((address) => hints.get(normalAddress(address))).find((each) => each !== undefined) ?? null;
  const listed = hint?.moment == null ? [] : gatherDates([hint.moment], "").published;
  const dates = { ...item.dates, published: [...item.dates.published, ...listed] };
  const decision = settlePublished(dates, { ...settling, orders: item.orders });
  const updated =
    decision.date === null ? null : settleUpdated(dates, decision.date, { ...settling, orders: item.orders });
  const isOld = decision.date !== null && settling.sinceMs !== null && decision.date.moment.ms < settling.sinceMs;
  const why: NotWritten | null =
    item.slug === "" ? "no-title" : decision.date === null ? "no-date" : isOld ? "before-since" : null;
  return { item, identity: item.identity, decision, updated, hint, why };
}

type DatedItem = ReturnType<typeof withDate>;

/** The same article that came before: at the same address, or with the same title, words and day; else `null`. */
function firstOf(each: DatedItem, seen: Map<string, DatedItem>): DatedItem | null {
  const day = each.decision.date?.written.slice(0, 10) ?? "";
  const keys = [`address ${each.item.identity}`, `text ${each.item.digest} ${day}`];
  const first = keys.map((key) => seen.get(key)).find((known) => known !== undefined) ?? null;
  for (const key of keys) if (!seen.has(key)) seen.set(key, first ?? each);
  return first;
}

/** What an earlier run wrote for an item. One with the same name and another title is another item of another folder. */
function recall({ item, decision }: DatedItem, { memory, outDir }: ItemSettling): RememberedItem | null {
  const remembered = memory.get(item.identity);
  if (remembered !== undefined && (item.identity.startsWith("url ") || remembered.title === item.title))
    return remembered;
  const other = memory.get(otherIdentity(item));
  if (other !== undefined) return other;
  // A run that was killed after it wrote the article and before it noted that.
  const place = `${folderOf(decision.date!)}/${item.slug}`;
  const file = [`${place}.md`, `${place}/index.md`].find((path) => isOwn(join(outDir, path), item, decision.date!));
  return file === undefined ? null : { identity: item.identity, file, written: "", title: item.title };
}

function otherIdentity({ identity, title }: GatheredItem): string {
  return `${identity} ${slugOf(title)}`;
}

function isOwn(file: string, { title }: GatheredItem, date: SettledDate): boolean {
  if (!existsSync(file)) return false;
  return readFileSync(file, "utf8").startsWith(
    articleText({ title, publishedAt: date.written }, "").split("\n---\n")[0]!,
  );
}

function withFile(each: SettledItem, taken: Set<string>, settling: ItemSettling): SettledItem {
  const { item, decision } = each;
  const folder = folderOf(decision.date!);
  const { slug } = item;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `-${number}`;
    const place = `${folder}/${slug.slice(0, SLUG_LIMIT - ending.length).replace(/-$/, "")}${ending}`;
    const isTaken = taken.has(place) || [place, `${place}.md`].some((path) => existsSync(join(settling.outDir, path)));
    if (isTaken) continue;
    taken.add(place);
    const isOther = settling.memory.get(item.identity) !== undefined;
    const identity = isOther ? otherIdentity(item) : item.identity;
    return { ...each, identity, file: item.hasFiles ? `${place}/index.md` : `${place}.md`, hasOtherName: number > 1 };
  }
}

function folderOf({ moment }: SettledDate): string {
  return `articles/${moment.iso.slice(0, 4)}/${moment.iso.slice(5, 7)}`;
}

/** The place of an article's file: `articles/2021/01/abc`. */
function placeOf(file: string): string {
  return file.replace(/(?:\/index)?\.md$/, "");
}
