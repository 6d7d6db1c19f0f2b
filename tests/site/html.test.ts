import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { buildOwnContent } from "../support/own-content.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // How the serializers of pages and of article bodies write void elements and the doctype.
    "doctype-style": "off",
    "void-style": "off",
    // Titles of the archive's articles are kept whole.
    "long-title": "off",
    // Telephone numbers stand as the office prints them.
    "tel-non-breaking": "off",
    // Scripts and styles are the site's own, named by their content.
    "require-sri": "off",
  },
});

async function faultsOf(site: BuiltSite): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of site.files().filter((name) => name.endsWith(".html"))) {
    const { results } = await validator.validateString(site.file(file), file);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages))
      faults.push(`${file} ${ruleId} ${message} ${selector ?? ""}`);
  }
  return faults;
}

const sites: readonly (readonly [string, () => Promise<BuiltSite>])[] = [
  ["the rich site", async () => siteOf(await richFiles()).build()],
  ["the project's own site", buildOwnContent],
  ["a site with nothing in it", () => siteOf({}).build()],
];

for (const [name, build] of sites) {
  test(`every page of ${name} is valid HTML`, async () => {
    const site = await build();
    assert.ok(site.files().includes("index.html"));
    assert.deepEqual(await faultsOf(site), []);
  });
}
