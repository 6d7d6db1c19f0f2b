import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Command } from "../../src/commands/command.ts";
import { commands } from "../../src/commands/main.ts";
import { gitHubParts } from "../../src/init/github-parts.ts";
import { gitLabPipeline } from "../../src/init/gitlab-pipeline.ts";
import { programRoot } from "../../src/program/root.ts";
import { codeIn, deadLinks, documents, missingPaths, readDocument, withoutPlans } from "./documents.ts";

/** What a newcomer copies from the documents: paths, links, commands and their flags. */

/** The verbs of `khotin`, as `npx khotin` takes them. */
const loaded = Object.entries(commands).map(async ([name, load]) => [name, await load()] as const);
const verbs: Readonly<Record<string, Command>> = Object.fromEntries(await Promise.all(loaded));

/** The npm script that runs a verb by another name. */
const otherNames: Readonly<Record<string, string>> = { start: "preview" };

/** The files that read the flags of the scripts that are no verb. */
const flagReaders: Readonly<Record<string, string>> = {
  bench: "tests/bench/options.ts",
  fuzz: "tests/fuzz/fuzz.ts",
  audit: "tests/audit/audit.ts",
  validate: "tests/audit/validate.ts",
};

/** Flags of git and of Node that the documents name. */
const foreignFlags = new Set([
  "assume-unchanged",
  "single-threaded-gc",
  "no-parallel-scavenge",
  "resume-failed",
  "sshloginfile",
  "workdir",
]);

const { scripts } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** A script that is run: `npm run build -- --clean` has the script `build` and the flag `clean`; or a verb of `khotin`. */
interface WrittenCommand {
  readonly runner: "npm" | "khotin";
  readonly script: string;
  readonly flags: readonly string[];
}

function flagsIn(words: string): readonly string[] {
  return [...words.matchAll(/(?<!\S)--([a-z][a-z-]*)/g)].map(([, flag]) => flag!);
}

function commandsIn(code: string): readonly WrittenCommand[] {
  const parts = code.replace(/(?:^|\s)#.*/, "").split(/ ?(?:&&|\|) ?/);
  return parts.flatMap((part): readonly WrittenCommand[] => {
    const npm = /\bnpm (?:run (?:--silent )?([a-z-]+)|(start|test))(?: -- (.*))?$/.exec(part.trim());
    if (npm !== null) return [{ runner: "npm", script: (npm[1] ?? npm[2])!, flags: flagsIn(npm[3] ?? "") }];
    const [, verb, rest = ""] = /^(?:npx )?khotin ([a-z]+)(?: (.*))?$/.exec(part.trim()) ?? [];
    return verb === undefined ? [] : [{ runner: "khotin", script: verb, flags: flagsIn(rest) }];
  });
}

function knowsFlag(script: string, flag: string): boolean {
  const verb = verbs[otherNames[script] ?? script];
  if (flag === "help") return verb !== undefined;
  if (verb !== undefined) return Object.hasOwn(verb.flags, flag);
  const reader = flagReaders[script];
  return reader !== undefined && new RegExp(`--${flag}\\b`).test(readDocument(reader));
}

/** Commands that cannot be run as they are written. */
function faultsOf({ runner, script, flags }: WrittenCommand): readonly string[] {
  const [known, name] = runner === "npm" ? [scripts, `npm run ${script} --`] : [verbs, `khotin ${script}`];
  if (!Object.hasOwn(known, script)) return [name.replace(/ --$/, "")];
  return flags.filter((flag) => !knowsFlag(script, flag)).map((flag) => `${name} --${flag}`);
}

/** Flags of a line that no script has: those of the script the line names, where it names one. */
function looseFlagFaults(line: string): readonly string[] {
  const spans = codeIn(line).spans;
  const named = spans.flatMap(commandsIn).map(({ script }) => script);
  const wanted = named.length === 0 ? [...Object.keys(verbs), ...Object.keys(flagReaders)] : named;
  const loose = spans.filter((span) => span.startsWith("--")).flatMap(flagsIn);
  return loose.filter((flag) => !foreignFlags.has(flag) && !wanted.some((script) => knowsFlag(script, flag)));
}

for (const document of documents) {
  test(`${document} names only paths and leads only to places that there are`, () => {
    assert.deepEqual(missingPaths(codeIn(readDocument(document))), []);
    assert.deepEqual(deadLinks(document), []);
  });

  test(`${document} names only commands and flags that there are`, () => {
    const text = withoutPlans(readDocument(document));
    const { spans, blockLines } = codeIn(text);
    assert.deepEqual([...spans, ...blockLines].flatMap(commandsIn).flatMap(faultsOf), []);
    assert.deepEqual(text.split("\n").flatMap(looseFlagFaults), []);
  });
}

for (const [workflow, text] of [
  [".github/workflows/site.yml", readDocument(".github/workflows/site.yml")],
  [".gitlab-ci.yml", readDocument(".gitlab-ci.yml")],
  ["the first build on machines of GitHub", gitHubParts(4)],
  ["the first build on machines of GitLab", gitLabPipeline(4)],
] as const) {
  test(`${workflow} runs only commands that there are`, () => {
    const commands = text.split("\n").flatMap(commandsIn);
    assert.ok(commands.length > 0);
    assert.deepEqual(commands.flatMap(faultsOf), []);
  });
}

test("README.md has fewer than 700 words", () => {
  assert.ok(readDocument("README.md").split(/\s+/).length < 700);
});

test("what a document writes wrongly is found", () => {
  const text =
    "`src/site/gone.ts`, `gone.ts` and `pages/output.ts`\n\n    npm run biuld -- --clean\n    npm run build -- --claen # --x\n";
  const code = codeIn(text);
  assert.deepEqual(missingPaths(code), ["src/site/gone.ts", "gone.ts"]);
  assert.deepEqual(code.blockLines.flatMap(commandsIn).flatMap(faultsOf), [
    "npm run biuld",
    "npm run build -- --claen",
  ]);
  const verbs = ["khotin verfiy _site", "npx khotin verify _site --kye RW", "npx khotin verify _site --key RW"];
  assert.deepEqual(verbs.flatMap(commandsIn).flatMap(faultsOf), ["khotin verfiy", "khotin verify --kye"]);
  assert.equal(withoutPlans("One.\n\n`npm run import`\ndoes not exist yet.\n\nThree.\n"), "One.\n\nThree.\n");
  assert.deepEqual(looseFlagFaults("| `npm run new` | `--port`, `--category` |"), ["port"]);
  assert.deepEqual(looseFlagFaults("With `--port` and `--prot`."), ["prot"]);
});
