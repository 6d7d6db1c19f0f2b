import assert from "node:assert/strict";
import { test } from "node:test";
import { plainEngine } from "../../../src/content/markdown/engine.ts";
import { bodyOf } from "./body.ts";
import { ABSENT, type SpecExample, specExamples } from "./examples.ts";

/** Examples that use HTML tags outside the two sections about them; here tags are text. */
const WITH_TAGS = new Set([21, 31, 203, 310, 311, 346, 477, 478, 479, 493, 496, 526, 538, 645, 646]);
const TAG_SECTIONS = new Set(["HTML blocks", "Raw HTML"]);

const usesTags = ({ example, section }: SpecExample) => TAG_SECTIONS.has(section) || WITH_TAGS.has(example);

/** The specification breaks the line inside an empty quote, markdown-it does not: no reader can tell. */
const evenQuotes = (html: string) => html.replaceAll("<blockquote>\n</blockquote>", "<blockquote></blockquote>");

test("every CommonMark example without HTML tags gives the specified output in plain mode", (t) => {
  const examples = specExamples();
  if (examples === null) return t.diagnostic(ABSENT);
  const engine = plainEngine({ xhtmlOut: true });
  const checked = examples.filter((example) => !usesTags(example));
  assert.ok(checked.length > 570, `only ${checked.length} examples were checked`);
  for (const { example, markdown, html } of checked) {
    assert.equal(evenQuotes(engine.render(markdown, {})), evenQuotes(html), `example ${example}`);
  }
});

test("the examples set apart for their tags are set apart for nothing else: no tag of theirs is markup", (t) => {
  const examples = specExamples();
  if (examples === null) return t.diagnostic(ABSENT);
  const engine = plainEngine({ xhtmlOut: true });
  for (const { example, markdown, html } of examples.filter(({ example }) => WITH_TAGS.has(example))) {
    assert.match(markdown, /<[a-z/!]/, `example ${example}`);
    assert.notEqual(engine.render(markdown, {}), html, `example ${example} passes: take it off the list`);
  }
});

test("an article's body differs from plain mode only in headings, links, pictures, tables and tags", (t) => {
  const examples = specExamples();
  if (examples === null) return t.diagnostic(ABSENT);
  const engine = plainEngine({ xhtmlOut: false });
  let checked = 0;
  for (const { example, markdown, html } of examples) {
    if (/<(?:a|img|h[1-6])\b/.test(html) || usesTags({ example, markdown, html, section: "" })) continue;
    // Tags are text here, and bare addresses are links.
    if (/<[A-Za-z/!?]/.test(markdown) || /https?:\/\/[^\s`]+\.|\w@\w/.test(markdown)) continue;
    const body = bodyOf(markdown);
    if (body.codes.length > 0) continue;
    assert.equal(body.html, engine.render(markdown, {}), `example ${example}`);
    checked++;
  }
  assert.ok(checked > 300, `only ${checked} examples were checked`);
});
