import { type Command, ExitCode } from "./command.ts";

export const sampleCommand: Command = {
  about: "…",
  usage: "npm run sample",
  flags: {},
  takesRest: true,
  run: async () => ExitCode.Done,
};
