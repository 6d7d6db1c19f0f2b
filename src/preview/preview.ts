import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { digestOf } from "../cache/digest.ts";
import type { ShownState } from "./answer.ts";
import type { PreviewPlaces } from "./build-preview.ts";
import { startBuilder } from "./builder.ts";
import { editingOf } from "./editing.ts";
import { listen } from "./listen.ts";
import { hasChangedPages, isUpToDate, type Outcome } from "./outcome.ts";
import { ownFiles } from "./own-files.ts";
import { editingUrl } from "./own-urls.ts";
import { panelHtml, panelPage } from "./problem-panel.tsx";
import { rebuildLoop } from "./rebuild-loop.ts";
import { importReview } from "./review/answer.ts";
import { servedHosts } from "./served-hosts.ts";
import { pageServer } from "./server.ts";
import { watchEdits } from "./watch.ts";

/** Where and how to run a preview. */
export interface PreviewOptions extends Omit<PreviewPlaces, "outDir"> {
  readonly host: string;
  /** The port to listen on; where it is taken, the next free one; 0 for any. */
  readonly port: number;
  /** Gives the moment of a build, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Whether the first build shows its progress on the terminal. */
  readonly showsProgress: boolean;
  readonly report: (news: PreviewNews) => void;
}

/** What is reported while a preview runs. */
export type PreviewNews =
  | { readonly kind: "listening"; readonly href: string; readonly port: number; readonly isOpenToOthers: boolean }
  | { readonly kind: "outcome"; readonly outcome: Outcome; readonly seconds: number }
  /** The editing page can be opened. */
  | { readonly kind: "editing"; readonly href: string }
  | { readonly kind: "watch-failed"; readonly reason: string };

/** A running preview. */
export interface Preview {
  readonly href: string;
  /** Stops serving, watching and building. */
  readonly close: () => Promise<void>;
}

/** The folder that a preview is built into; each content folder has one of its own. */
export function previewDirOf(cacheDir: string, contentDir: string): string {
  return join(cacheDir, "preview", digestOf(resolve(contentDir)));
}

/**
 * Serves the content while it is edited: builds, watches for edits, builds again and tells the browser. Resolves when the
 * server listens; requests wait for the first build.
 *
 * @throws where the host or port cannot be listened on
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { report, host } = options;
  const outDir = previewDirOf(options.cacheDir, options.contentDir);
  const machine = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const { shown, isOpenToOthers, accepts } = servedHosts(host, machine);
  const editing = editingOf({ contentDir: options.contentDir, outDir, nowMs: options.nowMs });
  const pages = pageServer(
    outDir,
    await ownFiles(),
    { accepts },
    importReview(options.contentDir, outDir, options.nowMs),
    editing,
  );
  const port = await listen(pages.server, host, options.port);
  const href = `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}/`;
  report({ kind: "listening", href, port, isOpenToOthers });

  const builder = startBuilder();
  const shownAfter = shownStates(outDir);
  const tellEditing = onceThere(join(outDir, editingUrl, "index.html"), () => {
    // Articles are edited on this machine alone, whoever may see the preview.
    const ownHref = isOpenToOthers ? `http://127.0.0.1:${port}/` : href;
    report({ kind: "editing", href: editing.hrefAt(ownHref) });
  });
  let isClosed = false;
  const loop = rebuildLoop(async (ofProgram) => {
    if (ofProgram) await builder.renew();
    if (isClosed) return;
    const startedMs = performance.now();
    const outcome = await builder.build(requestOf(options, outDir));
    if (isClosed) return;
    pages.show(shownAfter(outcome));
    report({ kind: "outcome", outcome, seconds: (performance.now() - startedMs) / 1000 });
    tellEditing();
  });
  const watching = watchEdits(options.contentDir, loop.note, (error) =>
    report({ kind: "watch-failed", reason: error.message }),
  );
  await watching.then(() => loop.note({ ofProgram: false }));
  return {
    href,
    close: async () => {
      isClosed = true;
      loop.stop();
      await Promise.all([watching.then((each) => each.close()), builder.renew(), pages.close()]);
    },
  };
}

/** Makes a function that does something once, when a file is there. */
function onceThere(file: string, work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone || !existsSync(file)) return;
    isDone = true;
    work();
  };
}

/** The request for one build. */
function requestOf(
  { contentDir, cacheDir, baseUrl, publishedLedger, nowMs, showsProgress }: PreviewOptions,
  outDir: string,
) {
  return { places: { contentDir, outDir, cacheDir, baseUrl, publishedLedger }, nowMs: nowMs(), showsProgress };
}

/** Makes the function that gives what is shown after an outcome. The name of the build changes only where pages did. */
function shownStates(outDir: string): (outcome: Outcome) => ShownState {
  let basePath = "/";
  let count = 0;
  return (outcome) => {
    if (outcome.kind === "built") basePath = outcome.basePath;
    if (isUpToDate(outcome) && (count === 0 || hasChangedPages(outcome))) count += 1;
    const hasPages = existsSync(join(outDir, "index.html"));
    return {
      // The process is part of the name: a page that an earlier preview left open is out of date.
      build: `${process.pid}-${count}`,
      panel: panelHtml(outcome, hasPages),
      basePath,
      insteadOfPages: hasPages ? null : panelPage(outcome),
    };
  };
}
