import { isCovered, type SoughtWord, type SoughtWords } from "./look-ups.ts";
import type { SearchArchive } from "./search-index.ts";

/** Pairs given up of one query, at most. */
const GIVEN_UP = 6;

/**
 * A long query without those of its pairs that keep articles from being found and need not stand: of `nghị quyết hội đồng`,
 * `quyết hội`. Every word is still asked for, in another pair. As it was where that does not help.
 */
export async function withoutLooseJoints(archive: SearchArchive, sought: SoughtWords): Promise<SoughtWords> {
  let kept = sought.needed;
  const given: SoughtWord[] = [];
  while (given.length < GIVEN_UP && !(await isAnywhere(archive, kept, sought))) {
    const loose = await rarest(
      archive,
      kept.filter((word) => isNeedless(word, kept)),
    );
    if (loose === null) return sought;
    given.push(loose);
    kept = kept.filter((word) => word !== loose);
  }
  return { ...sought, needed: kept, pairs: [...sought.pairs, ...given] };
}

async function isAnywhere(
  archive: SearchArchive,
  needed: readonly SoughtWord[],
  { required }: SoughtWords,
): Promise<boolean> {
  const counts = await archive.countAll([...needed.map(({ word }) => word), ...required]);
  return counts.some((count) => count > 0);
}

/** Whether both words of a pair stand in other pairs. */
function isNeedless(word: SoughtWord, kept: readonly SoughtWord[]): boolean {
  const others = kept.filter((other) => other !== word);
  return word.strict.includes(" ") && word.strict.split(" ").every((strict) => isCovered(strict, others));
}

async function rarest(archive: SearchArchive, words: readonly SoughtWord[]): Promise<SoughtWord | null> {
  let least: { readonly word: SoughtWord; readonly count: number } | null = null;
  for (const word of words) {
    const count = (await archive.count(word.word)).reduce((sum, each) => sum + each, 0);
    if (least === null || count < least.count) least = { word, count };
  }
  return least?.word ?? null;
}
