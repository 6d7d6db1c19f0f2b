import assert from "node:assert/strict";
import { test } from "node:test";
import { type Command, ExitCode } from "../../src/commands/command.ts";
import { runCommand } from "../../src/commands/run-command.ts";

const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

/** The error of a full disk as the program gets it: as it is, within an error of a library, as text from a worker. */
const failures: readonly (readonly [string, Error])[] = [
  ["as the system tells it", full],
  ["within another error", new Error("Having trouble writing", { cause: full })],
  ["within an error of Eleventy's kind", Object.assign(new Error("Having trouble writing"), { originalError: full })],
  ["by another process", new Error(full.message)],
];

for (const [how, error] of failures) {
  test(`a full disk is told in plain words ${how}`, async (t) => {
    const said = t.mock.method(console, "error", () => {});
    const command: Command = {
      about: "",
      usage: "",
      flags: {},
      takesPositionals: false,
      run: () => Promise.reject(error),
    };
    assert.equal(await runCommand(command, []), ExitCode.Failed);
    assert.match(
      String(said.mock.calls[0]?.arguments[0]),
      /^Ổ đĩa đã đầy\..*\n\(ENOSPC: no space left on device, write\)$/,
    );
  });
}
