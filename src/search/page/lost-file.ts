/** A file of the search index could not be loaded, or was another file: what is found without it is not whole. */
export class LostFile extends Error {
  constructor(address: string) {
    super(`A file of the search index could not be loaded: ${address}`);
    this.name = "LostFile";
  }
}

/**
 * Loads a JSON file of the search index.
 *
 * @throws LostFile where the file cannot be loaded, or is no JSON
 */
export async function fetchJson<Content>(address: string, options: RequestInit = {}): Promise<Content> {
  try {
    const response = await fetch(address, options);
    if (response.ok) return (await response.json()) as Content;
  } catch {
    // The error below tells of it.
  }
  throw new LostFile(address);
}
