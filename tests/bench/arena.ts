import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { writeSample } from "../../src/sample/write-sample.ts";
import { writeHugoSite } from "./hugo-source.ts";
import type { Command } from "./measure.ts";

/** One of the programs measured, with what it builds. */
export interface Contender {
  readonly name: "Khotin" | "Hugo";
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

export const hugoProgram = "/usr/bin/hugo";

/** After the last day of the sample. */
const NOW = "2025-06-01T00:00:00+07:00";
const SEED = "bench";

export async function openArena(
  folder: string,
  articles: number,
  { plain, hugo }: { readonly plain: boolean; readonly hugo: boolean },
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
    if (hugo) writeHugoSite(contentDir, hugoDir);
  };
  settle();
  return { contentDir, contenders: [khotinIn(folder, contentDir), ...(hugo ? [hugoIn(hugoDir)] : [])], settle };
}

function khotinIn(folder: string, contentDir: string): Contender {
  const outDir = join(folder, "khotin", "_site");
  const cacheDir = join(folder, "khotin", "cache");
  const flags = ["--content", contentDir, "--out", outDir, "--cache", cacheDir, "--now", NOW];
  const words = [...wordsOfBuild(), ...flags, "--no-search", "--quiet", "--json"];
  return {
    name: "Khotin",
    command: { program: process.execPath, words, cwd: programRoot },
    outDir,
    forget: () => rmSync(join(folder, "khotin"), { recursive: true, force: true }),
  };
}

/** What `npm run build` gives node. */
function wordsOfBuild(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")) as {
    readonly scripts: { readonly build: string };
  };
  return scripts.build.split(" ").slice(1);
}

function hugoIn(hugoDir: string): Contender {
  const outDir = join(hugoDir, "public");
  return {
    name: "Hugo",
    command: { program: hugoProgram, words: ["--quiet", "--cacheDir", join(hugoDir, "cache")], cwd: hugoDir },
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
