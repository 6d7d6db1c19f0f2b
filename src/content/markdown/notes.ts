import type { Env, Token } from "markdown-it";
import { positionsOf } from "../../problems/positions.ts";
import type { ProblemReporter } from "../../problems/reporter.ts";
import type { BodyAttachment, BodyContext, BodyLink, BodyPicture, BodySection } from "./body.ts";

/** What the rules note down while they render one body. An offset counts UTF-16 units from the start of the body. */
export interface BodyNotes {
  readonly context: BodyContext;
  /** The Markdown of the body. */
  readonly source: string;
  /** The offset of the end of each line, before its line break. */
  readonly lineEnds: () => readonly number[];
  /** Reports a Problem at an offset of the body. The same Problem is reported only once for one offset. */
  readonly report: ProblemReporter;
  readonly links: BodyLink[];
  readonly pictures: BodyPicture[];
  readonly attachments: BodyAttachment[];
  /** The captions of lost pictures. */
  readonly missing: string[];
  readonly sections: BodySection[];
  /** The ids of all headings. */
  readonly anchors: string[];
  /** The number of the next table, from 1. */
  readonly nextTable: () => number;
  /** Label of each link definition, as CommonMark compares labels → the offset of its address. */
  readonly definitions: Map<string, number>;
  /** The lists of inline tokens with brackets that are nested too deeply to be read as links. */
  readonly tooDeep: Set<readonly Token[]>;
  /** Every link definition, in the order of the text. Of two with one label, the first alone counts. */
  readonly definitionLines: DefinitionLine[];
  /** The labels that links and pictures refer to. */
  readonly usedLabels: Set<string>;
  /** The inline tokens of a block → its marks that are not read as Markdown. */
  readonly unread: Map<readonly Token[], UnreadMark[]>;
}

/** Where a link definition stands. */
export interface DefinitionLine {
  readonly label: string;
  /** Where its label begins. */
  readonly offset: number;
}

/** A mark that stays in the text as it is written, at a position of the inline text of its block. */
export interface UnreadMark {
  readonly kind: "picture" | "link" | "note" | "strong";
  readonly position: number;
}

/** Empty notes for one body. */
export function notesFor(source: string, context: BodyContext): BodyNotes {
  let ends: readonly number[] | null = null;
  let tables = 0;
  const reported = new Set<string>();
  return {
    context,
    source,
    lineEnds: () => {
      ends ??= [...positionsOf("\n", source), source.length];
      return ends;
    },
    report: (code, offset, parameters) => {
      const codeAndOffset = `${code} ${offset}`;
      if (reported.has(codeAndOffset)) return;
      reported.add(codeAndOffset);
      context.report(code, context.bodyOffset + offset, parameters);
    },
    links: [],
    pictures: [],
    attachments: [],
    missing: [],
    sections: [],
    anchors: [],
    nextTable: () => ++tables,
    definitions: new Map(),
    tooDeep: new Set(),
    definitionLines: [],
    usedLabels: new Set(),
    unread: new Map(),
  };
}

const NOTES_PROPERTY = Symbol("notes");

/** The environment by which markdown-it hands the notes to each rule. */
export function environmentOf(notes: BodyNotes): Env {
  return { [NOTES_PROPERTY]: notes };
}

/** The notes that an environment holds. */
export function notesOf(environment: Env): BodyNotes {
  return environment[NOTES_PROPERTY] as BodyNotes;
}
