import type { TestContext } from "node:test";
import type { CDPSession, Page } from "playwright-core";
import { editingHref } from "../preview/editing-page-of.ts";
import { previewOf } from "../preview/previewed-site.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser, type TestBrowser } from "../support/browser.ts";

/** Other work on this machine lengthens what is timed, never shortens it: the best of so many runs counts. */
const RUNS = 5;

/** The pace of a quick typist in milliseconds between keys, and how many keys that typist presses. */
const MS_BETWEEN_KEYS = 80;
const KEYS = 25;

const PARAGRAPH = `Sáng nay, Ủy ban nhân dân thành phố tổ chức hội nghị sơ kết công tác sáu tháng đầu năm và triển khai
nhiệm vụ sáu tháng cuối năm theo Kế hoạch số 15/KH-UBND. Tổng giá trị sản xuất đạt trên **10.100 tỷ đồng**, bằng 52,3% kế
hoạch, tăng 10,8% so với cùng kỳ; thu ngân sách đạt 1.245 tỷ đồng[^1]. Các phường, xã đã tiếp nhận 2.318 hồ sơ, trong đó
[98,7% được giải quyết đúng hạn](https://thainguyen.gov.vn), đáp ứng yêu cầu của người dân và doanh nghiệp.`;

const PART = `## Kết quả thực hiện nhiệm vụ

${PARAGRAPH}

- Chi cho đầu tư phát triển: 412 tỷ đồng, đạt 61% dự toán cả năm.
- Chi thường xuyên: 380 tỷ đồng, đạt 49% dự toán cả năm.

| Chỉ tiêu | Đơn vị | Kết quả |
|---|---|---:|
| Thu ngân sách | tỷ đồng | 1.245 |
| Hộ nghèo giảm | hộ | 214 |

`;

/** A body of at least 2,000 words, with what the reports of a municipality have. */
const BODY = `${PART.repeat(Math.ceil(2000 / PART.split(/\s+/).length))}[^1]: Số liệu của Chi cục Thống kê.`;

/** How long something took, in milliseconds: on the clock, and of the processor in the thread that the page runs in. */
interface Took {
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** What is timed, and how long it took. */
type Run = Readonly<Record<string, Took>>;

/**
 * How quickly the preview of an article of 2,000 words follows what is typed on the editing page, as a Markdown table. All is
 * timed in the page, from the event of the key or the press until the frame of the preview has been drawn with it.
 */
export async function previewSpeed(): Promise<string> {
  const undone: (() => unknown)[] = [];
  const context = { after: (undo: () => unknown) => undone.unshift(undo) } as unknown as TestContext;
  const chromium = await browser();
  try {
    const files = { "content/site.yaml": aSiteConfig(), "content/articles/2024/05/bai.md": anArticle({ body: BODY }) };
    const href = `${await editingHref(await previewOf(context, files))}#/bai/${encodeURIComponent("content/articles/2024/05/bai.md")}`;
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timeOnce(chromium, href));
    return tableOf(runs);
  } finally {
    await chromium.close();
    for (const undo of undone) await undo();
  }
}

/** Opens the article in a new browser, opens its preview and types. */
async function timeOnce(chromium: TestBrowser, href: string): Promise<Run> {
  const { page, context } = await chromium.open({ viewport: { width: 1366, height: 768 } });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(href);
  await page.locator(".body-editor h2").first().waitFor();
  await rest(page);
  const opening = await timed(session, () => page.evaluate(shownAfterPress));
  await rest(page);
  const first = await timed(session, () => page.evaluate(shownAfterTyping, { field: "#truong-title", text: "Một " }));
  await rest(page);
  const title = await timed(session, () => page.evaluate(shownAfterTyping, { field: "#truong-title", text: "Hai " }));
  await rest(page);
  const body = await timed(session, () => page.evaluate(shownAfterTyping, { field: ".body-editor", text: "Ba " }));
  await rest(page);
  const pace = { field: ".body-editor", keys: KEYS, pauseMs: MS_BETWEEN_KEYS };
  const running = await timed(session, () => page.evaluate(longestWhileTyping, pace));
  await context.close();
  return {
    "the preview is opened": opening,
    "the first key, in the title": first,
    "a later key, in the title": title,
    "a later key, in the body": body,
    [`${KEYS} keys in the body, one each ${MS_BETWEEN_KEYS} ms; the one that waits longest`]: running,
  };
}

