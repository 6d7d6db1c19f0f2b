/** Something in the cache is not what was put there; it has been dropped, and a second try will do without it. */
export class DamagedCache extends Error {
  /** @param name what is damaged, by its path inside the cache */
  constructor(name: string) {
    super(`${name} in the cache is damaged`);
    this.name = "DamagedCache";
  }
}

/** Does some work; where the cache turns out to be damaged, once more without what was damaged. */
export async function despiteDamage<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // From another process an error comes as its text.
    const isDamage =
      error instanceof DamagedCache || (error instanceof Error && error.message.includes("DamagedCache"));
    if (!isDamage) throw error;
    return work();
  }
}
