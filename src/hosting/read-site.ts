import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { oldAddressFolder } from "../addresses/folder-names.ts";
import { LEDGER_FILE, type Ledger } from "../addresses/ledger.ts";
import { ledgerAt } from "../addresses/ledger-folder.ts";
import { comparedForm } from "../addresses/old-address.ts";
import { readLedger } from "../addresses/read-ledger.ts";
import { archiveApiUrl, fileOf } from "../addresses/urls.ts";

/** The endings of packed texts: by gzip, by Brotli. */
const PACKED_FORMS = ["gz", "br"] as const;
export type PackedForm = (typeof PACKED_FORMS)[number];

/** What a server must know of a built site, read from the site alone. */
export interface HostedSite {
  /** The folder of the site, absolute. */
  readonly folder: string;
  readonly baseUrl: string;
  /** `/`, or `/kho-tin/`. */
  readonly basePath: string;
  /** Addresses that lead on, each with its target, both without the base path; sorted. */
  readonly moved: readonly Moved[];
  /** The addresses of withdrawn articles, without the base path, sorted. */
  readonly gone: readonly string[];
  /** The packed forms that lie beside the home page, and so beside every text: `gz`, `br`. */
  readonly packed: readonly PackedForm[];
  /** How many old addresses several articles had, so that no server can say which is meant. */
  readonly unclearCount: number;
}

export interface Moved {
  readonly url: string;
  readonly target: string;
}

/** The base URL that a site was built for; `null` where the folder holds no built site. */
export function baseUrlOfSite(folder: string): string | null {
  const overview = join(folder, fileOf(archiveApiUrl));
  if (!existsSync(overview)) return null;
  return (JSON.parse(readFileSync(overview, "utf8")) as { readonly url: string }).url;
}

/** Reads a site from its folder; `null` where the folder holds no built site. */
export function readHostedSite(folder: string): HostedSite | null {
  const written = ledgerAt(join(folder, LEDGER_FILE), LEDGER_FILE);
  const ledger = written === null ? null : readLedger(written, false, []);
  const baseUrl = baseUrlOfSite(folder);
  if (ledger === null || baseUrl === null) return null;
  const { redirects, gone } = answersOf(ledger);
  const taken = new Set(redirects.map(({ url }) => comparedForm(url)));
  const isFree = (url: string) => !taken.has(comparedForm(url)) && !isAnswered(url, ledger, folder);
  const groups = Map.groupBy(
    oldAddressesIn(folder).filter(({ url }) => isFree(url)),
    ({ url }) => comparedForm(url),
  );
  const clear = [...groups.values()].filter((group) => new Set(group.map(({ target }) => target)).size === 1);
  return {
    folder,
    baseUrl,
    basePath: new URL(baseUrl).pathname,
    packed: PACKED_FORMS.filter((form) => existsSync(join(folder, `index.html.${form}`))),
    moved: [...redirects, ...clear.flat()].sort(byUrl),
    gone: gone.sort(),
    unclearCount: groups.size - clear.length,
  };
}

function byUrl(one: Moved, other: Moved): number {
  return one.url < other.url ? -1 : one.url > other.url ? 1 : one.target < other.target ? -1 : 1;
}

function answersOf(ledger: Ledger): { readonly redirects: readonly Moved[]; readonly gone: string[] } {
  const redirects: Moved[] = [];
  const gone: string[] = [];
  for (const answers of [ledger.beside, ...[...ledger.volumes.values()].map((volume) => volume.answers())]) {
    for (const [url, answer] of answers) {
      if (answer === "tombstone") gone.push(url);
      else if (typeof answer === "object" && "redirect" in answer) redirects.push({ url, target: answer.redirect });
    }
  }
  return { redirects, gone };
}

/** Whether the site has a page or file of its own at an address. One with a query is never a file. */
function isAnswered(url: string, ledger: Ledger, folder: string): boolean {
  if (url.includes("?")) return false;
  return ledger.answerOf(url) !== undefined || existsSync(join(folder, fileOf(url)));
}

function oldAddressesIn(folder: string): readonly Moved[] {
  const parts = join(folder, oldAddressFolder);
  if (!existsSync(parts)) return [];
  // Releases have packed forms beside the files.
  return readdirSync(parts)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .flatMap((name) => {
      const { addresses } = JSON.parse(readFileSync(join(parts, name), "utf8")) as {
        readonly addresses: readonly (readonly [string, string])[];
      };
      return addresses.map(([url, target]) => ({ url, target }));
    });
}
