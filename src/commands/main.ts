import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import { type Command, ExitCode, runCommand } from "./command.ts";
import { overviewText, unknownVerbText } from "./help-text.ts";
import { newCommand } from "./new-command.ts";
import { previewCommand } from "./preview-command.ts";
import { sampleCommand } from "./sample-command.ts";

const commands: Readonly<Record<string, Command>> = {
  build: buildCommand,
  check: checkCommand,
  preview: previewCommand,
  new: newCommand,
  sample: sampleCommand,
};

/** Runs the verb that was written with what follows it. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = words;
  const command = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (command !== undefined) return runCommand(command, rest);
  if (verb === undefined || verb === "--help" || verb === "-h" || verb === "help") {
    console.log(overviewText(commands));
    return ExitCode.Done;
  }
  console.error(unknownVerbText(verb, Object.keys(commands)));
  return ExitCode.Usage;
}
