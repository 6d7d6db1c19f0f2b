import { renderBody } from "../content/markdown/render-body.ts";
import type { ProblemReporter } from "../problems/reporter.ts";
import { bodyText } from "../wording/body-vi.ts";

/** The place of a body of which only its own text is looked at. */
const SOMEWHERE = { file: "articles/2000/01/bai.md", basePath: "/", baseUrl: "https://kho.invalid", bodyOffset: 0 };

/** Whether two bodies give the same page, but for the width of white space. */
export function readAlike(one: string, other: string): boolean {
  return shown(one) === shown(other);
}

function shown(body: string): string {
  const { html } = renderBody(body, { ...SOMEWHERE, words: bodyText.body, report: () => {} });
  return html
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/ ?(<[^>]*>) ?/g, "$1")
    .replaceAll("<p></p>", "");
}

/** Where in a body hand-typed lists begin, in UTF-16 units, ascending. */
export function typedListsIn(body: string): readonly number[] {
  const found: number[] = [];
  const report: ProblemReporter = (code, offset) => {
    if (code === "hand-typed-list") found.push(offset);
  };
  renderBody(body, { ...SOMEWHERE, words: bodyText.body, report });
  return found.sort((one, other) => one - other);
}

/** The letters and digits of a text in their order, without the marks of typed lists. No mending changes them. */
export function lettersOf(text: string): string {
  const bare = text.normalize("NFC").replace(/^\s*o(?:[\t\u00a0]| {2})\s*/gmu, "");
  return bare.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
