import type { SiteFacts } from "../addresses/address-kind.ts";
import { addressTable } from "../addresses/address-table.ts";
import { articleOfAttachment } from "../addresses/article-place.ts";
import type { Ledger } from "../addresses/ledger.ts";
import { hasPart } from "../addresses/ledger-files.ts";
import { takeApart } from "../addresses/take-apart.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { oldAddressDigits } from "../archive/old-addresses.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { ContentAddresses } from "./aliases.ts";

/** What decides which addresses a site answers. */
export interface AnsweringSite {
  readonly ledger: Ledger;
  readonly content: ContentAddresses;
  readonly facts: SiteFacts;
  /** Where Problems were found already: addresses of articles that could not be read. Much may then not be known. */
  readonly broken: ReadonlySet<string> | null;
}

/** Whether the site answers an address; where Problems were found before, whether it may. No list of them all is made. */
export function isAnswered(url: string, { ledger, content, facts, broken }: AnsweringSite): boolean {
  if (ledger.answerOf(url) !== undefined || content.has(url) || broken?.has(url) === true) return true;
  const place = takeApart(url);
  if (place === null) return false;
  const article = articleOfAttachment(url);
  // A redirect from the address of a file is a page in a folder of that name.
  if (article !== null) return broken?.has(article) === true || ledger.answerOf(`${url}/`) !== undefined;
  const kind = addressTable[place.kind];
  if (broken !== null && (kind.exists === "facts" || (kind.exists === "ledger" && !kind.isFree))) return true;
  return kind.holds(facts, url);
}

/** What of a site decides besides its ledger and content. */
export function siteFacts(
  { volumes }: Pick<Catalogue, "volumes">,
  { offline, search, categories }: SiteConfig,
  ledger: Ledger,
): SiteFacts {
  const used = volumes.flatMap(({ categoryEnds }) => Object.keys(categoryEnds));
  const filled = volumes.filter(({ articleCount }) => articleCount > 0);
  return {
    offline,
    search,
    categories: new Set([...used, ...(categories ?? []).map(({ slug }) => slug)]),
    volumes: new Set(volumes.map(({ year }) => year)),
    filledVolumes: new Set(filled.map(({ year }) => year)),
    filledMonths: new Set(
      filled.flatMap(({ year, monthCounts }) =>
        monthCounts.flatMap((count, index) => (count > 0 ? [year * 100 + index + 1] : [])),
      ),
    ),
    oldAddressDigits: oldAddressDigits(volumes),
    isListed: (url) => isListing(ledger, url),
    hasLedgerPart: (name) => hasPart(ledger, name),
  };
}

function isListing(ledger: Ledger, url: string): boolean {
  const answer = ledger.answerOf(url);
  return typeof answer === "object" && "listing" in answer;
}

/** The facts as plain values. What the ledger lists, it lists for ever. */
export function plainFacts(facts: SiteFacts): unknown {
  const { offline, search, categories, volumes, filledVolumes, filledMonths, oldAddressDigits: digits } = facts;
  return [
    offline,
    search,
    [...categories].sort(),
    [...volumes].sort(),
    [...filledVolumes].sort(),
    [...filledMonths].sort(),
    digits,
  ];
}
