import assert from "node:assert/strict";
import { test } from "node:test";
import { facetTerm } from "../../src/search/index/facet-terms.ts";
import { exactTerm, headingTerm, pairTerm, syllableTerm } from "../../src/search/index/terms.ts";

test("a term begins with its own letters, then with its accents, and with those of no other term", () => {
  const syllable = (exact: string): string => exactTerm(syllableTerm(exact));
  assert.ok(syllable("nghị").startsWith(syllableTerm("nghi").letters));
  assert.ok(!syllable("nghị").startsWith(syllable("nghi")));
  assert.ok(!syllable("anh").startsWith(syllableTerm("an").letters));
  assert.ok(!syllable("mấ").startsWith(syllable("mâ")));
  assert.ok(!exactTerm(pairTerm("đô", "thị")).startsWith(syllableTerm("đô").letters));
  assert.ok(!headingTerm(syllable("đô")).startsWith(syllableTerm("đô").letters));
});

test("a facet term is one for all spellings of a value, and another for each facet", () => {
  assert.equal(facetTerm("document", "35-CT/TW"), facetTerm("document", "35-ct/tw"));
  assert.notEqual(facetTerm("topic", "2021"), facetTerm("year", "2021"));
});
