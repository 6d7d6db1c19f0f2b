import type { BodyContext, RenderedBody } from "../../../src/content/markdown/body.ts";
import { renderBody } from "../../../src/content/markdown/render-body.ts";
import type { ProblemCode } from "../../../src/problems/messages.ts";
import { vietnamese } from "../../../src/wording/vi.ts";

/** A Problem as a body reports it. */
export interface Reported {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly parameters: unknown;
}

export interface Body extends RenderedBody {
  readonly problems: readonly Reported[];
  /** The codes alone, in the order reported. */
  readonly codes: readonly ProblemCode[];
}

/** Renders a body of the article `articles/2021/01/abc.md` at `https://kho.example/`, unless told otherwise. */
export function bodyOf(markdown: string, changes: Partial<BodyContext> = {}): Body {
  const problems: Reported[] = [];
  const body = renderBody(markdown, {
    file: "articles/2021/01/abc.md",
    basePath: "/",
    baseUrl: "https://kho.example/",
    bodyOffset: 0,
    words: vietnamese.body,
    report: (code, offset, parameters) => problems.push({ code, offset, parameters }),
    ...changes,
  });
  return { ...body, problems, codes: problems.map(({ code }) => code) };
}

/** HTML with slots made readable, `[0]`, and without line breaks. */
export function flat(html: string): string {
  return html.replace(/\u0000picture:(\d+)\u0000/g, "[$1]").replaceAll("\n", "");
}
