import type { Command } from "./command.ts";

/** The help of the program: its verbs. */
export function overviewText(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map((verb) => verb.length));
  const lines = Object.entries(commands).map(([verb, { about }]) => `  ${verb.padEnd(width)}  ${about}`);
  return [
    "Khotin – kho lưu trữ tin tức.",
    "",
    "Cách dùng: khotin <lệnh> [tùy chọn]",
    "",
    ...lines,
    "",
    "Xem kỹ từng lệnh: khotin <lệnh> --help",
  ].join("\n");
}

/** The help of a verb: its usage and flags. */
export function helpText({ about, usage, flags }: Command): string {
  const shown = Object.entries(flags).map(
    ([name, { value, about: what }]) => [`--${name}${value === null ? "" : ` ${value}`}`, what] as const,
  );
  const width = Math.max(0, ...shown.map(([flag]) => flag.length));
  return [
    about,
    "",
    `Cách dùng: ${usage}`,
    "",
    ...shown.map(([flag, what]) => `  ${flag.padEnd(width)}  ${what}`),
  ].join("\n");
}

/** A message about wrong use, with the usage of the verb. */
export function usageText(message: string, command: Command): string {
  return `${message}\n\nCách dùng: ${command.usage}\nXem thêm với --help.`;
}

export function unknownVerbText(verb: string, known: readonly string[]): string {
  return `Không có lệnh "${verb}". Các lệnh: ${known.join(", ")}.`;
}
