import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { findChromium, HOW_TO_INSTALL } from "../support/find-chromium.ts";

/** Lighthouse's figures for a page. Scores from 0 to 100. */
export interface Figures {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly lcpMs: number;
  readonly shift: number;
  readonly blockedMs: number;
  readonly bytes: number;
  readonly requests: number;
  /** How many times the processor was slowed. */
  readonly slowdown: number;
  /** Lighthouse's own measure of the machine while it looked. */
  readonly benchmarkIndex: number;
  /** Ids of what cost points. */
  readonly faults: readonly string[];
}

/**
 * The benchmark index of the phone the mobile preset means: a machine of 1500 slowed four times. One that is busy with
 * other work is slow already, and is slowed by that much less.
 */
const PHONE_INDEX = 375;

/** Lighthouse with its own mobile preset: a middling phone on slow 4G, simulated. */
export interface Auditor {
  readonly audit: (href: string, skipped?: readonly string[]) => Promise<Figures>;
  readonly close: () => Promise<void>;
}

export async function auditor(): Promise<Auditor> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_INSTALL);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--ignore-certificate-errors", `--remote-debugging-port=${port}`],
  });
  let slowdown = 4;
  const audit: Auditor["audit"] = async (href, skipped = []) => {
    const figures = await figuresOf(href, { port, slowdown, skipAudits: [...skipped] });
    slowdown = Math.min(4, Math.max(1, figures.benchmarkIndex / PHONE_INDEX));
    return figures;
  };
  return { audit, close: () => browser.close() };
}

interface Run {
  readonly port: number;
  readonly slowdown: number;
  readonly skipAudits: string[];
}

async function figuresOf(href: string, { port, slowdown, skipAudits }: Run): Promise<Figures> {
  const throttling = { ...MOBILE, cpuSlowdownMultiplier: slowdown };
  const result = await lighthouse(href, { port, logLevel: "error", output: "json", skipAudits, throttling });
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${href}.`);
  const { categories, audits, runtimeError, environment } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`${href}: ${runtimeError.message}`);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    seo: score("seo"),
    lcpMs: value("largest-contentful-paint"),
    shift: value("cumulative-layout-shift"),
    blockedMs: value("total-blocking-time"),
    bytes: value("total-byte-weight"),
    requests: (audits["network-requests"]?.details as { readonly items?: readonly unknown[] })?.items?.length ?? 0,
    slowdown,
    benchmarkIndex: environment.benchmarkIndex,
    faults: [...new Set(counted.map(({ id }) => id))].filter((id) => {
      const found = audits[id]?.score;
      return found !== null && found !== undefined && found < 0.9;
    }),
  };
}

/** The preset's network: "slow 4G". */
const MOBILE = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Lighthouse's version, for the record. */
export function lighthouseVersion(): string {
  const file = new URL("../../node_modules/lighthouse/package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
