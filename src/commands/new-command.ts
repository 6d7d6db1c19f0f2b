import { type Command, ExitCode } from "./command.ts";

export const newCommand: Command = {
  about: "…",
  usage: "npm run new",
  flags: {},
  takesRest: true,
  run: async () => ExitCode.Done,
};
