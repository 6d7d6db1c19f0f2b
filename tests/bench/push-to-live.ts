import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { writeSample } from "../../src/sample/write-sample.ts";
import { anArticle } from "../support/an-article.ts";
import { NGINX, requirePrograms, startNginx } from "./nginx-server.ts";

/** How many articles the archive has that one is pushed to. */
const ARTICLES = 10_000;
const RUNS = 3;
const BASE_URL = "https://kho.gov.vn/kho-tin/";

/** A step of the way from a push to the live page, and how long it took in each run. */
interface Step {
  readonly name: string;
  readonly seconds: number[];
}

/**
 * How long it takes from a push of one article until a web server answers for its page, step by step, as the files that
 * `khotin init --host server` writes do it: a bare repository, a fresh clone, the caches of the run before, an
 * installation from npm's cache, the build, and the release folder that nginx serves under a path.
 *
 * @param folder an empty folder to work in
 * @throws Error where a step fails, or nginx or rsync is missing
 */
export async function benchPush(folder: string, say: (line: string) => void): Promise<string> {
  requirePrograms([NGINX, "/usr/bin/rsync"]);
  const way = await prepareWay(folder, say);
  const steps: Step[] = [];
  const timed = async (name: string, run: () => unknown) => {
    const startedMs = performance.now();
    await run();
    const seconds = (performance.now() - startedMs) / 1000;
    const step = steps.find((each) => each.name === name) ?? { name, seconds: [] };
    if (step.seconds.length === 0) steps.push(step);
    step.seconds.push(seconds);
    say(`  ${name}  ${seconds.toFixed(2)} s`);
  };
  const server = await startNginx(
    join(folder, "nginx"),
    (port) => `server { listen 127.0.0.1:${port}; location /kho-tin/ { alias ${way.target}/hien-hanh/; } }`,
  );
  try {
    await publish(way, timed, server.port, null);
    steps.length = 0;
    for (let run = 1; run <= RUNS; run++) {
      const slug = `bai-vua-dang-${run}`;
      pushArticle(way.desk, slug, run);
      await publish(way, timed, server.port, slug);
    }
  } finally {
    server.stop();
  }
  return stepTable(steps);
}

interface Way {
  /** The editor's checkout. */
  readonly desk: string;
  readonly origin: string;
  readonly runner: string;
  /** What the host keeps between runs. */
  readonly kept: string;
  readonly target: string;
}

/** Makes the package, an archive that depends on it, and the bare repository that it is pushed to. */
async function prepareWay(folder: string, say: (line: string) => void): Promise<Way> {
  const way = {
    desk: join(folder, "desk"),
    origin: join(folder, "origin.git"),
    runner: join(folder, "runner"),
    kept: join(folder, "kept"),
    target: join(folder, "www"),
  };
  mkdirSync(folder, { recursive: true });
  say("packing");
  const packed = run(programRoot, "npm", "pack", "--silent", "--pack-destination", folder).trim().split("\n").at(-1)!;
  const khotin = join(programRoot, "dist", "khotin.js");
  run(
    folder,
    process.execPath,
    khotin,
    "init",
    way.desk,
    "--yes",
    "--host",
    "server",
    "--package",
    join(folder, packed),
  );
  rmSync(join(way.desk, "content"), { recursive: true });
  say(`${ARTICLES} articles: writing the sample`);
  await writeSample({ articles: ARTICLES, seed: 1, outDir: join(way.desk, "content") });
  say("installing for the first time");
  run(way.desk, "npm", "install", "--silent", "--no-audit", "--no-fund");
  run(way.desk, "git", "init", "--quiet", "--initial-branch=main");
  commit(way.desk, "Kho tin");
  run(folder, "git", "clone", "--quiet", "--bare", way.desk, way.origin);
  run(way.desk, "git", "remote", "add", "origin", way.origin);
  return way;
}

function commit(folder: string, message: string): void {
  run(folder, "git", "add", "--all");
  run(folder, "git", "-c", "user.name=Ban", "-c", "user.email=ban@kho.example", "commit", "--quiet", "-m", message);
}

function pushArticle(desk: string, slug: string, day: number): void {
  const publishedAt = `2024-12-2${day}`;
  mkdirSync(join(desk, "content/articles/2024/12"), { recursive: true });
  const text = anArticle({ title: `Bài vừa đăng số ${day}`, publishedAt, category: "xay-dung-dang" });
  writeFileSync(join(desk, `content/articles/2024/12/${slug}.md`), text);
  commit(desk, slug);
  run(desk, "git", "push", "--quiet", "origin", "main");
}

type Timed = (name: string, run: () => unknown) => Promise<void>;

/** One run of the host's own steps; `slug` is that of the article which must answer at its end. */
async function publish(way: Way, timed: Timed, port: number, slug: string | null): Promise<void> {
  const { runner } = way;
  rmSync(runner, { recursive: true, force: true });
  await timed("clone", () => run("/", "git", "clone", "--quiet", "--depth", "1", `file://${way.origin}`, runner));
  await timed("bring the caches back", () => {
    if (existsSync(way.kept)) run("/", "cp", "-a", `${way.kept}/.`, runner);
  });
  await timed("npm ci", () => run(runner, "npm", "ci", "--silent", "--prefer-offline", "--no-audit", "--no-fund"));
  await timed("build", () =>
    run(runner, "npm", "run", "--silent", "build", "--", "--keep-search", "--base-url", BASE_URL),
  );
  await timed("release", () => release(way));
  await timed("answer", async () => {
    const path = slug === null ? "" : `2024/12/${slug}/`;
    const { status } = await fetch(`http://127.0.0.1:${port}/kho-tin/${path}`);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
  });
  await timed("keep the caches", () => {
    mkdirSync(way.kept, { recursive: true });
    run(runner, "rsync", "-a", "--delete", ".cache", "_site", `${way.kept}/`);
  });
}

/** What dang-trang.sh does after the build: a release folder that shares unchanged files, and one link that moves. */
function release({ runner, target }: Way): void {
  mkdirSync(target, { recursive: true });
  const script = `
    release="$1/ban-$(date -u +%Y%m%d%H%M%S%N)"
    if [ -d "$1/hien-hanh/" ]; then rsync -a --checksum --link-dest="$(cd "$1/hien-hanh/" && pwd -P)" _site/ "$release/"
    else rsync -a _site/ "$release/"; fi
    ln -s "$(basename "$release")" "$1/moi" && mv -T "$1/moi" "$1/hien-hanh"`;
  run(runner, "sh", "-euc", script, "sh", target);
}

/** @throws Error with what the program said, where it fails */
function run(cwd: string, program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 28 });
}

function stepTable(steps: readonly Step[]): string {
  const middle = ({ seconds }: Step) => seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)]!;
  const own = steps.filter(({ name }) => name !== "keep the caches");
  const total = own.reduce((sum, step) => sum + middle(step), 0);
  const rows = steps.map((step) => `| ${step.name} | ${middle(step).toFixed(2)} |`);
  return [
    `| step, one article into ${ARTICLES} | median of ${RUNS}, s |`,
    "|---|---:|",
    ...rows,
    `| **from the push to the answer** | **${total.toFixed(2)}** |`,
    "",
  ].join("\n");
}
