import type { SiteConfig } from "../content/site-config.ts";
import { catalogues } from "../wording/catalogues.ts";
import { type Words, wordsOf } from "../wording/words.ts";

/**
 * The words of the names that the ledger gives to listings. They follow the language of the site alone and not its own
 * words: the ledger keeps the lines of a year that did not change, whatever `words.yaml` says since.
 */
export function ledgerWords({ language }: SiteConfig): Words {
  return wordsOf(catalogues[language]);
}
