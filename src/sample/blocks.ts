import { figuresOf, type SampleFigure } from "./figures.ts";
import { capitalised } from "./phrases.ts";
import { captionOf, headingOf, listItemOf, quotationOf, sentenceOf } from "./sentences.ts";
import type { Theme } from "./theme.ts";

/** A paragraph of so many sentences. */
export function paragraph(theme: Theme, least: number, most: number): string {
  const count = theme.random.between(least, most);
  return Array.from({ length: count }, () => sentenceOf(theme)).join(" ");
}

export function heading(theme: Theme): string {
  return `## ${headingOf(theme)}`;
}

/** A list, with or without numbers, under a line that introduces it. */
export function list(theme: Theme): string {
  const { random } = theme;
  const isNumbered = random.chance(0.35);
  const items = Array.from({ length: random.between(3, 6) }, (_, at) => {
    const mark = isNumbered ? `${at + 1}.` : "-";
    return `${mark} ${listItemOf(theme)}`;
  });
  return `${random.pick(LIST_INTRODUCTIONS)}\n\n${items.join("\n")}`;
}

const LIST_INTRODUCTIONS = [
  "Những việc chính gồm:",
  "Kết quả cụ thể như sau:",
  "Các nội dung được thống nhất:",
  "Trong thời gian tới cần:",
];

export function quotation(theme: Theme): string {
  const person = theme.random.pick(theme.people);
  return `> “${quotationOf(theme)}”\n>\n> — ${capitalised(person.mention)}, ${person.role}`;
}

export function table(theme: Theme): string {
  const rows = figuresOf(theme, theme.random.between(3, 6)).map(tableRow);
  return `| Chỉ tiêu | Đơn vị | Kết quả | So với kế hoạch |\n|---|---|--:|--:|\n${rows.join("\n")}`;
}

function tableRow({ name, unit, value, ofPlan }: SampleFigure): string {
  const written = typeof value === "number" ? String(value).replace(".", ",") : value;
  return `| ${name} | ${unit} | ${written} | ${ofPlan === undefined ? "" : `${ofPlan}%`} |`;
}

/** One or several pictures that are known to be lost. */
export function lostPictures(theme: Theme): string {
  const count = theme.random.chance(0.75) ? 1 : theme.random.between(2, 4);
  return Array.from({ length: count }, () => `![${captionOf(theme)}](missing:)`).join("\n");
}
