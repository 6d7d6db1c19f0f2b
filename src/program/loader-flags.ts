/** The flags that Node needs, in every process it starts, to load the modules of this program. */
export const loaderFlags: readonly string[] = ["--import", new URL("./loader.js", import.meta.url).href];
