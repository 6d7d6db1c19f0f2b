import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SourceKind } from "../found-item.ts";
import type { Source } from "../reader.ts";
import { isBag } from "./open-bag.ts";

/** The sources of an import, bags apart. */
export interface SortedSources {
  /** Bags that hold a content folder. */
  readonly bags: readonly Source[];
  /** All other sources. A bag of another program is read as the folder of its payload. */
  readonly others: readonly Source[];
  /** The kind of the other sources: what is in a bag is recognised by itself. */
  readonly kind: SourceKind | null;
}

/**
 * Finds the bags among the sources that were named. A folder whose folders are all bags, as an export leaves it, stands for
 * these.
 */
export function bagsAmong(named: readonly Source[], kind: SourceKind | null): SortedSources {
  if (kind !== null && kind !== "bag") return { bags: [], others: named, kind };
  const found = named.flatMap((source) => {
    if (!source.isFolder) return [source];
    if (isBag(source.path)) return [source];
    const inner = readdirSync(source.path, { withFileTypes: true })
      .filter((item) => item.isDirectory())
      .map(({ name }) => below(source, name))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    return inner.length > 0 && inner.every(({ path }) => isBag(path)) ? inner : [source];
  });
  const isOwn = ({ path, isFolder }: Source) => isFolder && isBag(path) && existsSync(join(path, "data/content"));
  return {
    bags: found.filter(isOwn),
    others: found
      .filter((source) => !isOwn(source))
      .map((source) => (source.isFolder && isBag(source.path) ? below(source, "data") : source)),
    kind: null,
  };
}

function below({ path, label, way, ...rest }: Source, name: string): Source {
  return { ...rest, path: join(path, name), label: `${label}/${name}`, way: [...way, name] };
}
