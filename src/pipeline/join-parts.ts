import type { SourceTree } from "../content/sources/tree.ts";
import { PartFault } from "../parts/fault.ts";
import { addToCache, type PartHead, readPartHead } from "../parts/folder.ts";
import type { MadeOf } from "../publishing/state.ts";
import { madeWith } from "./content-digests.ts";
import type { Session } from "./session.ts";

/**
 * The session in which a site is joined from parts: their readings and search segments are in the cache, and the session
 * knows their volumes. Nothing that the output folder holds is trusted. Where no parts are named, the session is as it is.
 *
 * @throws PartFault where a part cannot be used: it was made of something else, or a year has none or two
 */
export function joinParts(session: Session): Session {
  const { parts } = session.options;
  if (parts === undefined) return session;
  const made = madeWith(session);
  const { tree } = session.inputs;
  const heads = parts.map((folder) => ({ folder, head: readPartHead(folder) }));
  for (const { folder, head } of heads) refuseOther(folder, head, made, tree);
  const folderOf = new Map<number, string>();
  for (const { folder, head } of heads) {
    for (const year of Object.keys(head.content).map(Number)) {
      const other = folderOf.get(year);
      if (other !== undefined) throw new PartFault("twice", folder, `${year}, ${other}`);
      folderOf.set(year, folder);
    }
  }
  const lacking = [...tree.volumes.keys()].filter((year) => !folderOf.has(year)).sort((one, other) => one - other);
  if (lacking.length > 0) throw new PartFault("missing", "", lacking.join(", "));
  for (const folder of parts) addToCache(folder, session.options.cacheDir);
  const volumes = heads.flatMap(({ folder, head }) =>
    Object.entries(head.volumes).map(([year, keys]) => [Number(year), { ...keys, folder }] as const),
  );
  return { ...session, joined: new Map(volumes), published: { ...session.published, state: null } };
}

/** Refuses a part of another program, configuration or content. */
function refuseOther(
  folder: string,
  { made, hasPages, content }: PartHead,
  wanted: Pick<MadeOf, "makers" | "shared">,
  tree: SourceTree,
): void {
  if (made.makers !== wanted.makers) throw new PartFault("program", folder);
  if (made.shared !== wanted.shared) throw new PartFault("configuration", folder);
  const changed = Object.entries(content).find(
    ([year, digest]) => (tree.volumes.get(Number(year))?.digest ?? null) !== digest,
  );
  if (changed !== undefined) throw new PartFault("content", folder, changed[0]);
  if (!hasPages) throw new PartFault("readings-only", folder);
}
