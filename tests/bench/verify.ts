import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { writeSample } from "../../src/sample/write-sample.ts";
import { type Cost, cannotMeasure, measure } from "./measure.ts";
import { NGINX, requirePrograms, startNginx } from "./nginx-server.ts";

const ARTICLES = 10_000;
const RUNS = 3;
const LONGEST_MS = 300_000;

const cli = join(programRoot, "src", "cli.ts");

/**
 * How long `khotin verify` takes for an archive with its search index: in a folder that was read just before, and over the
 * network from nginx on this machine.
 *
 * @param folder an empty folder to work in
 * @throws Error where nginx is missing, or the copy is not found whole
 */
export async function benchVerify(folder: string, say: (line: string) => void): Promise<string> {
  requirePrograms([NGINX]);
  const fault = cannotMeasure();
  if (fault !== null) throw new Error(fault);
  const [content, site] = [join(folder, "content"), join(folder, "_site")];
  say(`${ARTICLES} articles: writing the sample`);
  await writeSample({ articles: ARTICLES, seed: 1, outDir: content });
  say("building");
  const cache = join(folder, ".cache");
  khotin(
    "build",
    "--quiet",
    "--content",
    content,
    "--out",
    site,
    "--cache",
    cache,
    "--base-url",
    "https://kho.gov.vn/",
  );
  const server = await startNginx(
    join(folder, "nginx"),
    (port) => `server { listen 127.0.0.1:${port}; root ${site}; }`,
  );
  try {
    // The first check brings the files into the memory of the system.
    const files = checkedFiles(site, cache);
    const ways = [
      ["a folder, from a warm disk", site],
      ["the network, nginx on this machine", `http://127.0.0.1:${server.port}/`],
    ] as const;
    const rows: string[] = [];
    for (const [name, place] of ways) {
      const costs: Cost[] = [];
      for (let run = 0; run < RUNS; run++) costs.push(await costOf(place, folder));
      const middle = (numbers: readonly number[]) =>
        numbers.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!.toFixed(2);
      const [wall, cpu] = [costs.map((each) => each.wallSeconds), costs.map((each) => each.cpuSeconds)];
      const peak = Math.max(...costs.map((each) => each.peakBytes)) / 2 ** 20;
      say(`  ${name}: ${wall.map((each) => each.toFixed(2)).join(", ")} s`);
      rows.push(`| ${name} | ${files} | ${middle(wall)} | ${middle(cpu)} | ${Math.round(peak)} |`);
    }
    const head = `| ${ARTICLES} articles, checked in | files | wall s (median of ${RUNS}) | CPU s | peak MB |`;
    return [head, "|---|---:|---:|---:|---:|", ...rows, ""].join("\n");
  } finally {
    server.stop();
  }
}

/** Verifies a copy. Returns how many files were checked. */
function checkedFiles(place: string, cache: string): number {
  const { changed, missing, extra, checked } = JSON.parse(khotin("verify", place, "--json", "--cache", cache)) as {
    readonly [list in "changed" | "missing" | "extra"]: readonly string[];
  } & { readonly checked: number };
  if (changed.length + missing.length + extra.length > 0) throw new Error(`${place} is not whole.`);
  return checked;
}

function costOf(place: string, folder: string): Promise<Cost> {
  const words = [cli, "verify", place, "--json", "--cache", join(folder, ".cache")];
  return measure({ program: process.execPath, words, cwd: folder }, join(folder, "time"), LONGEST_MS);
}

function khotin(...words: readonly string[]): string {
  return execFileSync(process.execPath, [cli, ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 2 ** 28,
  });
}
