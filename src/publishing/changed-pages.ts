import { takeApart } from "../addresses/take-apart.ts";
import { urlOfFile } from "../addresses/urls.ts";
import { hasSameContent } from "../pages/output.ts";
import type { RenderedCatalogue, RenderedVolume } from "./publish-site.ts";
import { preparedOf } from "./stage.ts";
import type { MadeOf, OutputKeys, PublishedState, StateStore } from "./state.ts";

/** How many pages a build changed because the program is another, and how many because the content is. */
export interface ChangedPages {
  readonly program: number;
  readonly content: number;
}

/** What a build of another version of the program rendered, and what an earlier version published. */
interface Upgrade {
  readonly earlier: PublishedState;
  readonly states: StateStore;
  readonly made: MadeOf;
  readonly volumes: readonly RenderedVolume[];
  readonly catalogue: RenderedCatalogue;
}

/**
 * Counts the pages that a build of another version of the program changed. A page counts to the content where what it is
 * made of is not what it was made of then, and where it was not there.
 */
export function countChangedPages({ earlier, states, made, volumes, catalogue }: Upgrade): ChangedPages {
  // The pages that show checksums change with every other file, whatever changed it.
  const isPage = (file: string) => file.endsWith(".html") && takeApart(urlOfFile(file))?.kind !== "volumeFixity";
  const isAllSame = earlier.made.content === made.content;
  const isSharedSame = earlier.made.shared === made.shared;
  const isSame = (file: string, keys: OutputKeys, before: OutputKeys) =>
    isAllSame || (isSharedSame && hasSameContent(keys[file] ?? "", before[file]));
  const ofVolumes = volumes.flatMap(({ year, outputs }) => {
    const digest = earlier.volumes[year]?.outputKeysDigest;
    const before = digest === undefined ? {} : states.outputKeys(digest);
    return preparedOf(outputs?.staged ?? [])
      .filter(isPage)
      .map((file) => isSame(file, outputs!.keys, before));
  });
  const before = states.outputKeys(earlier.catalogueKeysDigest);
  const ofCatalogue = preparedOf(catalogue.staged)
    .filter(isPage)
    .map((file) => {
      if (Object.hasOwn(catalogue.keys, file)) return isSame(file, catalogue.keys, before);
      return isAllSame || (isSharedSame && catalogue.changedHeads?.has(file) === false);
    });
  const all = [...ofVolumes, ...ofCatalogue];
  const program = all.filter((isProgram) => isProgram).length;
  return { program, content: all.length - program };
}
