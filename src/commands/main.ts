import { programVersion } from "../program/root.ts";
import { type Command, ExitCode } from "./command.ts";
import { overviewText, unknownVerbText } from "./help-text.ts";
import { runCommand } from "./run-command.ts";

/** The verbs, each with what loads it: only the verb that is run is loaded, so that the program starts quickly. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import("./init.ts")).initCommand,
  build: async () => (await import("./build.ts")).buildCommand,
  join: async () => (await import("./join.ts")).joinCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  preview: async () => (await import("./preview.ts")).previewCommand,
  new: async () => (await import("./new.ts")).newCommand,
  override: async () => (await import("./override.ts")).overrideCommand,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
  host: async () => (await import("./host.ts")).hostCommand,
  sample: async () => (await import("./sample.ts")).sampleCommand,
};

/**
 * Runs the program.
 *
 * @param commandLine the arguments of the program: a verb and what follows it
 */
export async function main(commandLine: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = commandLine;
  const command = verb !== undefined && Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (command !== undefined) return runCommand(await command(), rest);
  if (verb === undefined || verb === "--help" || verb === "-h" || verb === "help") {
    const loaded = Object.entries(commands).map(async ([name, load]) => [name, await load()] as const);
    console.log(overviewText(Object.fromEntries(await Promise.all(loaded))));
    return ExitCode.Done;
  }
  if (verb === "--version" || verb === "-v") {
    console.log(programVersion());
    return ExitCode.Done;
  }
  console.error(unknownVerbText(verb, Object.keys(commands)));
  return ExitCode.Usage;
}
