import assert from "node:assert/strict";
import { test } from "node:test";
import { isPublicAddress } from "../../src/content/base-url.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { ledgerText, publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";

const DEMONSTRATION = "content/articles/2024/05/trinh-dien.md";
const OWN = "content/articles/2024/06/cua-minh.md";
const PUBLIC = "https://tin.thanhpho.gov.vn/";
/** A base URL as `site.yaml` has it, which is a placeholder in {@link aSiteConfig}. */
const asWritten = { baseUrl: null };

const codes = ({ result }: BuiltSite) => result.problems.map(({ code }) => code);

/** The demonstration as it was built, after which its article was replaced by another. */
async function replacedDemonstration(options: { readonly baseUrl: string | null }): Promise<Site> {
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    [DEMONSTRATION]: anArticle({ topics: ["Trình diễn"] }),
  });
  await site.build(options);
  site.remove(DEMONSTRATION);
  site.write(OWN, anArticle({ publishedAt: "2024-06-07" }));
  return site;
}

test("examples and the reader's own machine are no public addresses", () => {
  const placeholders = [
    "http://localhost:8080/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://[::1]:80/",
    "http://0.0.0.0/",
    "https://kho-tin.example/",
    "https://KHO.Example./kho-tin/",
    "https://a.test",
    "https://a.invalid",
    "https://tin.example.org/",
    "https://vi-du.vn/kho-tin/",
  ];
  assert.deepEqual(placeholders.filter(isPublicAddress), []);
  const real = [PUBLIC, "https://example.gov.vn/", "https://co.github.io/kho/", "http://10.0.0.5/", "https://contest/"];
  assert.deepEqual(real.filter(isPublicAddress), real);
});

test("a base URL that is missing or a placeholder is a warning at its place, but not one that is given", async () => {
  const site = siteOf({ [OWN]: anArticle({ publishedAt: "2024-06-07" }) });
  const warned = async (options: { readonly baseUrl: string | null; readonly preview?: boolean }) =>
    (await site.build(options)).result.problems.map(
      ({ code, file, line, column }) => `${file}:${line}:${column} ${code}`,
    );
  assert.deepEqual(await warned(asWritten), ["content/site.yaml:1:1 no-public-address"]);
  site.write("content/site.yaml", "title: Kho\nbaseUrl: https://kho-tin.example # mẫu\n");
  assert.deepEqual(await warned(asWritten), ["content/site.yaml:2:10 no-public-address"]);
  assert.deepEqual(await warned({ baseUrl: "http://localhost:8080/" }), []);
  assert.deepEqual(await warned({ ...asWritten, preview: true }), []);
  site.write("content/site.yaml", `title: Kho\nbaseUrl: ${PUBLIC}\n`);
  assert.deepEqual(await warned(asWritten), []);
});

test("who replaces the demonstration's articles is not asked to answer for them", async () => {
  const site = await replacedDemonstration(asWritten);
  const previous = publishedLedger(`${site.root}/_site`);
  const replaced = await site.build(asWritten);
  assert.deepEqual(codes(replaced), ["no-public-address"]);
  assert.deepEqual(
    replaced.files().filter((file) => /trinh-dien/.test(file)),
    [],
  );
  assert.doesNotMatch(ledgerText(replaced.out), /trinh-dien/);
  const clean = await site.build({ ...asWritten, clean: true, previousLedger: previous, outDir: `${site.root}/other` });
  assert.deepEqual(clean.files(), replaced.files());
  for (const file of clean.files()) assert.equal(clean.file(file), replaced.file(file), file);
});

test("the first build with a public address begins a ledger of its own", async () => {
  const site = await replacedDemonstration(asWritten);
  const published = await site.build({ baseUrl: PUBLIC });
  assert.deepEqual(codes(published), []);
  assert.doesNotMatch(ledgerText(published.out), /trinh-dien|rehearsal/);
  site.remove(OWN);
  site.write(DEMONSTRATION, anArticle());
  assert.deepEqual(codes(await site.build({ baseUrl: PUBLIC })), ["lost-address"]);
});

test("a published archive stays protected when a build forgets its address", async () => {
  const site = await replacedDemonstration({ baseUrl: PUBLIC });
  assert.deepEqual(codes(await site.build(asWritten)), ["lost-address", "no-public-address"]);
  site.write(DEMONSTRATION, anArticle());
  await site.build(asWritten);
  site.remove(DEMONSTRATION);
  assert.deepEqual(codes(await site.build({ baseUrl: PUBLIC })), ["lost-address"]);
});
