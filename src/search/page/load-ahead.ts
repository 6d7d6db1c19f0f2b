import { assetFolder, searchFolder, searchManifestName } from "../../addresses/folder-names.ts";
import type { SearchManifest } from "../index/manifest.ts";
import { type FetchedAhead, fetchBytes } from "./fetched-ahead.ts";
import { firstFiles } from "./first-files.ts";

// A small script that runs while the search program is still loading. On a slow line, the program and the index would
// otherwise be loaded one after the other.

/** Begins to load what every first answer needs. */
async function loadAhead(ahead: FetchedAhead): Promise<void> {
  const base = import.meta.url.slice(location.origin.length).split(`${assetFolder}/`)[0]!;
  const folder = `${base}${searchFolder}/`;
  const manifestAddress = `${folder}${searchManifestName}`;
  const loading = fetchBytes(manifestAddress, { cache: "no-cache" });
  ahead.files.set(manifestAddress, loading);
  const bytes = await loading;
  if (bytes === null) return;
  const { worker, files } = firstFiles(folder, JSON.parse(new TextDecoder().decode(bytes)) as SearchManifest);
  ahead.worker = { address: worker, started: new Worker(worker) };
  for (const file of files) ahead.files.set(file, fetchBytes(file));
}

if (new URLSearchParams(location.search).get("q")) {
  globalThis.fetchedAhead = { files: new Map(), worker: null };
  loadAhead(globalThis.fetchedAhead).catch(() => undefined);
}
