import assert from "node:assert/strict";
import { join } from "node:path";
import { before, test } from "node:test";
import { type AddressName, addressKinds, addressTable } from "../../src/addresses/address-table.ts";
import { takeApart } from "../../src/addresses/take-apart.ts";
import { fileOf, urlOfFile } from "../../src/addresses/urls.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { signingKeyOf } from "../../src/commands/signing-key.ts";
import { programDigests } from "../../src/program/digests.ts";
import { readMarker } from "../../src/publishing/output-folder.ts";
import { stateStore } from "../../src/publishing/state.ts";
import { pageKinds } from "../../src/views/pages.ts";
import { SECRET_KEY_FILE } from "../fixity/a-signing-key.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle } from "../support/an-article.ts";
import { domReader } from "../support/dom.ts";
import { richFiles } from "../support/rich-site.ts";
import { type BuiltSite, type Files, type Site, siteOf } from "../support/site-of.ts";
import { tellsOfOthers } from "../support/tells-of-others.ts";

/** What the table of addresses says is what a site of every kind of page and file does. */

/** Pages and files of the archive's own code. */
const OWN_CODE = `export default {
  pages: { "don-vi": () => [{ slug: "y-te", title: "Y tế", body: "Chữ." }] },
  volumeFiles: { "danh-sach.txt": ({ articles }) => articles.map(({ url }) => url + "\\n").join("") },
};`;

const NEW = "content/articles/2025/01/moi.md";
const dom = domReader();
let source: Site;
let site: BuiltSite;
let urls: readonly string[];

before(async () => {
  const plan = {
    "content/pages/so-do.md": "---\ntitle: Sơ đồ\n---\n\n![Sơ đồ](so-do.jpg)\n",
    "content/pages/so-do.jpg": await aPicture(40, 30),
    "content/articles/2023/02/co-tep.md": anArticle({ publishedAt: "2023-02-03", body: "[Tệp](tep.pdf)" }),
    "content/articles/2023/02/tep.pdf": "%PDF",
  };
  const own = { "khotin.config.js": OWN_CODE };
  const rich = await richFiles();
  const editor = "editor:\n  host: gitea\n  repository: phuong-mau/kho-tin\n  apiUrl: https://ma.phuong-mau.example\n";
  const edited = { "content/site.yaml": `${rich["content/site.yaml"]}${editor}` };
  source = siteOf({ ...rich, ...edited, ...own, ...plan, ...muchFeatured() });
  site = await source.build({ search: true, signingKey: signingKeyOf({ KHOTIN_SIGNING_KEY: SECRET_KEY_FILE }) });
  assert.deepEqual(site.result.problems, []);
  urls = filesUnder(site.out).map(urlOfFile);
});

/** So much featured news that its year has a page of its own. */
function muchFeatured(): Files {
  const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
  return Object.fromEntries(
    days.map((day) => [
      `content/articles/2023/02/noi-bat-${day}.md`,
      anArticle({ publishedAt: `2023-02-${day}`, featured: true }),
    ]),
  );
}

/** Problems of the site with one article more. */
async function problemsWith(fields: Parameters<typeof anArticle>[0]) {
  source.write(NEW, anArticle({ publishedAt: "2025-01-02", ...fields }));
  const { result } = await source.build({ search: true });
  source.remove(NEW);
  return result.problems;
}

const kindOf = (url: string): AddressName | undefined => takeApart(url)?.kind;

test("every file of the output is of one kind of address, and every kind is there", () => {
  const seen = new Set<string>();
  for (const url of urls) {
    const own = addressKinds.filter(([, kind]) => !kind.isFree && kind.take(url) !== null).map(([name]) => name);
    const kind = kindOf(url);
    assert.ok(kind !== undefined, url);
    assert.deepEqual(own, addressTable[kind].isFree ? [] : [kind], url);
    seen.add(kind);
  }
  const unseen = addressKinds.map(([name]) => name).filter((name) => !seen.has(name));
  assert.deepEqual(unseen, ["workFolder"]);
});

