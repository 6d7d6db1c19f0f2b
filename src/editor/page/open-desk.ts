import { readSiteConfig } from "../../content/site-config.ts";
import type { KnownNames, Store } from "../stores/store.ts";
import type { Desk } from "./tools.ts";

const NOTHING_KNOWN: KnownNames = { topics: [], people: [], authors: [], places: [], documents: [], categories: [] };

/** Reads what the page needs before it shows anything. Names that cannot be fetched are not offered, and nothing else. */
export async function openDesk(store: Store): Promise<Desk> {
  const [siteText, known] = await Promise.all([store.siteFile(), store.known().catch(() => NOTHING_KNOWN)]);
  return { store, siteText, known, config: readSiteConfig(siteText, "content/site.yaml", null, []) };
}

/** The categories that an article may have: slug and name. */
export function categoryChoices({ config, known }: Desk): readonly { readonly slug: string; readonly name: string }[] {
  return config.categories ?? known.categories.map((slug) => ({ slug, name: slug }));
}
