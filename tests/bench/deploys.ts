import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deployScript } from "../../src/hosting/deploy.ts";
import { nginxConfiguration } from "../../src/hosting/nginx.ts";
import { readHostedSite } from "../../src/hosting/read-site.ts";
import { programRoot } from "../../src/program/root.ts";
import { writeSample } from "../../src/sample/write-sample.ts";
import { NGINX, requirePrograms, startNginx } from "./nginx-server.ts";

const ARTICLES = 300;
const DEPLOYS = 10;
const WRK = "/usr/bin/wrk";
const READERS = 8;

/** How long a run of wrk lasts at most, in seconds. */
const LONGEST_RUN = 300;
const MEASURED_SECONDS = 5;

/** How often each of two servers is measured: they take turns, for the speed of a machine varies. */
const TURNS = 3;

/** What readers met who opened pages, and all that these load, while releases followed one another. */
interface Met {
  readonly opened: number;
  readonly loaded: number;
  /** Answers other than 200. */
  readonly failed: number;
  /** Pages without the mark of a release, and styles of another release than their page. */
  readonly mixed: number;
  /** Connections that broke or timed out. */
  readonly broken: number;
}

/**
 * What readers meet while the script of releases puts ten releases up, one after the other, each with another style and so
 * another text of every page; and how fast nginx answers meanwhile, beside a file of the same size with the least
 * configuration there is.
 *
 * @param folder an empty folder to work in
 * @throws Error where a program is missing
 */
export async function benchDeploys(folder: string, say: (line: string) => void): Promise<string> {
  requirePrograms([NGINX, WRK, "/usr/bin/rsync"]);
  const sites = await buildReleases(folder, say);
  const served = join(folder, "served");
  const script = join(folder, "deploy.sh");
  writeFileSync(script, deployScript());
  const deploy = (site: string) => finished("sh", [script, site, served]);
  await deploy(sites[0]!);
  const current = join(served, "current");
  const pages = ["/", `/${articleOf(current)}`, `/${articleOf(current).slice(0, 5)}`];
  const server = await startNginx(join(folder, "nginx"), (port) => configuration(folder, current, pages[1]!, port));
  try {
    const rates = Array.from({ length: TURNS }, () => ({
      idle: requestsPerSecond(server.port, pages[1]!, say),
      bare: requestsPerSecond(server.port, "/file", say, "bare.invalid"),
    }));
    const [idle, bare] = [median(rates.map((each) => each.idle)), median(rates.map((each) => each.bare))];
    say("ten deploys, readers that look closely");
    const met = await metDuring(folder, server.port, pages, () => deployAll(sites.slice(1), deploy, say));
    say("ten deploys more, readers that count");
    const busy = await rateDuring(server.port, pages[1]!, () => deployAll(sites.slice(1), deploy, say));
    return report(met, { idle, bare, busy }, statSync(join(current, pages[1]!.slice(1), "index.html")).size);
  } finally {
    server.stop();
  }
}

/** Builds the releases: each has a style of its own, whose name every page has. Returns their folders. */
async function buildReleases(folder: string, say: (line: string) => void): Promise<readonly string[]> {
  const content = join(folder, "content");
  await writeSample({ articles: ARTICLES, seed: 1, outDir: content });
  const config = readFileSync(join(content, "site.yaml"), "utf8");
  const sites: string[] = [];
  for (let number = 0; number <= DEPLOYS; number++) {
    say(`  building release ${number}`);
    const mark = `release-${number}-end`;
    writeFileSync(join(content, "look.css"), `.${mark} { color: inherit; }\n`);
    writeFileSync(join(content, "site.yaml"), config.replace(/^title: .*$/m, `title: Kho tin ${mark}`));
    const words = ["build", "--no-search", "--quiet", "--content", content, "--out", join(folder, "_site")];
    const options = ["--cache", join(folder, ".cache"), "--base-url", "https://kho.gov.vn/"];
    await finished(process.execPath, [join(programRoot, "src", "cli.ts"), ...words, ...options]);
    const site = join(folder, `site-${number}`);
    cpSync(join(folder, "_site"), site, { recursive: true, preserveTimestamps: true });
    sites.push(site);
  }
  return sites;
}

