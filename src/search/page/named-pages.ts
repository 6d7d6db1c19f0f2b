import { listFolders } from "../../addresses/folder-names.ts";
import { slugOf } from "../../text/slug.ts";
import type { SearchRecord } from "../index/record.ts";
import { removeAccents } from "../words/accents.ts";
import { normalizeText } from "../words/normalize.ts";
import { PART_SEPARATOR } from "../words/number-forms.ts";
import { findSpacedNumbers } from "../words/spaced-numbers.ts";
import { tokenize } from "../words/tokens.ts";
import type { QueryTerm } from "./query.ts";

/** A page of the archive whose name is the query: that of a document, a person, a topic, a category or an author. */
export interface NamedPage {
  readonly kind: "document" | "person" | "topic" | "category" | "author";
  readonly name: string;
  /** The address of the page, from the site's root path on. */
  readonly path: string;
}

/** One name may be that of a person, a topic and a category at once. */
const MAX_NAMED_PAGES = 3;

/**
 * The pages whose name is the query.
 *
 * @param terms the query's terms
 * @param records of articles that answer the query, whose names are looked at
 * @param categories the names of all categories, with their slugs
 */
export function findNamedPages(
  terms: readonly QueryTerm[],
  records: readonly SearchRecord[],
  categories: readonly (readonly [slug: string, name: string])[],
): readonly NamedPage[] {
  const named = (kind: Exclude<NamedPage["kind"], "category">, names: readonly string[]): readonly NamedPage[] =>
    names.filter((name) => isNameOf(terms, name)).flatMap((name) => createPage(kind, name, slugOf(name)));
  const found = [
    ...records.flatMap(({ documents }) => named("document", documents)),
    ...records.flatMap(({ people }) => named("person", people)),
    ...records.flatMap(({ topics }) => named("topic", topics)),
    ...categories.flatMap(([slug, name]) => (isNameOf(terms, name) ? createPage("category", name, slug) : [])),
    ...records.flatMap(({ authors }) => named("author", authors)),
  ];
  return [...new Map(found.toReversed().map((page) => [page.path, page])).values()].reverse().slice(0, MAX_NAMED_PAGES);
}

function createPage(kind: NamedPage["kind"], name: string, slug: string): readonly NamedPage[] {
  return slug === "" ? [] : [{ kind, name, path: `${listFolders[kind]}/${slug}/` }];
}

/** Whether terms are a name: a document's number however it is written, or word by word with the accents typed. */
function isNameOf(terms: readonly QueryTerm[], written: string): boolean {
  const name = normalizeText(written);
  const [first] = terms;
  if (terms.length === 1 && first!.exact.includes(PART_SEPARATOR)) {
    const forms = findSpacedNumbers(name).map((number) => number.forms[0]);
    return forms.length === 1 && forms[0] === first!.exact;
  }
  const words = tokenize(name).flatMap(({ positions }) => positions.map(([main = ""]) => main));
  return (
    words.length === terms.length &&
    terms.every(({ exact, folded, accented }, index) =>
      accented ? words[index] === exact : removeAccents(words[index]!) === folded,
    )
  );
}
