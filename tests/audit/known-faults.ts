/** A package with a known fault. */
export interface FaultyPackage {
  readonly name: string;
  readonly severity: string;
  /** The titles of what is known of it. */
  readonly what: readonly string[];
}

/** What is known of the faults of packages: `null` where the registry told nothing. */
export type KnownFaults = readonly FaultyPackage[] | null;

/** Severities that npm gives, from the least. */
const SEVERITIES = ["info", "low", "moderate", "high", "critical"] as const;

/** From this severity on, a fault of a package that archives install must be mended. */
const UNBEARABLE = SEVERITIES.indexOf("high");

/** Reads what `npm audit --json` printed. What is no report, as where the registry cannot be reached, is `null`. */
export function readAuditReport(printed: string): KnownFaults {
  try {
    const { vulnerabilities } = JSON.parse(printed) as {
      readonly vulnerabilities?: Readonly<
        Record<string, { readonly severity: string; readonly via: readonly (string | { readonly title?: string })[] }>
      >;
    };
    if (vulnerabilities === undefined) return null;
    return Object.entries(vulnerabilities).map(([name, { severity, via }]) => {
      const what = via.map((each) => (typeof each === "string" ? each : (each.title ?? "")));
      return { name, severity, what };
    });
  } catch {
    return null;
  }
}

/** The packages whose faults must be mended before anything is published. */
export function unbearable(faults: readonly FaultyPackage[]): readonly FaultyPackage[] {
  return faults.filter(({ severity }) => SEVERITIES.indexOf(severity as (typeof SEVERITIES)[number]) >= UNBEARABLE);
}
