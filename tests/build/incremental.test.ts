import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { letPartsBeReplaced } from "../../src/extensions/part-hooks.ts";
import { diceOf } from "../support/dice.ts";
import { differences } from "../support/differences.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { buildFolder } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ownCode } from "./own-code.ts";
import { editedSite } from "./random-edits.ts";

/** How many random sequences are tried; the default keeps the tests quick. */
const SEQUENCES = Number(process.env.KHOTIN_SEQUENCES ?? "3");
const FIRST_SEED = Number(process.env.KHOTIN_SEED ?? "1");
const EDITS = 5;

// A process that rendered pages as they are could not render with an archive's own parts.
letPartsBeReplaced([]);

test("after any edits the output is byte for byte that of a clean build", async (t) => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
    await t.test(`sequence ${seed}`, async () => {
      const root = temporaryFolder();
      const dice = diceOf(seed);
      const site = editedSite(root, dice, 12 + dice(30), seed % 3 === 1 ? ownCode : null);
      // Every other archive is a git checkout, in which some edits are committed and some are not.
      const commit = seed % 2 === 0 ? committing(root) : () => {};
      const content = join(root, "content");
      const done: string[] = [];
      for (let step = 0; step <= EDITS; step++) {
        if (step > 0) for (let count = 1 + dice(3); count > 0; count--) done.push(site.edit());
        if (dice(3) > 0) commit();
        const out = join(root, "_site");
        const previousLedger = existsSync(join(out, "ledger.json")) ? publishedLedger(out) : null;
        const now = site.nowIso();
        const kept = await buildFolder(content, root, { now });
        const fresh = temporaryFolder();
        const clean = await buildFolder(content, fresh, { now, previousLedger });
        const told = (problems: typeof kept.result.problems) =>
          problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
        assert.deepEqual(told(kept.result.problems), told(clean.result.problems), done.join(", "));
        if (clean.result.summary === null) return;
        assert.deepEqual(differences(kept.out, clean.out), [], done.join(", "));
      }
    });
  }
});

/** Makes a folder a git checkout, and commits what is in its content. */
function committing(root: string): () => void {
  const git = (...commandLine: string[]) => execFileSync("git", ["-C", root, ...commandLine], { stdio: "ignore" });
  git("init", "-q");
  return () => {
    git("add", "-A", "content");
    git(
      "-c",
      "user.name=test",
      "-c",
      "user.email=test@example.org",
      "-c",
      "commit.gpgsign=false",
      "commit",
      "-q",
      "--allow-empty",
      "-m",
      "content: Edit",
    );
  };
}
