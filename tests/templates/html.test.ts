import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { renderPage } from "./render.ts";
import { pageKinds, sampleProps } from "./sample-views.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Attribute order and the case of the doctype are the serializer's; long titles are the archive's.
    "doctype-style": "off",
    "long-title": "off",
    "void-style": "off",
    // Numbers stand in telephone links as the office prints them.
    "tel-non-breaking": "off",
    "require-sri": "off",
  },
});

for (const kind of pageKinds) {
  for (const look of ["rich", "bare"] as const) {
    test(`the ${look} sample of a ${kind} page is valid, accessible HTML`, async () => {
      const report = await validator.validateString(renderPage(kind, sampleProps(kind, look)));
      const said = report.results.flatMap(({ messages }) =>
        messages.map(
          ({ line, column, ruleId, message, selector }) => `${line}:${column} ${ruleId} ${message} ${selector}`,
        ),
      );
      assert.deepEqual(said, []);
    });
  }
}
