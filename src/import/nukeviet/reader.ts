import { join } from "node:path";
import type { FoundFile, FoundNothing, FoundThing } from "../found-item.ts";
import { openBelow } from "../open-below.ts";
import type { Reader, ReadingOptions, Source } from "../reader.ts";
import { readSourceBytes, SourceFault } from "../source-bytes.ts";
import { decodeStored } from "../stored-text.ts";
import { type DumpFaults, faultThings } from "./dump-faults.ts";
import { type GatheredNews, gatherRow, type NewsModule, newGathering, numberIn } from "./gather-news.ts";
import { type NewsBody, type NewsContext, newsItem } from "./news-item.ts";
import { moduleParts, newsTableOf } from "./news-tables.ts";
import { portalAddresses } from "./portal-addresses.ts";
import { openSpill, type Spill } from "./spill.ts";
import { readSqlRows, type SqlRow } from "./sql-rows.ts";
import { findPortalFolder, isSqlDump } from "./sql-sources.ts";

/** Reads dumps of NukeViet's database: a file, or a folder with the dump and the portal's `uploads` beside it. */
export const nukevietReader: Reader = {
  kind: "nukeviet",
  recognises: async (source) => (source.isFolder ? (await findPortalFolder(source)) !== null : isSqlDump(source.head)),
  read: readPortal,
};

async function* readPortal(source: Source, { nowMs }: ReadingOptions): AsyncGenerator<FoundThing> {
  const folder = await findPortalFolder(source);
  if (folder === null) {
    yield* readDump({ path: source.path, label: source.label, nowMs, isInFolder: false, open: async () => null });
    return;
  }
  const open = async (address: string) => {
    const way = /\/uploads\/([^?#]+)/.exec(address)?.[1];
    return way === undefined ? null : openBelow(folder.uploads, way);
  };
  for (const name of folder.dumps) {
    yield* readDump({ path: join(source.path, name), label: `${source.label}/${name}`, nowMs, isInFolder: true, open });
  }
}

interface Dump {
  readonly path: string;
  readonly label: string;
  readonly nowMs: number;
  readonly isInFolder: boolean;
  readonly open: (address: string) => Promise<FoundFile | null>;
}

async function* readDump(dump: Dump): AsyncGenerator<FoundThing> {
  const spill = openSpill();
  try {
    const news = newGathering();
    const faults = await gather(dump, news, spill);
    const modules = [...news.modules.values()]
      .filter(({ rows }) => rows.size > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const module of modules) yield* itemsOf(module, news, dump, spill);
    yield* faultThings(dump.label, faults, modules.length > 0);
  } finally {
    spill.close();
  }
}

/** Reads the whole dump, texts into the spill, and counts what could not be read. */
async function gather({ path }: Dump, news: GatheredNews, spill: Spill): Promise<DumpFaults> {
  const unread = new Set<string>();
  const faults: DumpFaults = { counts: new Map(), stopped: null, unread };
  const isWanted = (table: string) => {
    const wanted = newsTableOf(table) !== null;
    if (!wanted) unread.add(table);
    return wanted;
  };
  try {
    for await (const event of readSqlRows(readSourceBytes(path), isWanted, decodeStored)) {
      if (event.kind === "row") gatherRow(news, event.table, event.row, spill);
      else {
        const known = faults.counts.get(event.fault);
        faults.counts.set(event.fault, { count: (known?.count ?? 0) + 1, first: known?.first ?? event });
      }
    }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    return { ...faults, stopped: error.fault };
  }
  return faults;
}

function* itemsOf(module: NewsModule, news: GatheredNews, dump: Dump, spill: Spill): Generator<FoundThing> {
  const settings = news.settings.get(moduleParts(module.name).prefix) ?? new Map<string, string>();
  const rowOf = (id: number) => {
    const place = module.rows.get(id);
    return place === undefined ? null : (JSON.parse(spill.read(place)) as SqlRow);
  };
  const context: NewsContext = {
    ...{ source: dump.label, module, words: [...module.words.keys()], nowMs: dump.nowMs, rowOf, open: dump.open },
    addresses: portalAddresses(module.name, settings),
    originalPath: dump.isInFolder ? dump.path : null,
  };
  for (const id of [...module.rows.keys()].sort((a, b) => a - b)) {
    const row = rowOf(id)!;
    const body = bodyOf(module, row, spill);
    yield body === null ? withoutBody(row, context) : newsItem(row, body, context);
  }
}

/** The body of an article: of its own table, else of its row (NukeViet 3.0), else the words kept for searching. */
function bodyOf(module: NewsModule, row: SqlRow, spill: Spill): NewsBody | null {
  const id = numberIn(row, "id");
  const place = module.bodies.get(id);
  const body = place === undefined ? null : (JSON.parse(spill.read(place)) as SqlRow);
  if (body?.bodyhtml) return { row: body, html: body.bodyhtml, from: "bodyhtml" };
  const inRow = row.bodyhtml || row.bodytext;
  if (inRow) return { row: body ?? {}, html: inRow, from: "bodytext" };
  const plain = module.plainBodies.get(id);
  const text = plain === undefined ? "" : spill.read(plain);
  if (text.trim() !== "") return { row: body ?? {}, html: text, from: "bodytext" };
  return body === null ? null : { row: body, html: "", from: "bodyhtml" };
}

function withoutBody(row: SqlRow, { source, module }: NewsContext): FoundNothing {
  const what = `Bài “${row.title ?? ""}” (id ${row.id ?? "không rõ"}) không có phần nội dung trong bản kết xuất.`;
  return { found: "nothing", source: `${source}#${module.name}-${row.id}`, code: "no-body", what, isFault: true };
}
