import { figuresOf, type SampleFigure } from "./figures.ts";
import { capitalised } from "./phrases.ts";
import { captionOf, headingOf, listItemOf, quotationOf, sentenceOf } from "./sentences.ts";
import type { Voice } from "./theme.ts";

/** A paragraph of a few sentences. */
export function paragraph(voice: Voice, least: number, most: number): string {
  const count = voice.random.between(least, most);
  return Array.from({ length: count }, () => sentenceOf(voice)).join(" ");
}

export function heading(voice: Voice): string {
  return `## ${headingOf(voice)}`;
}

/** A list, with numbers or without, under the line that announces it. */
export function list(voice: Voice): string {
  const { random } = voice;
  const isNumbered = random.chance(0.35);
  const items = Array.from({ length: random.between(3, 6) }, (_, at) => {
    const mark = isNumbered ? `${at + 1}.` : "-";
    return `${mark} ${listItemOf(voice)}`;
  });
  return `${random.pick(LIST_LINES)}\n\n${items.join("\n")}`;
}

const LIST_LINES = [
  "Những việc chính gồm:",
  "Kết quả cụ thể như sau:",
  "Các nội dung được thống nhất:",
  "Trong thời gian tới cần:",
];

export function quotation(voice: Voice): string {
  const person = voice.random.pick(voice.people);
  return `> “${quotationOf(voice)}”\n>\n> — ${capitalised(person.mention)}, ${person.role}`;
}

export function table(voice: Voice): string {
  const rows = figuresOf(voice, voice.random.between(3, 6)).map(tableRow);
  return `| Chỉ tiêu | Đơn vị | Kết quả | So với kế hoạch |\n|---|---|--:|--:|\n${rows.join("\n")}`;
}

function tableRow({ name, unit, value, ofPlan }: SampleFigure): string {
  const written = typeof value === "number" ? String(value).replace(".", ",") : value;
  return `| ${name} | ${unit} | ${written} | ${ofPlan === undefined ? "" : `${ofPlan}%`} |`;
}

/** Pictures known to be lost: one, or a row of them. */
export function lostPictures(voice: Voice): string {
  const count = voice.random.chance(0.75) ? 1 : voice.random.between(2, 4);
  return Array.from({ length: count }, () => `![${captionOf(voice)}](missing:)`).join("\n");
}
