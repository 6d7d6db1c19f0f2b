import { type NewsRole, newsTableOf } from "./news-tables.ts";
import type { Spill } from "./spill.ts";
import type { SqlRow } from "./sql-rows.ts";

export interface NewsCategory {
  readonly title: string;
  readonly alias: string;
  /** 0 for a category at the top. */
  readonly parent: number;
  /** Whether guests of the old portal could read it. */
  readonly isPublic: boolean;
}

/** One news module as its tables are read, which come in any order. Texts are laid aside; numbers are articles' `id`. */
export interface NewsModule {
  /** `nv4_vi_news`. */
  readonly name: string;
  /** Where in the spill each row lies, each body, and each body without marks. */
  readonly rows: Map<number, number>;
  readonly bodies: Map<number, number>;
  readonly plainBodies: Map<number, number>;
  readonly categories: Map<number, NewsCategory>;
  readonly topics: Map<number, string>;
  readonly sources: Map<number, string>;
  /** Names of tags by `tid`. */
  readonly tags: Map<number, string>;
  /** The tags of an article, as numbers of {@link NewsModule.words}. */
  readonly tagsOf: Map<number, number[]>;
  readonly authorsOf: Map<number, string[]>;
  readonly blocks: Map<number, string>;
  readonly blocksOf: Map<number, number[]>;
  /** Every tag that articles have, written once. */
  readonly words: Map<string, number>;
}

/** Everything of a dump that its articles need. Settings are by the prefix of the portal's tables, then by name. */
export interface GatheredNews {
  readonly modules: Map<string, NewsModule>;
  readonly settings: Map<string, Map<string, string>>;
}

export function newGathering(): GatheredNews {
  return { modules: new Map(), settings: new Map() };
}

/** Takes a row of any table; rows of tables that only look like a news module's are passed over. */
export function gatherRow(news: GatheredNews, table: string, row: SqlRow, spill: Spill): void {
  const found = newsTableOf(table);
  if (found === null) return;
  if (found.role === "settings") gatherSetting(news, found.module, row);
  else KEEPERS[found.role](moduleOf(news, found.module), row, spill);
}

function moduleOf(news: GatheredNews, name: string): NewsModule {
  const known = news.modules.get(name);
  if (known !== undefined) return known;
  const module: NewsModule = {
    ...{ name, rows: new Map(), bodies: new Map(), plainBodies: new Map(), categories: new Map(), topics: new Map() },
    ...{ sources: new Map(), tags: new Map(), tagsOf: new Map(), authorsOf: new Map() },
    ...{ blocks: new Map(), blocksOf: new Map(), words: new Map() },
  };
  news.modules.set(name, module);
  return module;
}

function gatherSetting(news: GatheredNews, prefix: string, row: SqlRow): void {
  const name = row.config_name;
  if (typeof name !== "string") return;
  const settings = news.settings.get(prefix) ?? new Map<string, string>();
  settings.set(name, row.config_value ?? "");
  news.settings.set(prefix, settings);
}

type Keeper = (module: NewsModule, row: SqlRow, spill: Spill) => void;

const KEEPERS: Readonly<Record<Exclude<NewsRole, "settings">, Keeper>> = {
  rows: (module, row, spill) => {
    // A shop has a table of rows too.
    if ("hometext" in row && "publtime" in row) module.rows.set(numberIn(row, "id"), spill.add(JSON.stringify(row)));
  },
  body: (module, row, spill) => {
    if ("bodyhtml" in row) module.bodies.set(numberIn(row, "id"), spill.add(JSON.stringify(row)));
  },
  plainBody: (module, row, spill) => {
    if ("bodytext" in row) module.plainBodies.set(numberIn(row, "id"), spill.add(row.bodytext ?? ""));
  },
  category: (module, row) => {
    const { title, alias } = row;
    const category = {
      title: title ?? "",
      alias: alias ?? "",
      parent: numberIn(row, "parentid"),
      isPublic: isPublic(row),
    };
    module.categories.set(numberIn(row, "catid"), category);
  },
  topic: (module, row) => module.topics.set(numberIn(row, "topicid"), row.title ?? ""),
  source: (module, row) => module.sources.set(numberIn(row, "sourceid"), row.title ?? ""),
  // The titles of tags came late; before, their words were among the keywords alone.
  tag: (module, row) => module.tags.set(numberIn(row, "tid"), row.title || row.keywords || row.alias || ""),
  tagOf: (module, row) => {
    const word = row.keyword || `#${numberIn(row, "tid")}`;
    const index = module.words.get(word) ?? module.words.size;
    module.words.set(word, index);
    addTo(module.tagsOf, numberIn(row, "id"), index);
  },
  author: (module, row) => {
    const name = row.pseudonym || row.alias || "";
    if (name !== "") addTo(module.authorsOf, numberIn(row, "id"), name);
  },
  block: (module, row) => module.blocks.set(numberIn(row, "bid"), row.title ?? ""),
  blockOf: (module, row) => addTo(module.blocksOf, numberIn(row, "id"), numberIn(row, "bid")),
};

function addTo<Value>(lists: Map<number, Value[]>, id: number, value: Value): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** NukeViet 4: group 6 is everybody. NukeViet 3: `who_view` 0 is everybody. */
function isPublic(row: SqlRow): boolean {
  if (row.who_view !== undefined && row.who_view !== null) return numberIn(row, "who_view") === 0;
  const groups = row.groups_view ?? "";
  return groups === "" || groups.split(",").includes("6");
}

/** A number of a row; 0 where it has none, as NukeViet has it. */
export function numberIn(row: SqlRow, column: string): number {
  const value = Number(row[column] ?? 0);
  return Number.isFinite(value) ? value : 0;
}
