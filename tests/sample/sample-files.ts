import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { parse } from "yaml";
import { type SampleCounts, type SampleOptions, writeSample } from "../../src/sample/write-sample.ts";

/** A sample that was written: its files by their paths inside the content folder. */
export interface WrittenSample {
  readonly counts: SampleCounts;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A sample article taken apart. */
export interface ParsedArticle {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "khotin-sample-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a small sample to a folder of its own and reads it back. */
export async function aSample(context: TestContext, options: Partial<SampleOptions> = {}): Promise<WrittenSample> {
  const outDir = join(temporaryFolder(context), "content");
  const counts = await writeSample({ articles: 60, seed: "thử", outDir, ...options });
  const files = new Map<string, Buffer>();
  for (const item of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    const path = join(item.parentPath, item.name);
    if (item.isFile()) files.set(path.slice(outDir.length + 1).replaceAll("\\", "/"), readFileSync(path));
  }
  return { counts, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

export function articlesOf({ files }: WrittenSample): readonly ParsedArticle[] {
  return [...files]
    .filter(([path]) => path.startsWith("articles/") && path.endsWith(".md"))
    .map(([path, bytes]) => {
      const [, yaml = "", body = ""] = /^---\n(.*?\n)---\n\n(.*)$/s.exec(bytes.toString()) ?? [];
      return { path, fields: parse(yaml) as Readonly<Record<string, unknown>>, body };
    });
}
