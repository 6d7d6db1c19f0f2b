import { type Command, ExitCode } from "./command.ts";

export const previewCommand: Command = {
  about: "…",
  usage: "npm run preview",
  flags: {},
  takesRest: true,
  run: async () => ExitCode.Done,
};
