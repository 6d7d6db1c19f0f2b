import { join } from "node:path";
import { articleUrl } from "../../src/addresses/article-place.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { kindOfFile } from "../../src/content/sources/file-kinds.ts";
import { programRoot } from "../../src/program/root.ts";
import { type BuiltSite, buildFolder, type TestBuildOptions } from "./site-of.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const contentFolder = join(programRoot, "content");

/** The address of the oldest article of the archive beside the program, whichever archive that is. */
export function oldestOwnArticle(): string {
  for (const file of filesUnder(contentFolder).toSorted()) {
    const kind = kindOfFile(file);
    if (kind.kind === "article") return articleUrl({ ...kind, file });
  }
  throw new Error("content/ has no article.");
}

/** Builds the project's own content, in a folder of its own. */
export function buildOwnContent(options: TestBuildOptions = {}): Promise<BuiltSite> {
  return buildFolder(contentFolder, temporaryFolder(), options);
}