test("the editing page is kept from search engines, and talks to its site and the host of the repository alone", async () => {
  const html = site.html("/quan-tri/");
  const contents = async (selector: string) =>
    (await dom.all(html, selector)).map(({ attributes }) => attributes.content ?? "");
  assert.deepEqual(await contents('meta[name="robots"]'), ["noindex"]);
  const [policy = ""] = await contents("meta[http-equiv]");
  assert.match(policy, /connect-src 'self' blob: https:\/\/ma\.phuong-mau\.example;/);
  assert.doesNotMatch(policy, /'unsafe-/);
  assert.ok(!site.file("sitemap-muc-luc.xml").includes("quan-tri"));
  const fonts = await dom.all(html, 'link[rel="preload"][as="font"]');
  assert.ok(fonts.length > 0, "its headings have the font of the site");
  const naming = filesUnder(site.out).filter(
    (path) => !/^(?:quan-tri|\.khotin|ledger|\d{4}\/|manifest)/.test(path) && site.file(path).includes("quan-tri/"),
  );
  assert.deepEqual(naming, [], "other pages do not name it");
});

test("a volume's files are those the table gives to its year, redirects aside", () => {
  const states = stateStore(join(source.root, ".cache"), site.out, programDigests(pageKinds).planning);
  const state = states.read(readMarker(site.out)!.token)!;
  for (const [year, { outputKeysDigest }] of Object.entries(state.volumes)) {
    for (const url of Object.keys(states.outputKeys(outputKeysDigest)).map(urlOfFile)) {
      const place = takeApart(url)!;
      if (place.kind === "other" || place.kind === "standing") continue;
      assert.ok(addressTable[place.kind].ofVolume, url);
      assert.equal("year" in place ? place.year : null, Number(year), url);
    }
  }
  const others = Object.keys(states.outputKeys(state.catalogueKeysDigest)).map(urlOfFile);
  // A category's old address leads to the new one, each year of it to the year. What lists a volume's files is not listed.
  const ofVolumes = others.filter(
    (url) => addressTable[kindOf(url)!].ofVolume && !url.includes("giao-duc-cu") && !tellsOfOthers(fileOf(url)),
  );
  assert.deepEqual(ofVolumes, []);
});

test("all that is published may be linked to, but for files named after their bytes and cards", async () => {
  const links = urls.map((url) => `[x](${encodeURI(url)})`);
  const problems = await problemsWith({ body: links.join("\n") });
  assert.deepEqual(
    problems.map(({ code, line }) => [code, urls[line - 7]]),
    urls
      .filter((url) => ["bytes", "shared", "never"].includes(addressTable[kindOf(url)!].exists))
      .map((url) => ["dead-link", url]),
  );
});

for (const [name, written] of [
  ["as it is", (url: string) => url],
  ["in capitals", (url: string) => url.toUpperCase()],
  ["of a page below", (url: string) => `${url.replace(/\/$/, "")}/index.html`],
] as const) {
  test(`no alias may be where a file or page is: its address ${name}`, async () => {
    const aliases = [...new Set(urls.map((url) => written(encodeURI(url))))];
    const problems = await problemsWith({ aliases });
    const refused = problems.map(({ code, parameters }) => `${code} ${"address" in parameters && parameters.address}`);
    assert.equal(new Set(refused).size, urls.length);
    assert.deepEqual(
      refused.filter((each) => !each.startsWith("address-taken ")),
      [],
    );
  });
}

test("the sitemaps list pages of every kind that the table says are listed, and of no other", async () => {
  const sitemaps = urls.filter((url) => /sitemap/.test(url)).map((url) => site.file(url.slice(1)));
  const listed = new Set<string | undefined>();
  for (const xml of sitemaps) {
    for (const href of await dom.texts(xml, "url > loc", "application/xml"))
      listed.add(kindOf(decodeURI(new URL(href).pathname)));
  }
  const wanted = addressKinds.filter(([, { inSitemap }]) => inSitemap).map(([name]) => name);
  assert.deepEqual([...listed].sort(), wanted.toSorted());
});
