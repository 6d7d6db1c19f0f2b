import type { ToldWaiver } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import { type Problem, wordProblem } from "../problems/problem.ts";

/** Where the standard for results of such programs, SARIF 2.1.0, has its schema. */
const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** What a log of SARIF is made of. */
export interface SarifInputs {
  /** Those that are waived included. */
  readonly problems: readonly Problem[];
  readonly waivers: readonly ToldWaiver[];
  readonly language: Language;
  /** The version of the program, `0.2.0`. */
  readonly version: string;
}

/**
 * Problems as a log of SARIF 2.1.0, which hosts of repositories and editors of code show beside the lines. Columns count
 * characters (§3.14.17), paths are relative to the root of the sources (§3.4.4), a rule is the code of a Problem, and a
 * warning that an article waives is suppressed with its reason (§3.35).
 */
export function sarifLog({ problems, waivers, language, version }: SarifInputs) {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const reasons = new Map(waivers.map(({ file, code, reason }) => [`${file} ${code}`, reason]));
  const rules = codes.map((code) => {
    const { severity } = problems.find((each) => each.code === code)!;
    return { id: code, defaultConfiguration: { level: severity } };
  });
  const results = problems.map((each) => {
    const { code, severity, what, fix } = wordProblem(each, language);
    const reason = reasons.get(`${each.file} ${code}`);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: { text: `${what} ${fix}` },
      locations: [locationOf(each)],
      ...(each.isWaived === true
        ? { suppressions: [{ kind: "inSource" as const, ...(reason === undefined ? {} : { justification: reason }) }] }
        : {}),
    };
  });
  const driver = { name: "Khotin", semanticVersion: version, language, rules };
  return {
    $schema: SCHEMA,
    version: "2.1.0" as const,
    runs: [{ tool: { driver }, columnKind: "unicodeCodePoints" as const, results }],
  };
}

function locationOf({ file, line, column }: Problem) {
  const uri = file.split("/").map(encodeURIComponent).join("/");
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: "%SRCROOT%" },
      region: { startLine: line, startColumn: column },
    },
  };
}
