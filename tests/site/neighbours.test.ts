import assert from "node:assert/strict";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const dom = domReader();
let site: BuiltSite;
before(async () => {
  site = await siteOf(await richFiles()).build();
});

/** `prev /2020/12/bai-cu/` */
async function waysFrom(url: string): Promise<readonly string[]> {
  const links = await dom.all(site.html(url), ".neighbours a");
  return links.map(({ attributes }) => `${attributes.rel} ${attributes.href}`);
}

const ways: readonly (readonly [string, readonly string[]])[] = [
  ["/2020/12/bai-cu/", ["next /2021/01/dai-hoi-doi-moi/"]],
  ["/2021/01/dai-hoi-doi-moi/", ["prev /2020/12/bai-cu/", "next /2024/05/bai-01/"]],
  ["/2024/05/bai-03/", ["prev /2024/05/bai-01/", "next /2024/05/bai-05/"]],
  ["/2024/05/bai-11/", ["prev /2024/05/bai-09/"]],
  ["/2024/05/bai-02/", ["next /2024/05/bai-04/"]],
  ["/2021/", ["prev /2020/", "next /2024/"]],
  ["/2021/01/", ["prev /2020/12/", "next /2024/05/"]],
];

for (const [url, expected] of ways) {
  test(`${url} leads to its neighbours in time`, async () => {
    assert.deepEqual(await waysFrom(url), expected);
  });
}

test("related articles are earlier ones, each once, never a withdrawn one", async () => {
  const links = await dom.all(site.html("/2024/05/bai-09/"), ".related h3 a");
  const hrefs = links.map(({ attributes }) => attributes.href ?? "");
  assert.ok(hrefs.length > 0);
  assert.equal(new Set(hrefs).size, hrefs.length);
  for (const href of hrefs) assert.ok(href < "/2024/05/bai-09/" && !href.includes("bai-da-go"), href);
});
