/** What a table of NukeViet's news module holds. */
export type NewsRole =
  | "rows"
  /** Bodies: `_detail` of NukeViet 4, `_bodyhtml_N` (2,000 articles each) of NukeViet 3 and early 4. */
  | "body"
  /** Bodies without marks, which NukeViet 3 kept for its search. */
  | "plainBody"
  | "category"
  | "topic"
  | "source"
  | "tag"
  | "tagOf"
  | "author"
  | "block"
  | "blockOf"
  /** The settings of the whole portal. */
  | "settings";

const ROLES: Readonly<Record<string, NewsRole>> = {
  rows: "rows",
  detail: "body",
  bodytext: "plainBody",
  cat: "category",
  topics: "topic",
  sources: "source",
  tags: "tag",
  tags_id: "tagOf",
  authorlist: "author",
  block_cat: "block",
  block: "blockOf",
};

const NEWS_TABLE = new RegExp(`^(\\w+_[a-z]{2}_\\w+?)_(${Object.keys(ROLES).join("|")}|bodyhtml_\\d+)$`);
const SETTINGS_TABLE = /^(\w+)_config$/;

/**
 * The module that a table belongs to (`nv4_vi_news`; a portal may have several, in several languages) and what it holds.
 * `null` for other tables, among them `_1`, `_2` …, which repeat the rows of one category each.
 */
export function newsTableOf(table: string): { readonly module: string; readonly role: NewsRole } | null {
  const [, module, name] = NEWS_TABLE.exec(table) ?? [];
  if (module !== undefined && name !== undefined) return { module, role: ROLES[name] ?? "body" };
  const settings = SETTINGS_TABLE.exec(table)?.[1];
  return settings === undefined ? null : { module: settings, role: "settings" };
}

/** The parts of a module's name: `nv4`, `vi`, `news`. In its addresses a module of the name `tin_xa` is `tin-xa`. */
export function moduleParts(module: string): {
  readonly prefix: string;
  readonly language: string;
  readonly name: string;
} {
  const [, prefix = "", language = "", name = ""] = /^(\w+?)_([a-z]{2})_(\w+)$/.exec(module) ?? [];
  return { prefix, language, name: name.replaceAll("_", "-") };
}
