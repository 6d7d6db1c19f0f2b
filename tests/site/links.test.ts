import assert from "node:assert/strict";
import { test } from "node:test";
import { buildOwnContent } from "../support/own-content.ts";
import { deadReferences, referencesOf } from "../support/references.ts";
import { richFiles } from "../support/rich-site.ts";
import { siteOf } from "../support/site-of.ts";

const bases = ["https://kho.example/", "https://kho.example/kho-tin/"] as const;

for (const baseUrl of bases) {
  test(`every address the rich site names is answered, served at ${baseUrl}`, async () => {
    const site = await siteOf(await richFiles()).build({ baseUrl, search: true });
    assert.deepEqual(site.result.problems, []);
    assert.ok(referencesOf(site).length > 1000, "the pages name addresses");
    assert.deepEqual(deadReferences(site, baseUrl), []);
  });

  test(`every address the project's own site names is answered, served at ${baseUrl}`, async () => {
    const site = await buildOwnContent({ baseUrl });
    assert.deepEqual(
      site.result.problems.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.deepEqual(deadReferences(site, baseUrl), []);
  });
}

test("no page needs anything of another site", async () => {
  const site = await siteOf(await richFiles()).build();
  const foreign = site
    .files()
    .filter((file) => /\.(?:html|css|js)$/.test(file))
    .flatMap((file) => [
      ...site
        .file(file)
        .matchAll(/<(?:img|script|source|iframe|video|audio|embed|object)\b[^>]*"(?:https?:)?\/\/[^"]*"/g),
      ...site.file(file).matchAll(/<link rel="(?:stylesheet|preload|icon|manifest)"[^>]*href="(?:https?:)?\/\/[^"]*"/g),
      ...site.file(file).matchAll(/(?:@import|url\()\s*["']?(?:https?:)?\/\/[^)"']*/g),
    ])
    .map(([found]) => found);
  assert.deepEqual(foreign, []);
});
