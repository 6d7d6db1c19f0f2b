import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { type CborValue, readCbor, writeCbor } from "./cbor.ts";

/** A file of a Pagefind bundle; `path` is relative to the bundle's folder. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Pagefind begins the content of each of its files with this. */
const SIGNATURE = Buffer.from("pagefind_dcd");
/** What a bundle needs at search time; the rest is interfaces of Pagefind's own that no page here loads. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[^/]*|pagefind\.[^/]*\.pf_meta|(?:index|fragment|filter)\/.*)$/;
const ENTRY = "pagefind-entry.json";

/** Place of the list of filters in Pagefind's meta index: version, pages, chunks, filters, sorts, meta fields. */
const FILTERS = 3;

/**
 * A Pagefind bundle that is the same for the same records. Pagefind 1.5.2 writes words, fragments and sorts in order,
 * but a filter's values and the list of filters in the order of a randomly seeded hash map, and names the files after
 * what is in them. So: sort both, name the filter files and the meta index anew, and drop the interfaces nobody uses.
 */
export function canonicalBundle(written: readonly BundleFile[]): readonly BundleFile[] {
  const files = new Map(written.filter(({ path }) => NEEDED.test(path)).map((file) => [file.path, file.content]));
  const entry = JSON.parse(Buffer.from(taken(files, ENTRY)).toString("utf8")) as PagefindEntry;
  for (const language of Object.values(entry.languages)) {
    const meta = [...list(unpacked(taken(files, `pagefind.${language.hash}.pf_meta`)))];
    meta[FILTERS] = list(meta[FILTERS])
      .map((filter) => canonicalFilter(files, filter))
      .sort(byFirst);
    const bytes = writeCbor(meta);
    language.hash = renamed(language.hash, bytes);
    files.set(`pagefind.${language.hash}.pf_meta`, packed(bytes));
  }
  files.set(ENTRY, Buffer.from(`${JSON.stringify(entry)}\n`));
  return [...files]
    .map(([path, content]) => ({ path, content }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface PagefindEntry {
  readonly languages: Record<string, { hash: string }>;
}

/** `[name, file]` of a filter, its file rewritten with sorted values. */
function canonicalFilter(files: Map<string, Uint8Array>, filter: CborValue): CborValue {
  const [name, hash] = list(filter);
  const [filterName, values] = list(unpacked(taken(files, `filter/${String(hash)}.pf_filter`)));
  if (name === undefined || filterName !== name) throw unexpected();
  const bytes = writeCbor([name, [...list(values)].sort(byFirst)]);
  const newHash = renamed(String(hash), bytes);
  files.set(`filter/${newHash}.pf_filter`, packed(bytes));
  return [name, newHash];
}

function taken(files: Map<string, Uint8Array>, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw unexpected();
  files.delete(path);
  return content;
}

function byFirst(a: CborValue, b: CborValue): number {
  const [first, second] = [String(list(a)[0]), String(list(b)[0])];
  return first < second ? -1 : first > second ? 1 : 0;
}

function list(value: CborValue | undefined): readonly CborValue[] {
  if (!Array.isArray(value)) throw unexpected();
  return value;
}

function unpacked(content: Uint8Array): CborValue {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw unexpected();
  return readCbor(bytes.subarray(SIGNATURE.length));
}

function packed(bytes: Uint8Array): Uint8Array {
  const content = gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });
  // The header names the operating system (RFC 1952, 2.3): 255 is "unknown", the same everywhere.
  content[9] = 255;
  return content;
}

/** `vi_27c65c5cae` after what the file holds now. */
function renamed(hash: string, bytes: Uint8Array): string {
  return `${hash.replace(/_[^_]*$/, "")}_${createHash("sha256").update(bytes).digest("hex").slice(0, 10)}`;
}

function unexpected(): Error {
  return new Error("Pagefind's index files are not built as those of version 1.5.2");
}