async function deployAll(
  sites: readonly string[],
  deploy: (site: string) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  for (const site of sites) {
    const startedMs = performance.now();
    await deploy(site);
    say(`  ${((performance.now() - startedMs) / 1000).toFixed(2)} s`);
  }
}

/** The folder of the first article of the newest year: `2024/05/mot/`. */
function articleOf(site: string): string {
  const newest = (path: string, form: RegExp) =>
    `${path}${readdirSync(join(site, path))
      .filter((name) => form.test(name))
      .sort()
      .at(-1)}/`;
  return newest(newest(newest("", /^\d{4}$/), /^\d{2}$/), /^[a-z][a-z0-9-]*$/);
}

/** The site as `khotin host nginx` has it served, and beside it a copy of a page with the least configuration there is. */
function configuration(folder: string, current: string, page: string, port: number): string {
  mkdirSync(join(folder, "bare"), { recursive: true });
  copyFileSync(join(current, page.slice(1), "index.html"), join(folder, "bare", "file"));
  const site = nginxConfiguration(readHostedSite(current)!).replace(
    "listen 80;",
    `listen 127.0.0.1:${port} default_server;`,
  );
  return `${site}\nserver { listen 127.0.0.1:${port}; server_name bare.invalid; root ${folder}/bare; }`;
}

function requestsPerSecond(port: number, path: string, say: (line: string) => void, host?: string): number {
  const words = [
    "-t1",
    `-c${READERS}`,
    `-d${MEASURED_SECONDS}s`,
    ...(host === undefined ? [] : ["-H", `Host: ${host}`]),
  ];
  const rate = rateIn(execFileSync(WRK, [...words, `http://127.0.0.1:${port}${path}`], { encoding: "utf8" }));
  say(`  ${path} ${rate}/s`);
  return rate;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
}

/** @throws Error where an answer was no success */
function rateIn(told: string): number {
  if (/Non-2xx|Socket errors/.test(told)) throw new Error(told);
  return Math.round(Number(/Requests\/sec:\s+([\d.]+)/.exec(told)?.[1]));
}

async function rateDuring(port: number, path: string, work: () => Promise<void>): Promise<number> {
  return rateIn(await toldDuring(["-t1", `-c${READERS}`, `http://127.0.0.1:${port}${path}`], work));
}

async function metDuring(
  folder: string,
  port: number,
  pages: readonly string[],
  work: () => Promise<void>,
): Promise<Met> {
  const script = join(folder, "readers.lua");
  const text = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "readers.lua"), "utf8");
  writeFileSync(script, text.replace("PAGES", pages.map((page) => JSON.stringify(page)).join(", ")));
  const told = await toldDuring([`-t${READERS}`, `-c${READERS}`, "-s", script, `http://127.0.0.1:${port}`], work);
  return JSON.parse(/^READERS (.*)$/m.exec(told)?.[1] ?? "null") as Met;
}

/** Runs wrk while some work is done, and then has it end. Returns what it told. */
async function toldDuring(words: readonly string[], work: () => Promise<void>): Promise<string> {
  const child = spawn(WRK, [`-d${LONGEST_RUN}s`, ...words], { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await work();
  child.kill("SIGINT");
  await ended;
  return told;
}

function finished(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program} ends with ${code}`))));
  });
}

function report(
  { opened, loaded, failed, mixed, broken }: Met,
  { idle, bare, busy }: { readonly idle: number; readonly bare: number; readonly busy: number },
  bytes: number,
): string {
  return [
    `${READERS} readers during ${DEPLOYS} deploys of ${ARTICLES} articles:`,
    "",
    "| pages opened | assets loaded | answers that failed | connections that broke | page and style of two releases |",
    "|---:|---:|---:|---:|---:|",
    `| ${opened} | ${loaded} | ${failed} | ${broken} | ${mixed} |`,
    "",
    `| an article of ${bytes} bytes | requests each second |`,
    "|---|---:|",
    `| a copy of it, least configuration | ${bare} |`,
    `| served as \`khotin host nginx\` says | ${idle} |`,
    `| the same, during ${DEPLOYS} deploys | ${busy} |`,
    "",
  ].join("\n");
}