async function timed(session: CDPSession, act: () => Promise<number>): Promise<Took> {
  const before = await cpuMsOf(session);
  const wallMs = await act();
  return { wallMs, cpuMs: (await cpuMsOf(session)) - before };
}

async function cpuMsOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** Waits until the page has done what it does a while after a key: judging the article, keeping it on the device. */
async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

/** Runs in the page: presses the button of the preview, and gives the milliseconds until the article stands there. */
async function shownAfterPress(): Promise<number> {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Xem trước")!;
  const startedMs = performance.now();
  button.click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    const frame = document.querySelector<HTMLIFrameElement>(".preview-frame");
    if (frame?.contentDocument?.querySelector("h1") != null) break;
  }
  await new Promise(requestAnimationFrame);
  return performance.now() - startedMs;
}

/** Runs in the page: types a text at the start of a field, and gives the milliseconds until the preview shows it. */
async function shownAfterTyping({ field, text }: { readonly field: string; readonly text: string }): Promise<number> {
  const input = document.querySelector<HTMLInputElement>(field)!;
  input.focus();
  if (input.localName === "input" || input.localName === "textarea") input.setSelectionRange(0, 0);
  else getSelection()!.collapse(input.querySelector("p")!, 0);
  await new Promise(requestAnimationFrame);
  const startedMs = performance.now();
  document.execCommand("insertText", false, text);
  const isShown = () =>
    document.querySelector<HTMLIFrameElement>(".preview-frame")?.contentDocument?.body?.textContent?.includes(text);
  while (isShown() !== true) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - startedMs;
}

/** Runs in the page: types at a pace, and gives the most milliseconds that a key waited until the preview showed it. */
async function longestWhileTyping(pace: { readonly field: string; readonly keys: number; readonly pauseMs: number }) {
  const input = document.querySelector<HTMLElement>(pace.field)!;
  input.focus();
  getSelection()!.collapse(input.querySelector("p")!, 0);
  const shown = () => {
    const frame = document.querySelector<HTMLIFrameElement>(".preview-frame");
    return /§*/.exec(frame?.contentDocument?.querySelector(".body p")?.textContent ?? "")![0].length;
  };
  const pressedAt: number[] = [];
  const waits: number[] = [];
  const look = () => {
    for (const key of pressedAt.slice(waits.length, shown()).keys()) {
      void key;
      waits.push(performance.now() - pressedAt[waits.length]!);
    }
    if (waits.length < pace.keys) requestAnimationFrame(look);
  };
  look();
  for (let key = 0; key < pace.keys; key++) {
    pressedAt.push(performance.now());
    document.execCommand("insertText", false, "§");
    await new Promise((done) => setTimeout(done, pace.pauseMs));
  }
  while (waits.length < pace.keys) await new Promise(requestAnimationFrame);
  return Math.max(...waits);
}

function tableOf(runs: readonly Run[]): string {
  const rows = Object.keys(runs[0]!).map((name) => {
    const all = runs.map((run) => run[name]!);
    const least = (of: keyof Took) => Math.round(Math.min(...all.map((took) => took[of])));
    const most = Math.round(Math.max(...all.map(({ wallMs }) => wallMs)));
    return `| ${name} | ${least("wallMs")} | ${most} | ${least("cpuMs")} |`;
  });
  return [`| what | best of ${RUNS}, ms | worst, ms | processor, ms |`, "|---|---:|---:|---:|", ...rows, ""].join("\n");
}
