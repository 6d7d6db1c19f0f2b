import { join } from "node:path";
import type { ConsoleLike, UserConfig } from "@11ty/eleventy";
import { programRoot, templatesDir } from "../program.ts";
import type { PageOutput } from "./output.ts";
import { type PageKind, pageKinds } from "./views.ts";

/** Pages given to Eleventy at once: it keeps every rendered page in memory until it is done. */
const BATCH = 250;

/** Pages by kind, as templates are given them. A class, because Eleventy deep-copies plain objects among its data. */
class PageInputs {
  constructor(pages: readonly PageOutput[]) {
    for (const kind of pageKinds) Object.assign(this, { [kind]: [] });
    const lists = this as unknown as Record<PageKind, unknown[]>;
    for (const page of pages) lists[page.kind].push(Object.assign(new PageInput(), page.props(), { file: page.file }));
  }
}

class PageInput {}

/** Eleventy's own words are not for editors; what fails is thrown. */
const silent: ConsoleLike = { log: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Renders pages through their Eleventy templates into a folder.
 *
 * @param onPages told how many pages were written, batch by batch
 * @throws where a template fails: that is a fault of the program
 */
export async function renderPages(
  pages: readonly PageOutput[],
  outDir: string,
  onPages: (count: number) => void,
): Promise<void> {
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    await renderBatch(new PageInputs(batch), outDir);
    onPages(batch.length);
  }
}

async function renderBatch(inputs: PageInputs, outDir: string): Promise<void> {
  const { default: Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(templatesDir, outDir, {
    configPath: join(programRoot, ".eleventy.ts"),
    quietMode: true,
    config: (configuration: UserConfig) => {
      configuration.addGlobalData("inputs", inputs);
    },
  });
  eleventy.logger.overrideLogger(silent);
  await eleventy.write();
}
