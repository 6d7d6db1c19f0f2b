import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const caseNames = ["cold", "noop", "add", "edit", "backdate", "delete", "rename"] as const;
export type CaseName = (typeof caseNames)[number];

export interface BenchOptions {
  /** Numbers of articles. */
  readonly sizes: readonly number[];
  readonly cases: readonly CaseName[];
  readonly runs: number;
  /** The program of Hugo that takes part; `null` where none does. */
  readonly hugo: string | null;
  /** Another checkout of this program, with its `node_modules`, that takes part as well; `null` for none. */
  readonly against: string | null;
  /** The content is a plain folder, not a git checkout. */
  readonly plain: boolean;
  /** A limit for each command, in milliseconds. */
  readonly timeoutMs: number;
  /** The Markdown file to write; `null` for none. */
  readonly out: string | null;
  /** The date the results are to bear; no clock is asked. */
  readonly date: string | null;
  /** Where to work; `null` for a temporary folder. Left in place where named. */
  readonly work: string | null;
}

export const usage = `npm run bench -- [--sizes 1k,10k,50k,100k] [--cases ${caseNames.join(",")}] [--runs N]
  [--no-hugo | --hugo PROGRAM] [--against CHECKOUT] [--plain] [--timeout SECONDS] [--work DIR] [--out FILE --date YYYY-MM-DD]
npm run bench -- search [FOLDER OF A BUILT SITE]
npm run bench -- search-phone FOLDER OF A BUILT SITE
npm run bench -- preview
npm run bench -- push EMPTY FOLDER
npm run bench -- deploys EMPTY FOLDER
npm run bench -- verify EMPTY FOLDER
npm run bench -- profile EMPTY FOLDER [--sizes 1k,10k,50k]`;

/** @throws Error where the words are not understood */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sizes: { type: "string", default: "1k,10k" },
      cases: { type: "string", default: caseNames.join(",") },
      runs: { type: "string", default: "3" },
      hugo: { type: "string", default: "/usr/bin/hugo" },
      "no-hugo": { type: "boolean", default: false },
      against: { type: "string" },
      plain: { type: "boolean", default: false },
      timeout: { type: "string", default: "900" },
      out: { type: "string" },
      date: { type: "string" },
      work: { type: "string" },
    },
  });
  const wanted = values.cases.split(",");
  for (const name of wanted) if (!caseNames.some((known) => known === name)) throw new Error(`No such case: ${name}`);
  if (values.out !== undefined && values.date === undefined) throw new Error("--out wants --date YYYY-MM-DD.");
  return {
    sizes: values.sizes.split(",").map(sizeOf),
    // Every other case starts from what a cold build left.
    cases: caseNames.filter((name) => name === "cold" || wanted.includes(name)),
    runs: wholeNumber(values.runs, "--runs"),
    hugo: values["no-hugo"] ? null : resolve(values.hugo),
    against: values.against ?? null,
    plain: values.plain,
    timeoutMs: wholeNumber(values.timeout, "--timeout") * 1000,
    out: values.out ?? null,
    date: values.date ?? null,
    work: values.work ?? null,
  };
}

function sizeOf(written: string): number {
  const [, digits, thousands] = /^(\d+)(k?)$/.exec(written) ?? [];
  if (digits === undefined || Number(digits) === 0)
    throw new Error(`--sizes wants numbers like 500 or 10k: ${written}`);
  return Number(digits) * (thousands === "k" ? 1000 : 1);
}

function wholeNumber(written: string, flag: string): number {
  if (!/^[1-9]\d*$/.test(written)) throw new Error(`${flag} wants a whole number above 0: ${written}`);
  return Number(written);
}
