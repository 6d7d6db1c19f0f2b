import type { Env, Token } from "markdown-it";
import type { ProblemReporter } from "../../problems/reporter.ts";
import type { BodyContext, BodyLink, BodyPicture, BodySection } from "./body.ts";

/** What the rules note down while one body is rendered. Offsets inside are UTF-16 positions in `source`. */
export interface BodyNotes {
  readonly context: BodyContext;
  readonly source: string;
  /** The end of each line of `source`, its line break not counted. */
  readonly lineEnds: () => readonly number[];
  /** Reports at a position of `source`; the same Problem is reported once a place. */
  readonly report: ProblemReporter;
  readonly links: BodyLink[];
  readonly pictures: BodyPicture[];
  readonly missing: string[];
  readonly sections: BodySection[];
  readonly anchors: string[];
  /** Numbers the tables of the body, from 1. */
  readonly nextTable: () => number;
  /** Where the address of each link definition is written, by normalised label. */
  readonly definitions: Map<string, number>;
  /** Lists of inline tokens whose brackets were nested too deeply to be read as links. */
  readonly tooDeep: Set<readonly Token[]>;
}

export function notesFor(source: string, context: BodyContext): BodyNotes {
  let ends: readonly number[] | null = null;
  let tables = 0;
  const reported = new Set<string>();
  return {
    context,
    source,
    lineEnds: () => {
      ends ??= lineEndsOf(source);
      return ends;
    },
    report: (code, offset, parameters) => {
      const key = `${code} ${offset}`;
      if (reported.has(key)) return;
      reported.add(key);
      context.report(code, context.bodyOffset + offset, parameters);
    },
    links: [],
    pictures: [],
    missing: [],
    sections: [],
    anchors: [],
    nextTable: () => ++tables,
    definitions: new Map(),
    tooDeep: new Set(),
  };
}

const NOTES = Symbol("notes");

/** The environment that carries the notes through markdown-it. */
export function environmentOf(notes: BodyNotes): Env {
  return { [NOTES]: notes };
}

export function notesOf(environment: Env): BodyNotes {
  return environment[NOTES] as BodyNotes;
}

function lineEndsOf(text: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) ends.push(at);
  ends.push(text.length);
  return ends;
}
