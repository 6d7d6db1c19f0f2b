import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { filesUnder } from "../../src/cache/files-under.ts";
import { gitHubParts } from "../../src/init/github-parts.ts";
import { gitLabPipeline } from "../../src/init/gitlab-pipeline.ts";
import { publishingFiles } from "../../src/init/publishing-files.ts";
import { programRoot } from "../../src/program/root.ts";
import { SECRET_KEY_FILE } from "../fixity/a-signing-key.ts";
import { anArticle } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A job of a workflow of GitHub. */
interface Job {
  readonly strategy?: { readonly "fail-fast": boolean; readonly matrix: { readonly part: readonly number[] } };
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

const jobsOf = (machines: number) =>
  (parse(gitHubParts(machines)) as { jobs: Readonly<Record<"plan" | "parts" | "publish", Job>> }).jobs;

const BASE_URL = "https://nhom.example.vn/kho";

const ARTICLES = {
  "content/site.yaml": "categories:\n  - {slug: giao-duc, name: Giáo dục}\n",
  "content/articles/2020/05/mot.md": anArticle({ title: "Một", publishedAt: "2020-05-01", topics: ["Tết"] }),
  "content/articles/2021/05/hai.md": anArticle({ title: "Hai", publishedAt: "2021-05-01", topics: ["Tết"] }),
  "content/articles/2021/06/ba.md": anArticle({ title: "Ba", publishedAt: "2021-06-01", topics: ["Tết"] }),
};

/** A folder with the commands that a machine of the host has: the program, and a network with one answer. */
function commandsOf(status: string): string {
  const folder = temporaryFolder();
  const commands = {
    npx: `shift; exec "${process.execPath}" "${join(programRoot, "src", "cli.ts")}" "$@"`,
    npm: "exit 0",
    curl: `printf ${status}`,
  };
  for (const [name, line] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

/** How a job ended: the exit code of its last lines, what they said, what the job hands on. */
interface JobRun {
  readonly code: number | null;
  readonly said: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the lines of a job one after the other, with the values of its expressions, as the host does. */
function runJob(job: Job, cwd: string, values: Readonly<Record<string, string>>, status = "404"): JobRun {
  const valued = (env: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      Object.entries(env).map(([name, text]) => [
        name,
        String(text).replace(/\$\{\{ (\S+) \}\}/g, (_, expression) => {
          assert.ok(expression in values, expression);
          return values[expression]!;
        }),
      ]),
    );
  const output = join(cwd, "output");
  const path = `${commandsOf(status)}:${process.env.PATH}`;
  for (const { run, env } of job.steps) {
    if (run === undefined) continue;
    const given = { ...process.env, PATH: path, GITHUB_OUTPUT: output, ...valued(job.env), ...valued(env) };
    const ran = spawnSync("bash", ["-e", "-c", run], { cwd, env: given, encoding: "utf8" });
    if (ran.status !== 0) return { code: ran.status, said: `${ran.stdout}${ran.stderr}`, outputs: {} };
  }
  const lines = existsSync(output) ? readFileSync(output, "utf8").trim().split("\n") : [];
  const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/).slice(0, 2)));
  return { code: 0, said: "", outputs };
}

test("the jobs of the first build, run one after the other, make the site of a single build", async () => {
  const { root } = siteOf(ARTICLES);
  const { plan, parts, publish } = jobsOf(3);
  const address = { "steps.pages.outputs.base_url": BASE_URL };
  const planned = runJob(plan, temporaryFolder(), address);
  assert.equal(planned.code, 0, planned.said);
  const { now, previous = "" } = planned.outputs;
  assert.match(now!, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const shared = {
    "needs.plan.outputs.base-url": BASE_URL,
    "needs.plan.outputs.now": now!,
    "needs.plan.outputs.previous": previous,
  };
  const checkout = () => {
    const folder = temporaryFolder();
    cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
    return folder;
  };
  const last = checkout();
  assert.deepEqual(parts.strategy, { "fail-fast": false, matrix: { part: [1, 2, 3] } });
  for (const part of parts.strategy!.matrix.part) {
    const machine = checkout();
    const { code, said } = runJob(parts, machine, { ...shared, "matrix.part": String(part) });
    assert.equal(code, 0, said);
    assert.equal(existsSync(join(machine, `parts/${part}`)), part < 3, "no year is left for the third machine");
    copyFileSync(join(machine, `part-${part}.tar`), join(last, `part-${part}.tar`));
  }
  // The machine that joins has the key of signatures as the document says: its second line, and no password.
  const key = SECRET_KEY_FILE.split("\n")[1]!;
  const secrets = { "secrets.KHOTIN_SIGNING_KEY": key, "secrets.KHOTIN_SIGNING_PASSWORD": "" };
  const { code, said } = runJob(publish, last, { ...shared, ...secrets });
  assert.equal(code, 0, said);
  process.env.KHOTIN_SIGNING_KEY = key;
  const single = await khotin(["build", "--base-url", BASE_URL, "--now", now!, "--quiet"], { cwd: root });
  delete process.env.KHOTIN_SIGNING_KEY;
  assert.deepEqual([single.code, single.stderr], [0, ""]);
  const [joined, built] = [join(last, "_site"), join(root, "_site")];
  const filesOf = (site: string) => filesUnder(site, (name) => !name.startsWith(".khotin"));
  assert.deepEqual(filesOf(joined), filesOf(built));
  assert.ok(filesOf(built).includes("manifest-sha256.txt.minisig"));
  for (const file of filesOf(built))
    assert.ok(readFileSync(join(joined, file)).equals(readFileSync(join(built, file))), file);
});

test("the first build goes on from the published ledger, and stops where nobody can tell whether there is one", () => {
  const { plan } = jobsOf(2);
  const address = { "steps.pages.outputs.base_url": BASE_URL };
  const published = runJob(plan, temporaryFolder(), address, "200");
  assert.equal(published.outputs.previous, `--previous ${BASE_URL}/ledger.json`);
  const broken = runJob(plan, temporaryFolder(), address, "503");
  assert.equal(broken.code, 1);
  assert.match(broken.said, /503/);
});

test("the pipeline of GitLab runs the lines of the workflow of GitHub, on as many machines", () => {
  const { parts, publish } = jobsOf(3);
  const pipeline = parse(gitLabPipeline(3), { merge: true }) as Readonly<Record<string, unknown>> & {
    readonly parts: { readonly parallel: unknown; readonly script: readonly string[] };
    readonly pages: { readonly script: readonly string[] };
  };
  assert.deepEqual(pipeline.stages, ["check", "plan", "parts", "publish"]);
  assert.deepEqual(pipeline.parts.parallel, { matrix: [{ PART: ["1", "2", "3"] }] });
  const runs = ({ steps }: Job) => steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
  assert.deepEqual(
    pipeline.parts.script.map((lines) => lines.trim()),
    runs(parts).map((lines) => lines.trim()),
  );
  const joined = pipeline.pages.script.at(-1)!.split("\n");
  for (const line of runs(publish).at(-1)!.trim().split("\n")) assert.ok(joined.some((each) => each.trim() === line));
});

test("a new archive gets the first build on many machines from 20,000 expected articles on", () => {
  const filesFor = (host: "github" | "gitlab" | "server", articles: number) => publishingFiles({ host, articles });
  const names = (articles: number) => filesFor("github", articles).map(([path]) => path);
  assert.deepEqual(names(19_999), [".github/workflows/site.yml"]);
  assert.deepEqual(names(20_000), [".github/workflows/site.yml", ".github/workflows/first-build.yml"]);
  assert.doesNotMatch(filesFor("gitlab", 19_999)[0]![1], /PARTS/);
  assert.equal(filesFor("gitlab", 20_000)[0]![1], gitLabPipeline(4));
});

test("khotin host prints the first build, says which years each part has, and that few articles need one machine", async () => {
  const { root } = siteOf(ARTICLES);
  const printed = await khotin(["host", "github-parts", "--machines", "2"], { cwd: root });
  assert.deepEqual([printed.code, printed.stdout], [0, gitHubParts(2)], printed.stderr);
  assert.match(printed.stderr, /^Phần 1\/2: 2020–2020, 1 bài\.\nPhần 2\/2: 2021–2021, 2 bài\.\n.*một máy là đủ/);
  mkdirSync(join(root, "x"));
  for (const words of [
    ["host", "gitlab-parts", "--machines", "1"],
    ["host", "gitlab-parts", "--content", "x/content"],
    ["build", "--volumes", "3/2", "--out", "x/part"],
    ["init", "x/moi", "--yes", "--articles", "nhiều"],
  ])
    assert.equal((await khotin(words, { cwd: root })).code, 2, words.join(" "));
});
