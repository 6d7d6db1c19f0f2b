import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { unpackFile } from "../../src/search/index/pagefind-files.ts";
import { createPagefindFetch } from "../../src/search/page/pagefind-fetch.ts";
import { publishSearch } from "./publish-search.ts";
import { aRecord, writtenArticles } from "./written-articles.ts";

/** How a server answers a request for a range of bytes. */
type Answer = (file: Buffer, first: number, end: number) => Response;

const part: Answer = (file, first, end) => new Response(new Uint8Array(file.subarray(first, end)), { status: 206 });
const whole: Answer = (file) => new Response(new Uint8Array(file), { status: 200 });
const wrongPart: Answer = (file, first, end) =>
  new Response(new Uint8Array(file.subarray(first, end + 3)), { status: 206 });
const aPage: Answer = () => new Response("<!doctype html><title>404</title>", { status: 200 });

const siteDir = mkdtempSync(join(tmpdir(), "khotin-packs-"));
const indexDir = join(siteDir, "tim-kiem/chi-muc");
let segment: string;
after(() => rmSync(siteDir, { recursive: true, force: true }));
before(async () => {
  const many = Array.from({ length: 60 }, (_, number) => {
    const text = Array.from({ length: 900 }, (__, word) => `chữ${(number * 7919 + word * 104729) % 99991}`).join(" ");
    return aRecord({ ...writtenArticles[0]!, url: `/2021/03/bai-${number + 10}/`, title: `Bài ${number}`, text });
  });
  await publishSearch(
    siteDir,
    join(siteDir, "kho-tam"),
    many.map((record) => ({ ...record, publishedIso: "2021-03-04" })),
  );
  segment = readdirSync(indexDir).find((name) => /^\d{4}/.test(name))!;
});

/** What Pagefind would load by, from a server that answers ranges as told; with the paths asked for and told as lost. */
function fetchFrom(answer: Answer) {
  const asked: string[] = [];
  const lost: string[] = [];
  const fetch = createPagefindFetch({
    takeSent: () => null,
    tellLost: (address) => void lost.push(address),
    fetch: async (address, options) => {
      asked.push(address);
      const file = readFileSync(join(indexDir, address));
      const range = new Headers(options?.headers).get("range");
      if (range === null) return answer === aPage && /pf_pack/.test(address) ? answer(file, 0, 0) : whole(file, 0, 0);
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range)!;
      return answer(file, Number(first), Number(last) + 1);
    },
  });
  const load = async (path: string) => Buffer.from(await (await fetch(`${segment}/${path}`)).arrayBuffer());
  return { asked, lost, load };
}

function titleOf(fragment: Uint8Array): string {
  return (JSON.parse(Buffer.from(unpackFile(fragment)).toString("utf8")) as { meta: { title: string } }).meta.title;
}

const SERVERS: readonly (readonly [what: string, answer: Answer, requests: (packCount: number) => number])[] = [
  ["gives the parts asked for", part, () => 60],
  ["gives whole packs", whole, (packCount) => packCount],
  ["counts ranges in other bytes", wrongPart, (packCount) => 2 * packCount],
];

for (const [server, answer, requests] of SERVERS)
  test(`every article's text is found in its pack, from a server that ${server}`, async () => {
    const { asked, lost, load } = fetchFrom(answer);
    await load("pagefind.vi.pf_meta");
    for (let number = 0; number < 60; number++)
      assert.equal(titleOf(await load(`fragment/2021-03/${number.toString(36)}.pf_fragment`)), `Bài ${number}`);
    const packs = asked.filter((address) => /bai\/2021-03\/\w+\.pf_pack$/.test(address));
    const packCount = new Set(packs).size;
    assert.ok(packCount > 1, "the month has several packs");
    assert.equal(packs.length, requests(packCount));
    assert.deepEqual(lost, []);
  });

test("a pack that is another file is told as lost, and so is one that is not there", async () => {
  const { lost, load } = fetchFrom(aPage);
  await load("pagefind.vi.pf_meta");
  await assert.rejects(load("index/0.pf_index"), /is another file/);
  await assert.rejects(load("khong-co.pf_table"));
  assert.deepEqual(lost, [`${segment}/index/0.pf_index`, `${segment}/khong-co.pf_table`]);
});
