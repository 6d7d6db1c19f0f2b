import { takeApart } from "../addresses/take-apart.ts";
import { urlOfFile } from "../addresses/urls.ts";
import { hasSameContent } from "../pages/output.ts";
import type { MadeOf, OutputKeys, PublishedState } from "./state.ts";

/** How many pages a build changed because the program is another, and how many because the content is. */
export interface ChangedPages {
  readonly program: number;
  readonly content: number;
}

/** The changed pages of several volumes, and of the catalogue; `null` where any is unknown. */
export function sumOfChangedPages(each: readonly (ChangedPages | null)[]): ChangedPages | null {
  let sum: ChangedPages = { program: 0, content: 0 };
  for (const pages of each) {
    if (pages === null) return null;
    sum = { program: sum.program + pages.program, content: sum.content + pages.content };
  }
  return sum;
}

/** What an earlier version of the program published, and what this build is made of. */
export interface Upgrade {
  readonly earlier: PublishedState;
  readonly made: MadeOf;
}

/** The files of a volume or of the catalogue that changed, with the keys that these have and had. */
export interface ChangedFiles {
  readonly files: readonly string[];
  readonly keys: OutputKeys;
  readonly before: OutputKeys;
  /** Whether a file that has no key was made of the content that was published; not given where each has one. */
  readonly isSameWithoutKey?: (file: string) => boolean;
}

/**
 * Counts the pages that a build of another version of the program changed. A page counts to the content where what it is
 * made of is not what it was made of then, and where it was not there.
 */
export function countChangedPages(
  { earlier, made }: Upgrade,
  { files, keys, before, isSameWithoutKey = () => false }: ChangedFiles,
): ChangedPages {
  const isAllSame = earlier.made.content === made.content;
  const isSharedSame = earlier.made.shared === made.shared;
  const isSame = (file: string) =>
    Object.hasOwn(keys, file) ? hasSameContent(keys[file]!, before[file]) : isSameWithoutKey(file);
  const pages = files.filter(isPage);
  const program = pages.filter((file) => isAllSame || (isSharedSame && isSame(file))).length;
  return { program, content: pages.length - program };
}

/** The pages that show checksums change with every other file, whatever changed it. */
function isPage(file: string): boolean {
  return file.endsWith(".html") && takeApart(urlOfFile(file))?.kind !== "volumeFixity";
}
