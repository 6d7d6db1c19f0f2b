import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPreviewedAsBuilt } from "../editor/article-preview/previewed-as-built.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { buildOwnContent } from "../support/own-content.ts";
import { richFiles, richLook } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const sites: readonly (readonly [string, () => Promise<BuiltSite>])[] = [
  [
    "the rich site",
    async () => {
      const files = { ...(await richFiles()), ...richLook };
      const built = await siteOf(files).build();
      assertPreviewedAsBuilt(files, built);
      return built;
    },
  ],
  ["the project's own site", buildOwnContent],
  ["a site with nothing in it", () => siteOf({}).build()],
];

for (const [name, build] of sites) {
  test(`every page of ${name} is valid HTML`, async () => {
    const site = await build();
    assert.ok(site.files().includes("index.html"));
    assert.deepEqual(await htmlFaults(site), []);
  });
}
