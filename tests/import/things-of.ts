import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FoundItem, FoundList, FoundNothing } from "../../src/import/found-item.ts";
import { namedSource } from "../../src/import/list-sources.ts";
import type { FieldMap, Reader } from "../../src/import/reader.ts";
import { NOW } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What a reader found, each kind of thing apart. */
export interface Things {
  readonly items: readonly FoundItem[];
  readonly lists: readonly FoundList[];
  readonly nothings: readonly FoundNothing[];
}

/** Writes files into a new folder and returns it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Reads one source with a reader, which must recognise it. `path` is absolute; the label is its last name. */
export async function thingsIn(reader: Reader, path: string, map: Partial<FieldMap> = {}): Promise<Things> {
  const source = { ...namedSource(path)!, label: path.split("/").at(-1)! };
  assert.equal(await reader.recognises(source), true, `${path} is not recognised as ${reader.kind}`);
  const things: { items: FoundItem[]; lists: FoundList[]; nothings: FoundNothing[] } = {
    items: [],
    lists: [],
    nothings: [],
  };
  const options = { timeZone: "Asia/Ho_Chi_Minh", map: { columns: {}, select: {}, ...map }, nowMs: Date.parse(NOW) };
  for await (const thing of reader.read(source, options)) {
    if (thing.found === "item") things.items.push(thing);
    else if (thing.found === "list") things.lists.push(thing);
    else things.nothings.push(thing);
  }
  return things;
}

/** Reads one file, written for the test. */
export function thingsOf(
  reader: Reader,
  name: string,
  content: string | Uint8Array,
  map: Partial<FieldMap> = {},
): Promise<Things> {
  return thingsIn(reader, join(folderOf({ [name]: content }), name), map);
}

export function codes(told: readonly { readonly code: string }[]): readonly string[] {
  return told.map(({ code }) => code);
}
