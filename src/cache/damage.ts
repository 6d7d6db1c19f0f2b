/**
 * Thrown where something in the cache is not as it was written. Whoever throws it has deleted the damaged part, so that
 * a second try makes it anew.
 */
export class DamagedCache extends Error {
  /** @param path of the damaged part, inside the cache */
  constructor(path: string) {
    super(`${path} in the cache is damaged`);
    this.name = "DamagedCache";
  }
}

/** How many parts of a cache may be found damaged in one run. A disk that damages more is no place for a cache. */
const MOST_DAMAGES = 50;

/** Does some work; where {@link DamagedCache} ends it, does it again, because one part after another may be found damaged. */
export async function retryAfterDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let damages = 0; ; damages++) {
    try {
      return await work();
    } catch (error) {
      // An error of another process comes as its text alone.
      const isDamage =
        error instanceof DamagedCache || (error instanceof Error && error.message.includes("DamagedCache"));
      if (!isDamage || damages === MOST_DAMAGES) throw error;
    }
  }
}
