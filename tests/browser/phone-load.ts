import type { CDPSession, Page } from "playwright-core";
import type { RichPages } from "./rich-pages.ts";

/** Lighthouse's "slow 4G": 150 ms a round trip, 1.6 Mbit/s down. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** How many times slower a cheap phone is than this machine. */
const SLOW_PROCESSOR = 4;

/** How a page loads on a cheap phone with a slow network. */
export interface PhoneLoad {
  /** Bytes sent over the network: compressed, with headers. */
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  /** When the largest part of the first screen is painted: two round trips, what is needed for it, and the work. */
  readonly lcpMs: number;
  /** The sum of the time that tasks after the first paint took beyond 50 ms each. */
  readonly blockedMs: number;
  readonly shift: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds of processor time that the thread had. */
  readonly tdur?: number;
}

/**
 * Loads a page anew over a slow network. The work of the page's own thread is its processor time in the browser's trace,
 * multiplied by four. If the browser slowed the processor instead, other work of this machine would be counted too.
 */
export async function phoneLoad(pages: RichPages, path: string): Promise<PhoneLoad> {
  const { page, context } = await pages.open("404.html", { viewport: { width: 412, height: 823 } });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");
  await session.send("Network.emulateNetworkConditions", SLOW_NETWORK);
  const sent = transfers(session);
  const events = await traced(session, () => page.goto(`${pages.served().href}${path}`, { waitUntil: "networkidle" }));
  const shift = await shifted(page);
  await context.close();
  const sum = (kind?: string) =>
    sent().reduce((total, each) => total + (kind === undefined || each.kind === kind ? each.bytes : 0), 0);
  const work = workOf(events);
  const needed = sum("Document") + sum("Stylesheet") + sum("Font");
  return {
    bytes: sum(),
    scriptBytes: sum("Script"),
    requests: sent().length,
    shift,
    lcpMs: 2 * SLOW_NETWORK.latency + (1000 * needed) / SLOW_NETWORK.downloadThroughput + work.beforePaintMs,
    blockedMs: work.blockedMs,
  };
}

function transfers(session: CDPSession) {
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  return () => [...bytes].map(([id, size]) => ({ kind: kinds.get(id), bytes: size }));
}

async function traced(session: CDPSession, act: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ["toplevel", "loading"] };
  await session.send("Tracing.start", { traceConfig, transferMode: "ReportEvents" });
  await act();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return events;
}

/** The cumulative layout shift. */
function shifted(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { readonly value: number }).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return shift;
  });
}

/** The tasks of the thread that paints the page, as long as on a slow processor. */
function workOf(events: readonly TraceEvent[]) {
  const paint = events.findLast(({ name }) => name === "largestContentfulPaint::Candidate");
  const first = events.findLast(({ name }) => name === "firstContentfulPaint");
  if (paint === undefined || first === undefined) throw new Error("The trace knows of no paint.");
  const navigation = events.findLast(
    ({ name, pid, ts }) => name === "navigationStart" && pid === paint.pid && ts < first.ts,
  );
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith("::RunTask") && pid === paint.pid && tid === paint.tid,
  );
  const ms = ({ tdur = 0 }: TraceEvent) => (SLOW_PROCESSOR * tdur) / 1000;
  const during = (from: number, to: number) => tasks.filter(({ ts }) => ts >= from && ts < to);
  return {
    beforePaintMs: during(navigation?.ts ?? 0, paint.ts).reduce((sum, task) => sum + ms(task), 0),
    blockedMs: during(first.ts, Number.POSITIVE_INFINITY).reduce((sum, task) => sum + Math.max(0, ms(task) - 50), 0),
  };
}
