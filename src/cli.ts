#!/usr/bin/env -S node --import tsx
import { buildCommand } from "./commands/build-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import { type Command, ExitCode, runCommand } from "./commands/command.ts";
import { overviewText, unknownVerbText } from "./commands/help-text.ts";
import { newCommand } from "./commands/new-command.ts";
import { previewCommand } from "./commands/preview-command.ts";
import { sampleCommand } from "./commands/sample-command.ts";

const commands: Readonly<Record<string, Command>> = {
  build: buildCommand,
  check: checkCommand,
  preview: previewCommand,
  new: newCommand,
  sample: sampleCommand,
};

const [verb, ...words] = process.argv.slice(2);
const command = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined;
if (command !== undefined) process.exitCode = await runCommand(command, words);
else if (verb === undefined || verb === "--help" || verb === "-h" || verb === "help")
  console.log(overviewText(commands));
else {
  console.error(unknownVerbText(verb, Object.keys(commands)));
  process.exitCode = ExitCode.Usage;
}
