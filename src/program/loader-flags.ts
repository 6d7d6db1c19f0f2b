/** What a process that runs modules of this program is started with, so that it has them compiled from the first on. */
export const loaderFlags: readonly string[] = ["--import", new URL("./loader.js", import.meta.url).href];
