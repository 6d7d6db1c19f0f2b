import { type Command, ExitCode } from "./command.ts";

export const checkCommand: Command = {
  about: "…",
  usage: "npm run check",
  flags: {},
  takesRest: true,
  run: async () => ExitCode.Done,
};
