import type { HostSettings } from "../../content/editor-fields.ts";
import { StoreFault } from "./fault.ts";
import { pathsOf } from "./first-conflict.ts";
import type { GitHost } from "./git-host.ts";
import { fileAt, type HostedFiles, headOf, openHosted } from "./hosted-files.ts";
import { hostedDrafts, hostedNames, hostedYear, hostedYears } from "./hosted-lists.ts";
import { reviewHosted, saveHosted } from "./hosted-save.ts";
import type { StorePlace } from "./place.ts";
import type { Change, Store } from "./store.ts";

/** Opens the store that a repository at a host is. */
export async function openHostedStore(
  host: GitHost,
  { branch, review }: HostSettings,
  place: StorePlace,
  signOut: () => void,
): Promise<Store> {
  const files: HostedFiles = { host, branch, place, texts: new Map() };
  const [editor] = await Promise.all([host.user(), headOf(files)]);
  const mustReview = review === "always";
  const bytesOf = async (path: string, from?: string): Promise<Uint8Array> => {
    const head = await headOf(files, from);
    const file = await fileAt(files, head, path);
    if (file === null) throw new StoreFault("missing", place.words.missing(path));
    return host.bytesOf(head, file);
  };
  return {
    kind: host.kind,
    canReview: review !== "never",
    mustReview,
    editor,
    siteFile: async () => {
      const head = await headOf(files);
      const file = await fileAt(files, head, "content/site.yaml");
      return file === null ? null : new TextDecoder().decode(await host.bytesOf(head, file));
    },
    years: () => hostedYears(files),
    listYear: (year) => hostedYear(files, year),
    listDrafts: () => hostedDrafts(files),
    known: () => hostedNames(files),
    open: (path, from) => openHosted(files, path, from),
    readFile: bytesOf,
    save: async (change) => {
      if (mustReview && !isOfDrafts(change)) return { kind: "refused", what: place.words.mustReview };
      return saveHosted(files, change);
    },
    sendForReview: async (change, title) =>
      review === "never" ? { kind: "refused", what: place.words.noReview } : reviewHosted(files, change, title),
    signOut,
  };
}

/** Whether a change is one of drafts alone, which no reader sees. */
function isOfDrafts(change: Change): boolean {
  return pathsOf(change).every((path) => path.startsWith("content/drafts/"));
}
