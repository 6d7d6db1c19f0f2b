import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { DamagedCache } from "../cache/damage.ts";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { CheckedLinks } from "../checking/links.ts";

/** The key of every file a volume or the catalogue published. */
export type OutputKeys = Readonly<Record<string, string>>;

/** What was published of a volume. */
export interface PublishedVolume {
  /** The reading it was made from. */
  readonly storeKey: string;
  /** Everything else its pages depend on. */
  readonly inputDigest: string;
  /** What the pages of its articles depend on besides articles of its own. */
  readonly aroundDigest: string;
  /** Names the file of its output keys. */
  readonly outputs: string;
  readonly fileCount: number;
}

/** What an output folder holds and what it was made from. */
export interface PublishedState {
  /** What every page depends on: program, frame, configuration. */
  readonly environment: string;
  /** Digest of the part of the program that remembered this and plans by it. */
  readonly planning: string;
  /** Digest of the ledger as published. */
  readonly ledger: string;
  readonly volumes: Readonly<Record<string, PublishedVolume>>;
  /** What was found of the links between its pages. */
  readonly links: CheckedLinks;
  /** Names the file of the catalogue's output keys. */
  readonly catalogue: string;
}

/** Remembers, apart from the output itself, what was published into it. */
export interface StateStore {
  /** The state a folder's marker names; `null` where it, or any output keys it names, are unknown. */
  readonly read: (token: string) => PublishedState | null;
  /** @throws DamagedCache where they are not what was put there: the state that names them is then gone */
  readonly outputs: (name: string) => OutputKeys;
  readonly putOutputs: (keys: OutputKeys) => string;
  /** Keeps a state and returns its token. */
  readonly put: (state: Omit<PublishedState, "planning">) => string;
  /** Drops all but the state of a token. */
  readonly prune: (token: string) => void;
}

/** @param planning digest of the program that plans by what is remembered: what another one remembered is unknown */
export function stateStore(cacheDir: string, outDir: string, planning: string): StateStore {
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
  return {
    read: (token) => {
      const state = read<PublishedState>(`state-${token}.json`, "state");
      return state?.planning === planning &&
        outputsOf(state).every((name) => existsSync(join(root, `outputs-${name}.json`)))
        ? state
        : null;
    },
    outputs: (name) => {
      const found = read<OutputKeys>(`outputs-${name}.json`, "outputs");
      if (found !== null) return found;
      rmSync(root, { recursive: true, force: true });
      throw new DamagedCache(`sites/${site}/outputs-${name}.json`);
    },
    putOutputs: (keys) => write("outputs", JSON.stringify(keys)),
    put: (state) => write("state", JSON.stringify({ ...state, planning })),
    prune: (token) => prune(root, token),
  };
}

function outputsOf(state: PublishedState): readonly string[] {
  return [...Object.values(state.volumes).map((volume) => volume.outputs), state.catalogue];
}

function prune(root: string, token: string): void {
  const file = join(root, `state-${token}.json`);
  if (!existsSync(file)) return;
  const state = JSON.parse(readFileSync(file, "utf8")) as PublishedState;
  const used = new Set([`state-${token}.json`, ...outputsOf(state).map((name) => `outputs-${name}.json`)]);
  for (const name of readdirSync(root)) if (!used.has(name)) rmSync(join(root, name), { force: true });
}
