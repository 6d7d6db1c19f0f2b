import { join, relative, resolve, sep } from "node:path";
import type Eleventy from "@11ty/eleventy";
import type { ConsoleLike, UserConfig } from "@11ty/eleventy";
import type { OwnPart } from "../extensions/own-parts.ts";
import type { Problem } from "../problems/problem.ts";
import { eleventyConfigPath, templatesDir } from "../program/root.ts";
import type { Stage, StagedFile } from "../publishing/stage.ts";
import { type PageKind, pageKinds } from "../views/pages.ts";
import type { FilledPage } from "./filled-page.ts";
import { partProblems, usePartsOf } from "./own-parts.ts";

/**
 * The most pages given to Eleventy at once. It keeps all of them in memory until the last is rendered, and Node's collector copies
 * from place to place what lives so long.
 */
const PAGES_PER_BATCH = 30;

/** Cuts a list of pages into batches that are rendered at once. */
export function batchesOf<Page>(pages: readonly Page[]): readonly (readonly Page[])[] {
  return piecesOf(pages, PAGES_PER_BATCH);
}

/** Cuts a list into pieces of so many items; the last may have fewer. */
export function piecesOf<Item>(list: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Pages by kind, as Eleventy's data. It is a class because Eleventy deep-copies plain objects among its data. */
class PageInputs {
  constructor() {
    this.fill([]);
  }

  /** Puts pages in the place of those before. */
  fill(pages: readonly FilledPage[]): void {
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

/** What came of a batch of pages. */
export interface RenderedPages {
  readonly staged: readonly StagedFile[];
  /** The Problems of the archive's own parts; where there are any, no page of the batch was prepared. */
  readonly problems: readonly Problem[];
}

/**
 * Renders a batch of pages through their Eleventy templates and prepares them in the stage.
 *
 * @param ownParts the archive's own parts, which stand in the place of the program's
 * @throws where a template fails and no part of the archive is at fault: that is a fault of the program
 */
export async function renderPages(
  pages: readonly FilledPage[],
  stage: Stage,
  ownParts: readonly OwnPart[],
): Promise<RenderedPages> {
  const unloaded = await usePartsOf(ownParts);
  if (unloaded.length > 0) return { staged: [], problems: unloaded };
  try {
    const rendered = await renderThroughEleventy(pages);
    return { staged: rendered.map(({ file, content }) => stage.write(file, content)), problems: [] };
  } catch (error) {
    const problems = await partProblems(pages, ownParts);
    if (problems.length === 0) throw error;
    return { staged: [], problems };
  }
}

/** Eleventy, and the pages that it renders when it is next asked to. */
interface Renderer {
  readonly eleventy: Eleventy;
  readonly inputs: PageInputs;
}

/** One Eleventy renders all batches of a process, one after the other: a new one would load its templates anew each time. */
let renderer: Renderer | null = null;

async function renderThroughEleventy(
  pages: readonly FilledPage[],
): Promise<readonly { readonly file: string; readonly content: string }[]> {
  const { eleventy, inputs } = renderer ?? (await makeRenderer());
  // Where a template fails, nobody knows what Eleventy still holds of the batch.
  renderer = null;
  inputs.fill(pages);
  const rendered = await eleventy.toJSON();
  inputs.fill([]);
  renderer = { eleventy, inputs };
  return rendered.map(({ outputPath, content }) => {
    return { file: relative(UNUSED_OUTPUT_DIR, resolve(outputPath)).replaceAll(sep, "/"), content };
  });
}

async function makeRenderer(): Promise<Renderer> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const inputs = new PageInputs();
  const eleventy = new Eleventy(templatesDir, UNUSED_OUTPUT_DIR, {
    configPath: eleventyConfigPath,
    quietMode: true,
    config: (configuration: UserConfig) => {
      configuration.addGlobalData("inputs", inputs);
      configuration.benchmarkManager.finish = () => {};
    },
  });
  eleventy.logger.overrideLogger(silentLogger);
  return { eleventy, inputs };
}
