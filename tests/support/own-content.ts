import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { type BuiltSite, buildFolder, type TestBuildOptions } from "./site-of.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Where the first article of the archive stands. */
export const SEED_URL = "/2021/01/thanh-uy-thai-nguyen-tong-ket-nam-2020-trien-khai-nhiem-vu-nam-2021/";

/** Builds the project's own content, in a folder of its own. */
export function buildOwnContent(options: TestBuildOptions = {}): Promise<BuiltSite> {
  return buildFolder(join(programRoot, "content"), temporaryFolder(), options);
}
