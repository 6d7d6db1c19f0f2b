import { loadTemplatesFromAnywhere } from "../../src/loader.ts";

/** Preloaded into every process of tests: they render templates as the program does. */
loadTemplatesFromAnywhere();
