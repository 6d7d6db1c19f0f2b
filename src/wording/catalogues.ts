import { english } from "./en.ts";
import { vietnamese } from "./vi.ts";
import type { WordTable } from "./words.ts";

/** The words of each language that a site can be in. */
export const catalogues: Readonly<Record<"vi" | "en", WordTable>> = { vi: vietnamese, en: english };
