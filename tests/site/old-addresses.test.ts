import assert from "node:assert/strict";
import { test } from "node:test";
import { targetsOf } from "../../src/browser/find-old-address.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { ledgerText } from "../support/published-ledger.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const FIRST = "content/articles/2024/05/mot.md";
const SECOND = "content/articles/2023/02/hai.md";

const files = {
  "content/site.yaml": aSiteConfig(),
  [FIRST]: anArticle({ title: "Một", aliases: ["/Default.aspx?newsid=348", "/tin/mot.html"] }),
  [SECOND]: anArticle({
    publishedAt: "2023-02-01",
    legacy: { url: "https://cu.example/index.php?language=vi&nv=news&op=x/y-12.html" },
  }),
};

/** What the page for missing addresses finds at an address. */
function findIn(site: BuiltSite, written: string): Promise<readonly string[]> {
  return targetsOf(written, 0, async (url) => JSON.parse(site.file(url.slice(1))).addresses);
}

test("an old address with a query leads to its article, and is no file", async () => {
  const site = await siteOf(files).build();
  assert.deepEqual(site.result.problems, []);
  assert.deepEqual(await findIn(site, "https://cu.example/default.aspx?newsid=348&fbclid=a"), ["/2024/05/mot/"]);
  assert.deepEqual(await findIn(site, "/TIN/Mot.html"), ["/2024/05/mot/"]);
  assert.deepEqual(await findIn(site, "/index.php?language=vi&nv=news&op=x/y-12.html"), ["/2023/02/hai/"]);
  assert.deepEqual(await findIn(site, "/Default.aspx?newsid=34"), []);
  assert.ok(ledgerText(site.out).includes('"/Default.aspx?newsid=348":{"redirect":"/2024/05/mot/"}'));
  assert.ok(!ledgerText(site.out).includes("index.php"), "legacy promises nothing");
  assert.deepEqual(
    site.files().filter((file) => file.includes("?") || /aspx/i.test(file)),
    [],
  );
  assert.match(site.file("404.html"), /data-old-addresses="0"/);
});

test("a site without old addresses has no file of them, and its 404 page no script for them", async () => {
  const site = await siteOf({ [FIRST]: anArticle() }).build();
  assert.ok(!site.files().some((file) => file.startsWith("api/old-addresses")));
  assert.doesNotMatch(site.file("404.html"), /old-addresses/);
});

test("old addresses come, go and move in an incremental build as in a clean one", async () => {
  const source = siteOf(files);
  await source.build();
  source.write(SECOND, anArticle({ publishedAt: "2023-02-01", aliases: ["/Default.aspx?newsid=348"] }));
  source.write(FIRST, anArticle({ title: "Một", aliases: ["/tin/mot.html", "/?p=7"] }));
  const incremental = await source.build();
  const clean = await source.build({ clean: true, outDir: `${source.root}/clean`, cacheDir: `${source.root}/other` });
  const name = "api/old-addresses/0.json";
  assert.equal(incremental.file(name), clean.file(name));
  assert.deepEqual(await findIn(incremental, "/Default.aspx?newsid=348"), ["/2023/02/hai/"]);
  assert.deepEqual(await findIn(incremental, "/?p=7"), ["/2024/05/mot/"]);
});

test("an alias with a query that is lost is told, as any other", async () => {
  const source = siteOf(files);
  await source.build({ baseUrl: "https://tin.thanhpho.gov.vn/" });
  source.write(FIRST, anArticle({ title: "Một", aliases: ["/tin/mot.html"] }));
  const { problems } = (await source.build({ baseUrl: "https://tin.thanhpho.gov.vn/" })).result;
  assert.deepEqual(
    problems.map(({ code, parameters }) => [code, (parameters as { readonly address?: string }).address]),
    [["lost-address", "/Default.aspx?newsid=348"]],
  );
});

const refused: readonly (readonly [alias: string, code: string])[] = [
  ["/tim-kiem/?q=a", "address-taken"],
  ["/2024/?a=1", "address-taken"],
  ["/a?b#c", "bad-alias"],
  ["/a/../b?c", "bad-alias"],
];

for (const [alias, code] of refused) {
  test(`the alias ${alias} is refused as ${code}`, async () => {
    const { problems } = (await siteOf({ [FIRST]: anArticle({ aliases: [alias] }) }).build()).result;
    assert.deepEqual(
      problems.map((each) => each.code),
      [code],
    );
  });
}

test("two articles cannot have the same alias with a query, nor can one folder hold both a file and its queries", async () => {
  const aliases = ["/index.php?op=x", "/index.php?op=x/y.html"];
  const source = siteOf({ [FIRST]: anArticle({ aliases }) });
  assert.deepEqual((await source.build()).result.problems, []);
  source.write(SECOND, anArticle({ publishedAt: "2023-02-01", aliases: ["/INDEX.php?op=x"] }));
  const { problems } = (await source.build()).result;
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["address-taken"],
  );
});
