import { missingFolderFinder, stagedPath } from "./stage.ts";

/** A move that brings a prepared file, or a whole folder of them, from a path in the stage to one in the output folder. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Of the files that it brings, the one that is moved first where each is moved by itself. */
  readonly first: string;
}

/** The moves that bring prepared files into the output folder, as few as possible and in no order. */
export function movesOf(outDir: string, files: readonly string[]): readonly Move[] {
  const missingFolderOf = missingFolderFinder(outDir);
  return distinct(
    files.map((file) => {
      const missing = missingFolderOf(file);
      return { from: stagedPath(missing ?? file, missing), to: missing ?? file, first: file };
    }),
  );
}

/**
 * Moves in the order in which they are made, each once. Deeper files come first, so that articles stand before the listings that
 * lead to them, and listings before the home page.
 */
export function inOrder(moves: readonly Move[]): readonly Move[] {
  const placed = distinct(moves).map((move) => ({ move, depth: depthOf(move.first) }));
  const order = (one: (typeof placed)[number], other: (typeof placed)[number]) =>
    other.depth - one.depth || (one.move.first < other.move.first ? -1 : 1);
  return placed.sort(order).map(({ move }) => move);
}

/** Of moves to the same place, one: with that of their first files which comes first. */
function distinct(moves: readonly Move[]): readonly Move[] {
  const byGoal = new Map<string, Move>();
  for (const move of moves) {
    const known = byGoal.get(move.to);
    if (known === undefined || isBefore(move.first, known.first)) byGoal.set(move.to, move);
  }
  return [...byGoal.values()];
}

function isBefore(file: string, other: string): boolean {
  const [depth, otherDepth] = [depthOf(file), depthOf(other)];
  return depth > otherDepth || (depth === otherDepth && file < other);
}

function depthOf(file: string): number {
  let depth = 0;
  for (let at = file.indexOf("/"); at >= 0; at = file.indexOf("/", at + 1)) depth += 1;
  return depth;
}
