import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Checksum } from "../cache/checksum.ts";
import { DamagedCache } from "../cache/damage.ts";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { CheckedLinks } from "../checking/links.ts";

/** The keys of the published files of a volume or of the catalogue, each by its file. */
export type OutputKeys = Readonly<Record<string, string>>;

/** The checksums of published files, each by its file. */
export type Checksums = Readonly<Record<string, Checksum>>;

/** What was published of the checksums of a volume's files, or of all files that are no volume's. */
export interface PublishedFixity {
  /** The SHA-256 of the published manifest, the list of these checksums. */
  readonly manifestSha256: string;
  /** The digest of the checksums, by which the store has them. */
  readonly checksumsDigest: string;
}

/** What was published of the checksums of a volume. */
export interface VolumeFixity extends PublishedFixity {
  /** How many files the manifest lists, and their bytes together. */
  readonly fileCount: number;
  readonly sizeBytes: number;
  /** The digest of the names of the parts of the search index that belong to the volume. */
  readonly searchPartsDigest: string;
}

/** What was published of a volume. Its outputs depend on its reading and on its surroundings, and on nothing else. */
export interface PublishedVolume {
  /** The key of the reading it was made from. */
  readonly readingKey: string;
  /** The key of its surroundings: says everything its outputs depend on besides its reading. */
  readonly surroundingsKey: string;
  /** Says everything its articles' pages depend on besides its own entries: a part of what `surroundingsKey` says. */
  readonly articleSurroundingsKey: string;
  /** The digest of its output keys, by which the store has them. */
  readonly outputKeysDigest: string;
  readonly fileCount: number;
  readonly fixity: VolumeFixity;
}

/** What a published site was made of, in digests. */
export interface MadeOf {
  /** Of all of the program that makes anything. */
  readonly makers: string;
  /** Of the content that all pages share. */
  readonly shared: string;
  /** Of all of the content. */
  readonly content: string;
}

/** What an output folder holds and what it was made from. */
export interface PublishedState {
  /** The key of the frame: says everything that all outputs of the site depend on. */
  readonly frameKey: string;
  /** The digest of the part of the program that remembered this and plans by it. */
  readonly planningDigest: string;
  readonly made: MadeOf;
  /** The digest of the published ledger. */
  readonly ledgerDigest: string;
  /** The published volumes, by year. */
  readonly volumes: Readonly<Record<string, PublishedVolume>>;
  /** What the check of links found when this state was published. */
  readonly links: CheckedLinks;
  /** The digest of the catalogue's output keys, by which the store has them. */
  readonly catalogueKeysDigest: string;
  readonly catalogueFixity: PublishedFixity;
}

/** Remembers in the cache what was published into an output folder. */
export interface StateStore {
  /** The state of a token, which the folder's marker holds; `null` where it, or anything that it names, is gone. */
  readonly read: (token: string) => PublishedState | null;
  /** The same though another program remembered it; `null` too where that one did not remember what it was made of. */
  readonly readOfAny: (token: string) => PublishedState | null;
  /**
   * The output keys of a digest.
   *
   * @throws DamagedCache where they are not what was put there; the state that names them has then been removed
   */
  readonly outputKeys: (digest: string) => OutputKeys;
  /** Keeps output keys and returns their digest. */
  readonly putOutputKeys: (keys: OutputKeys) => string;
  /**
   * The checksums of a digest.
   *
   * @throws DamagedCache as `outputKeys` does
   */
  readonly checksums: (digest: string) => Checksums;
  /** Keeps checksums and returns their digest. */
  readonly putChecksums: (checksums: Checksums) => string;
  /** Keeps a state and returns its token. */
  readonly put: (state: Omit<PublishedState, "planningDigest">) => string;
  /** Removes all states but that of a token, with all that they name. */
  readonly prune: (token: string) => void;
}

/**
 * The store of an output folder's states; each output folder has one of its own.
 *
 * @param planningDigest digest of the part of the program that plans by what is remembered: it does not trust what another
 *   program remembered
 */
export function stateStore(cacheDir: string, outDir: string, planningDigest: string): StateStore {
  const site = createHash("sha256").update(resolve(outDir)).digest("hex").slice(0, 16);
  const root = join(cacheDir, "sites", site);
  const write = (prefix: string, written: string): string => {
    const digest = digestOf(written);
    writeWholeFile(join(root, `${prefix}-${digest}.json`), written);
    return digest;
  };
  const text = (name: string, prefix: string): string | null => {
    if (!existsSync(join(root, name))) return null;
    const found = readFileSync(join(root, name), "utf8");
    return `${prefix}-${digestOf(found)}.json` === name ? found : null;
  };
  const read = <Value>(name: string, prefix: string): Value | null => {
    const found = text(name, prefix);
    return found === null ? null : (JSON.parse(found) as Value);
  };
  const readNamed = <Value>(prefix: string, digest: string): Value => {
    const found = read<Value>(`${prefix}-${digest}.json`, prefix);
    if (found !== null) return found;
    rmSync(root, { recursive: true, force: true });
    throw new DamagedCache(`sites/${site}/${prefix}-${digest}.json`);
  };
  const readWhole = (token: string): PublishedState | null => {
    const state = read<PublishedState>(`state-${token}.json`, "state");
    const isWhole = state !== null && namedFiles(state).every((name) => existsSync(join(root, name)));
    return isWhole ? state : null;
  };
  return {
    read: (token) => {
      const state = readWhole(token);
      return state?.planningDigest === planningDigest ? state : null;
    },
    readOfAny: (token) => {
      const state = readWhole(token);
      return (state as Partial<PublishedState> | null)?.made === undefined ? null : state;
    },
    outputKeys: (digest) => readNamed<OutputKeys>("outputs", digest),
    putOutputKeys: (keys) => write("outputs", JSON.stringify(keys)),
    checksums: (digest) => readNamed<Checksums>("checksums", digest),
    putChecksums: (checksums) => write("checksums", JSON.stringify(checksums)),
    put: (state) => write("state", JSON.stringify({ ...state, planningDigest })),
    prune: (token) => prune(root, token),
  };
}

/** The names of the files with the output keys and checksums that a state names. */
function namedFiles({ volumes, catalogueKeysDigest, catalogueFixity }: PublishedState): readonly string[] {
  const keys = [...Object.values(volumes).map(({ outputKeysDigest }) => outputKeysDigest), catalogueKeysDigest];
  const fixities = [...Object.values(volumes).map(({ fixity }) => fixity), catalogueFixity];
  // What an earlier version of the program remembered has no checksums.
  const checksums = fixities.flatMap((each: PublishedFixity | undefined) => each?.checksumsDigest ?? []);
  return [...keys.map((each) => `outputs-${each}.json`), ...checksums.map((each) => `checksums-${each}.json`)];
}

function prune(root: string, token: string): void {
  const file = join(root, `state-${token}.json`);
  if (!existsSync(file)) return;
  const state = JSON.parse(readFileSync(file, "utf8")) as PublishedState;
  const used = new Set([`state-${token}.json`, ...namedFiles(state)]);
  for (const name of readdirSync(root)) if (!used.has(name)) rmSync(join(root, name), { force: true });
}
