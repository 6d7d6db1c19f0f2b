import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { monthOfArticle, yearOfArticle } from "../addresses/article-place.ts";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import { urlOf } from "./compose-article.ts";
import type { ConvertedItem } from "./convert-item.ts";
import type { Doubt } from "./found-item.ts";
import type { StagedFile } from "./item-files.ts";
import { digestOfFile, type Memory } from "./memory.ts";
import type { Outcome } from "./report-item.ts";
import type { SettledItem } from "./settle-items.ts";
import type { Stage } from "./stage.ts";

/** Where articles are written to; `null` for the stage and memory of a plan, which writes nothing. */
export interface Writing {
  readonly outDir: string;
  readonly stage: Stage;
  readonly memory: Memory;
  readonly isPlan: boolean;
}

export interface WrittenArticle {
  readonly outcome: Outcome;
  readonly doubts: readonly Doubt[];
}

/** Writes the article of an item, unless an editor has changed, moved or deleted what an earlier run wrote. */
export function writeArticle(
  item: ConvertedItem,
  settled: SettledItem,
  text: string,
  writing: Writing,
): WrittenArticle {
  const { remembered, identity } = settled;
  const path = join(writing.outDir, settled.file!);
  const digest = digestOf(text);
  const there = digestOfFile(path);
  const title = item.title?.value ?? "";
  const note = () => {
    if (!writing.isPlan) writing.memory.note({ identity, file: settled.file!, written: digest, title });
  };
  if (remembered === null || there === digest) {
    if (there !== digest) writeFiles(path, text, item, writing);
    note();
    return { outcome: there === digest ? "unchanged" : "written", doubts: [] };
  }
  if (there === null) {
    const what = `Bài đã nhập trước đây (${settled.file}) nay không còn ở chỗ cũ: biên tập viên đã chuyển hoặc xóa. Không ghi lại.`;
    return { outcome: "edited", doubts: [{ code: "removed-since", what }] };
  }
  const isUntouched = there === remembered.written;
  if (!isUntouched || !isInFolderOf(settled)) {
    const same = remembered.written === digest;
    return { outcome: "edited", doubts: same ? [] : [{ code: "differs", what: differenceBetween(path, text) }] };
  }
  writeFiles(path, text, item, writing);
  note();
  const what = `Bài được ghi lại: nguồn hoặc cách đọc nguồn đã khác lần nhập trước.`;
  return { outcome: "renewed", doubts: [{ code: "renewed", what }] };
}

/** Whether the folder of an article's file is still that of its date. */
function isInFolderOf({ file, decision }: SettledItem): boolean {
  if (file === null || decision.date === null) return false;
  const url = urlOf(file);
  const [year, month] = decision.date.moment.iso.split("-").map(Number);
  return yearOfArticle(url) === year && monthOfArticle(url) === month;
}

/** Which fields, and whether the body, would be otherwise today. */
function differenceBetween(path: string, text: string): string {
  const [before, now] = [partsOf(readFileSync(path, "utf8")), partsOf(text)];
  const names = [...new Set([...before.fields.keys(), ...now.fields.keys()])];
  const differing = names.filter((name) => before.fields.get(name) !== now.fields.get(name)).sort();
  const parts = [...differing, ...(before.body.trim() === now.body.trim() ? [] : ["thân bài"])];
  return `Bài đã được biên tập từ lần nhập trước nên giữ nguyên. Nguồn nay khác ở: ${parts.join(", ") || "cách trình bày"}.`;
}

function partsOf(text: string): { readonly fields: ReadonlyMap<string, string>; readonly body: string } {
  const [, head = "", body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields = new Map<string, string>();
  let name = "";
  for (const line of head.split("\n")) {
    name = /^(\w+):/.exec(line)?.[1] ?? name;
    fields.set(name, `${fields.get(name) ?? ""}\n${line}`);
  }
  return { fields, body };
}

/** Writes an article with its files, the files first: an article never names a file that is not there. */
function writeFiles(path: string, text: string, item: ConvertedItem, { stage, isPlan }: Writing): void {
  if (isPlan) return;
  for (const { name, digest } of filesOf(item)) {
    const file = join(dirname(path), name);
    if (!existsSync(file)) writeWholeFile(file, stage.takeFile(digest));
  }
  writeWholeFile(path, text);
}

function filesOf(item: ConvertedItem): readonly StagedFile[] {
  const each = [
    ...item.pictures.map(({ file }) => file),
    ...item.links.map(({ file }) => file),
    ...item.attachments.map(({ link }) => link.file),
    item.fields.cover?.value.file ?? null,
  ];
  return each.filter((file) => file !== null);
}

/** Puts an article that has no date where it waits for one; the same text is not put there twice. */
export function writeWaiting(
  folder: string,
  slug: string,
  item: ConvertedItem,
  text: string,
  writing: Writing,
): string {
  const hasFiles = filesOf(item).length > 0;
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const path = join(folder, hasFiles ? `${name}/index.md` : `${name}.md`);
    if (existsSync(path) && readFileSync(path, "utf8") !== text) continue;
    if (!existsSync(path)) writeFiles(path, text, item, writing);
    return path;
  }
}
