import { takeBytes } from "./fetched-ahead.ts";

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
  const bytes = await takeBytes(address, options);
  if (bytes === null) throw new LostFile(address);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Content;
  } catch {
    throw new LostFile(address);
  }
}
