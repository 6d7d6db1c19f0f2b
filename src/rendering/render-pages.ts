import { join, relative, resolve, sep } from "node:path";
import type { ConsoleLike, UserConfig } from "@11ty/eleventy";
import type { PageOutput } from "../pages/output.ts";
import { eleventyConfigPath, templatesDir } from "../program/root.ts";
import type { Stage } from "../publishing/stage.ts";
import { type PageKind, type PageProps, pageKinds } from "../views/pages.ts";

/** The most pages given to Eleventy at once, which keeps all of them in memory until the last is rendered. */
const PAGES_PER_BATCH = 300;

/** Cuts a list into batches of pages that are rendered at once. */
export function batchesOf<Page>(pages: readonly Page[]): readonly (readonly Page[])[] {
  const count = Math.ceil(pages.length / PAGES_PER_BATCH);
  return Array.from({ length: count }, (_, index) =>
    pages.slice(index * PAGES_PER_BATCH, (index + 1) * PAGES_PER_BATCH),
  );
}

/** A page with all that its template shows, as plain values that can be handed to other processes. */
export interface FilledPage<Kind extends PageKind = PageKind> {
  /** Path inside the output folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly props: PageProps<Kind>;
}

/** Computes what the template of a page shows. */
export function fillPage({ file, kind, props }: PageOutput): FilledPage {
  return { file, kind, props: props() };
}

/** Pages by kind, as Eleventy's data. It is a class because Eleventy deep-copies plain objects among its data. */
class PageInputs {
  constructor(pages: readonly FilledPage[]) {
    for (const kind of pageKinds) Object.assign(this, { [kind]: [] });
    const lists = this as unknown as Record<PageKind, unknown[]>;
    for (const { file, kind, props } of pages) lists[kind].push(Object.assign(new PageInput(), props, { file }));
  }
}

class PageInput {}

/** The output folder that Eleventy is given. Nothing is written there: the rendered pages are taken from its result. */
const UNUSED_OUTPUT_DIR = join(templatesDir, "_site");

/** A logger for Eleventy that prints nothing: its messages are not for editors, and what fails is thrown. */
const silentLogger: ConsoleLike = { log: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Begins to load Eleventy, which takes 0.2 s, before {@link renderPages} needs it. */
export function loadRenderer(): void {
  // If loading fails, it fails again in renderPages, which reports it.
  import("@11ty/eleventy").catch(() => {});
}

/**
 * Renders a batch of pages through their Eleventy templates and prepares them in the stage.
 *
 * @returns the files that had to be prepared
 * @throws where a template fails, which is a fault of the program
 */
export async function renderPages(pages: readonly FilledPage[], stage: Stage): Promise<readonly string[]> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const inputs = new PageInputs(pages);
  const eleventy = new Eleventy(templatesDir, UNUSED_OUTPUT_DIR, {
    configPath: eleventyConfigPath,
    quietMode: true,
    config: (configuration: UserConfig) => {
      configuration.addGlobalData("inputs", inputs);
      configuration.benchmarkManager.finish = () => {};
    },
  });
  eleventy.logger.overrideLogger(silentLogger);
  const rendered = (await eleventy.toJSON()).map(({ outputPath, content }) => {
    return { file: relative(UNUSED_OUTPUT_DIR, resolve(outputPath)).replaceAll(sep, "/"), content };
  });
  return rendered.filter(({ file, content }) => stage.write(file, content)).map(({ file }) => file);
}
