import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { writeSample } from "../../src/sample/write-sample.ts";
import { type HugoNames, writeHugoSite } from "./hugo-source.ts";
import type { Command } from "./measure.ts";
import type { BenchOptions } from "./options.ts";

/** `Khotin before` is another checkout of this program. */
export const contenderNames = ["Khotin", "Khotin before", "Hugo"] as const;
export type ContenderName = (typeof contenderNames)[number];

/** One of the programs measured, with what it builds. */
export interface Contender {
  readonly name: ContenderName;
  readonly command: Command;
  readonly outDir: string;
  /** Removes what earlier builds left. */
  readonly forget: () => void;
}

/** A sample archive of one size, as both programs want it. */
export interface Arena {
  readonly contentDir: string;
  readonly contenders: readonly Contender[];
  /** Takes over an edit of the content: commits it, and writes it again for Hugo. */
  readonly settle: () => void;
}

/** After the last day of the sample. */
const NOW = "2025-06-01T00:00:00+07:00";
const SEED = "bench";

export async function openArena(
  folder: string,
  articles: number,
  { plain, hugo, against }: Pick<BenchOptions, "plain" | "hugo" | "against">,
): Promise<Arena> {
  rmSync(folder, { recursive: true, force: true });
  const root = join(folder, "site");
  const contentDir = join(root, "content");
  mkdirSync(root, { recursive: true });
  await writeSample({ articles, seed: SEED, outDir: contentDir, pictures: 0 });
  appendFileSync(join(contentDir, "site.yaml"), "features:\n  cards: false\n");
  if (!plain) git(root, ["init", "-q"]);
  const hugoDir = join(folder, "hugo");
  const settle = () => {
    if (!plain) {
      git(root, ["add", "-A"]);
      git(root, ["commit", "-q", "--allow-empty", "-m", "content: Edit"]);
    }
    if (hugo !== null) writeHugoSite(contentDir, hugoDir, hugoNames(hugo));
  };
  settle();
  const contenders = [
    khotinIn("Khotin", programRoot, join(folder, "khotin"), contentDir),
    ...(against === null ? [] : [khotinIn("Khotin before", resolve(against), join(folder, "before"), contentDir)]),
    ...(hugo === null ? [] : [hugoIn(hugo, hugoDir)]),
  ];
  return { contentDir, contenders, settle };
}

function khotinIn(name: ContenderName, program: string, folder: string, contentDir: string): Contender {
  const outDir = join(folder, "_site");
  const cacheDir = join(folder, "cache");
  const flags = ["--content", contentDir, "--out", outDir, "--cache", cacheDir, "--now", NOW];
  const words = [...wordsOfBuild(program), ...flags, "--no-search", "--quiet", "--json"];
  return {
    name,
    command: { program: process.execPath, words, cwd: program },
    outDir,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What `npm run build` gives node. */
function wordsOfBuild(program: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(program, "package.json"), "utf8")) as {
    readonly scripts: { readonly build: string };
  };
  return scripts.build.split(" ").slice(1);
}

/** The version of a program of Hugo, as it tells it. */
export function hugoVersion(program: string): string {
  return execFileSync(program, ["version"], { encoding: "utf8" }).trim();
}

/** What the program of Hugo calls two settings: releases since 0.158 have other names for them than 0.111. */
function hugoNames(program: string): HugoNames {
  const minor = Number(/\bv0\.(\d+)\./.exec(hugoVersion(program))?.[1]);
  return minor >= 158 ? { build: "build", locale: "locale" } : { build: "_build", locale: "languageCode" };
}

function hugoIn(program: string, hugoDir: string): Contender {
  const outDir = join(hugoDir, "public");
  return {
    name: "Hugo",
    command: { program, words: ["--quiet", "--cacheDir", join(hugoDir, "cache")], cwd: hugoDir },
    outDir,
    forget: () => {
      for (const name of ["public", "resources", "cache", ".hugo_build.lock"])
        rmSync(join(hugoDir, name), { recursive: true, force: true });
    },
  };
}

function git(root: string, words: readonly string[]): void {
  const identity = ["-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0"];
  execFileSync("git", ["-C", root, ...identity, ...words], { stdio: ["ignore", "ignore", "inherit"] });
}
