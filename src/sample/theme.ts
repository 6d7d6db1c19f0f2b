import { type SampleCategory, sampleCategories } from "./categories.ts";
import type { SampleMoment } from "./moments.ts";
import { roles, type SampleNames, type SamplePerson } from "./names.ts";
import type { Random } from "./random.ts";
import { draw, drawSome, ranked } from "./zipf.ts";

/** A person in an article, with the role they have there. */
interface PersonInRole extends SamplePerson {
  readonly role: string;
}

/** What one article is about. All its sentences are made from this. */
export interface Theme {
  /** The random numbers of this article. */
  readonly random: Random;
  readonly moment: SampleMoment;
  readonly category: SampleCategory;
  /** The subjects of the article, its main subject first. */
  readonly subjects: readonly string[];
  /** The places in the article, its main place first. */
  readonly places: readonly string[];
  readonly people: readonly PersonInRole[];
  /** The numbers of documents in the article. Most articles have none. */
  readonly documents: readonly string[];
}

const CATEGORIES = ranked(sampleCategories, 5);
const SUBJECTS = new Map(sampleCategories.map((category) => [category, ranked(category.subjects, 6)]));

/** Chooses what an article is about. */
export function chooseTheme(moment: SampleMoment, names: SampleNames, random: Random): Theme {
  const category = draw(CATEGORIES, random);
  const own = drawSome(SUBJECTS.get(category)!, random.between(1, 3), random);
  const foreign = draw(SUBJECTS.get(draw(CATEGORIES, random))!, random);
  const places = drawSome(names.places, random.between(2, 4), random);
  const cast = drawSome(names.people, random.between(1, 4), random);
  return {
    random,
    moment,
    category,
    subjects: [...new Set([...own, foreign])],
    places,
    people: cast.map((person) => ({ ...person, role: random.pick(roles).replace("{place}", random.pick(places)) })),
    documents: random.chance(0.35) ? drawSome(names.documents, random.between(1, 3), random) : [],
  };
}

/** An item of a list, which is the first one more often than any other. */
export function mostlyFirst<T>(items: readonly T[], random: Random): T {
  return random.chance(0.6) ? items[0]! : random.pick(items);
}
