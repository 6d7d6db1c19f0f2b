import { join, relative, resolve, sep } from "node:path";
import type { ConsoleLike, UserConfig } from "@11ty/eleventy";
import type { PageOutput } from "../pages/output.ts";
import { programRoot, templatesDir } from "../program/root.ts";
import type { Stage } from "../publishing/stage.ts";
import { type PageKind, type PageProps, pageKinds } from "../views/pages.ts";

/** Pages given to Eleventy at once: it keeps every rendered page in memory until it is done. */
const BATCH = 300;

/** The same things in groups that can be rendered at once. */
export function batchesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / BATCH);
  return Array.from({ length: count }, (_, index) => items.slice(index * BATCH, (index + 1) * BATCH));
}

/** A page as plain values, ready for its template. */
export interface FilledPage<Kind extends PageKind = PageKind> {
  /** Path inside the output folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly props: PageProps<Kind>;
}

export function filledPage({ file, kind, props }: PageOutput): FilledPage {
  return { file, kind, props: props() };
}

/** Pages by kind, as templates are given them. A class, because Eleventy deep-copies plain objects among its data. */
class PageInputs {
  constructor(pages: readonly FilledPage[]) {
    for (const kind of pageKinds) Object.assign(this, { [kind]: [] });
    const lists = this as unknown as Record<PageKind, unknown[]>;
    for (const { file, kind, props } of pages) lists[kind].push(Object.assign(new PageInput(), props, { file }));
  }
}

class PageInput {}

/** What Eleventy is told to write into. It writes nothing: what it rendered is taken from it. */
const NOWHERE = join(templatesDir, "_site");

/** Eleventy's own words are not for editors; what fails is thrown. */
const silent: ConsoleLike = { log: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Loads what {@link renderPages} would load first: a fifth of a second's work. */
export function loadRenderer(): void {
  // What fails here fails again where it is used, and is told there.
  import("@11ty/eleventy").catch(() => {});
}

/**
 * Renders a batch of pages through their Eleventy templates and prepares them. Returns the files that had to be.
 *
 * @throws where a template fails: that is a fault of the program
 */
export async function renderPages(pages: readonly FilledPage[], stage: Stage): Promise<readonly string[]> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const inputs = new PageInputs(pages);
  const eleventy = new Eleventy(templatesDir, NOWHERE, {
    configPath: join(programRoot, ".eleventy.ts"),
    quietMode: true,
    config: (configuration: UserConfig) => {
      configuration.addGlobalData("inputs", inputs);
      configuration.benchmarkManager.finish = () => {};
    },
  });
  eleventy.logger.overrideLogger(silent);
  const rendered = (await eleventy.toJSON()).map(({ outputPath, content }) => {
    return { file: relative(NOWHERE, resolve(outputPath)).replaceAll(sep, "/"), content };
  });
  return rendered.filter(({ file, content }) => stage.write(file, content)).map(({ file }) => file);
}
