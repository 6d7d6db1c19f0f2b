import { readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { FoundFile } from "../found-item.ts";
import type { Source } from "../reader.ts";

const MOST_BYTES = 200_000_000;

/**
 * Opens files that were saved with a page: by the `file:` address that relative ones become, and by the portal's own
 * address where the portal's folders were saved as they were. Only files in the folder that was named, or beside the file
 * that was named, are opened, links that lead out of it left alone.
 */
export function openBeside(
  source: Source,
  localAddress: string,
  portalAddress: string | null,
): (address: string) => Promise<FoundFile | null> {
  const top = source.way.reduce((path) => dirname(path), source.path);
  const root = source.way.length === 1 ? top : join(top, source.way[0]!);
  return async (address) => {
    const local = address.startsWith("file:") ? address : localTwin(address, localAddress, portalAddress);
    return local === null ? null : readInside(root, join(top, wayOf(local)));
  };
}

/** The path of a `file:` address, without its first slash; the fragment and what cannot be decoded left out. */
function wayOf(address: string): string {
  const { pathname, search } = new URL(address);
  try {
    return decodeURIComponent(`${pathname}${search}`).slice(1);
  } catch {
    return "";
  }
}

/** Where a file of the portal lies if the portal's folders were saved as they were; `null` for other hosts. */
function localTwin(address: string, localAddress: string, portalAddress: string | null): string | null {
  if (portalAddress === null || !URL.canParse(address)) return null;
  const [page, file] = [new URL(portalAddress), new URL(address)];
  if (page.host !== file.host) return null;
  const folder = page.pathname.split("/").slice(0, -1);
  const way = file.pathname.split("/");
  let same = 0;
  while (same < folder.length && folder[same] === way[same]) same++;
  const written = [...folder.slice(same).map(() => ".."), ...way.slice(same)].join("/");
  return new URL(`./${written}`, localAddress).href;
}

function readInside(root: string, path: string): FoundFile | null {
  for (const tried of [path, path.normalize("NFC"), path.normalize("NFD")]) {
    try {
      const real = realpathSync(tried);
      const way = relative(realpathSync(root), real);
      if (way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
      const stat = statSync(real);
      if (!stat.isFile() || stat.size > MOST_BYTES) return null;
      return { name: basename(tried), bytes: readFileSync(real) };
    } catch {
      // Not there under this spelling.
    }
  }
  return null;
}
