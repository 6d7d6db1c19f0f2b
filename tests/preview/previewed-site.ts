import { EventEmitter, once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { type Preview, type PreviewNews, type PreviewOptions, startPreview } from "../../src/preview/preview.ts";

/** What the preview sends to open pages. */
export interface State {
  readonly build: string;
  readonly panel: string;
}

/** A small site in a folder of its own, previewed until the test ends. */
export interface PreviewedSite {
  readonly preview: Preview;
  readonly folder: string;
  readonly news: readonly PreviewNews[];
  /** Resolves with the news that comes next. */
  readonly nextNews: () => Promise<PreviewNews>;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Fetches an address: its status, headers and text. */
  readonly get: (
    path: string,
  ) => Promise<{ readonly status: number; readonly headers: Headers; readonly html: string }>;
  /** The next state sent to an open page; the first is the state when the page opens. */
  readonly nextState: () => Promise<State>;
}

export const NOW = "2024-06-15T08:00:00+07:00";

/** The text of an article. */
export function anArticle(title: string, fields = "", body = "Nội dung bài."): string {
  return `---\ntitle: "${title}"\npublishedAt: 2024-05-02T08:00:00+07:00\ncategory: tin-tuc\n${fields}---\n\n${body}\n`;
}

/** Makes a folder with some files, which is removed when the test ends. */
export function folderOf(test: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "khotin-preview-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "content"));
  writeInto(folder, files);
  return folder;
}

function writeInto(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export async function previewOf(
  test: TestContext,
  files: Readonly<Record<string, string>>,
  options: Partial<PreviewOptions> = {},
): Promise<PreviewedSite> {
  const folder = folderOf(test, files);
  const news: PreviewNews[] = [];
  const heard = new EventEmitter();
  const preview = await startPreview({
    contentDir: join(folder, "content"),
    cacheDir: join(folder, ".cache"),
    baseUrl: null,
    publishedLedger: join(folder, "_site/ledger.json"),
    host: "127.0.0.1",
    port: 0,
    nowMs: () => Date.parse(NOW),
    showsProgress: false,
    report: (each) => {
      news.push(each);
      heard.emit("news", each);
    },
    ...options,
  });
  const states = statesAt(preview.href);
  test.after(async () => {
    await states.return(undefined);
    await preview.close();
  });
  return {
    preview,
    folder,
    news,
    nextNews: async () => (await once(heard, "news"))[0] as PreviewNews,
    write: (changed) => writeInto(folder, changed),
    get: async (path) => {
      const response = await fetch(new URL(path, preview.href), { redirect: "manual" });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    nextState: async () => {
      const next = await states.next();
      if (next.done === true) throw new Error("the preview ended");
      return next.value;
    },
  };
}

/** The states that `/__khotin/events` sends, one after the other. */
async function* statesAt(href: string): AsyncGenerator<State, void, undefined> {
  const response = await fetch(new URL("/__khotin/events", href));
  let text = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split("\n\n");
    text = events.pop()!;
    for (const event of events) yield JSON.parse(/^data: (.*)$/m.exec(event)![1]!) as State;
  }
}
