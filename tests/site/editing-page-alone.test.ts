import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { differences } from "../support/differences.ts";
import { siteOf } from "../support/site-of.ts";

test("an editing page changes no byte of any other page, style or script", async () => {
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/a.md": anArticle() });
  const without = await site.build({ search: true });
  const editor = { host: "gitlab", repository: "phuong-mau/kho-tin", clientId: "abc" };
  site.write("content/site.yaml", aSiteConfig({ editor }));
  // A build that knows nothing of the first: it makes every page by itself.
  const places = { outDir: join(site.root, "_other"), cacheDir: join(site.root, ".other") };
  const withPage = await site.build({ search: true, ...places });
  const added = withPage.files().filter((file) => file.startsWith("quan-tri/"));
  assert.ok(added.includes("quan-tri/index.html"));
  // The lists of checksums say what files there are, and the marker which build made them.
  assert.deepEqual(
    differences(without.out, withPage.out).filter(
      (file) => !added.includes(file) && !/^(?:\.khotin\.json|manifest-(?:sha256|check)\.txt)$/.test(file),
    ),
    [],
  );
});
