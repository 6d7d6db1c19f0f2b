import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { publishSearch } from "./publish-search.ts";
import { BASE, chromiumPath, openSearchPage, type SearchPage } from "./search-page.ts";
import { writtenArticles } from "./written-articles.ts";

const missing = chromiumPath() === null && "no Chromium here: set CHROME_PATH";

/** Query, the article that must come first, and why. */
const FIRST: readonly (readonly [query: string, url: string, why: string])[] = [
  ["tổng kết công tác Đảng", "/2021/01/tong-ket/", "words of the title"],
  ["tong ket cong tac dang", "/2021/01/tong-ket/", "without accents, đ included"],
  ["TỔNG KẾT CÔNG TÁC ĐẢNG", "/2021/01/tong-ket/", "in capitals"],
  ["8/1/2021", "/2021/01/tong-ket/", "a date without its zeros"],
  ["ngày 8 tháng 1 năm 2021", "/2021/01/tong-ket/", "a date in words"],
  ["2670", "/2021/01/tong-ket/", "a number without its dot"],
  ["10,8", "/2021/01/tong-ket/", "a decimal"],
  ["108", "/2021/03/ubnd/", "a number that is no decimal"],
  ["1ha", "/2021/01/tong-ket/", "a number without its zero"],
  ["35-ct/tw", "/2021/01/tong-ket/", "a document number"],
  ["35 CT TW", "/2021/01/tong-ket/", "a document number in pieces"],
  ["35ct / tw", "/2021/01/tong-ket/", "a document number with spaces beside its signs"],
  ["8.1.2021", "/2021/01/tong-ket/", "a date with dots"],
  ["11.5", "/2022/05/lu/", "a day and month with a dot"],
  ["ủy ban nhân dân phường Mẫu Một", "/2021/03/ubnd/", "an abbreviation written out"],
  ["ubnd phuong mau mot", "/2021/03/ubnd/", "an abbreviation, no accents"],
  ["GPMB", "/2021/03/ubnd/", "an abbreviation of what is written out"],
  ["lũ", "/2022/05/lu/", "one accented syllable"],
  ["lư", "/2022/06/lua/", "another accent of the same letters"],
  ["Hòa Bình", "/2022/05/lu/", "the tone in its other place"],
  ["kỹ sư thủy lợi", "/2022/05/lu/", "y for i"],
  ["11/5", "/2022/05/lu/", "a day and month"],
  ["11,5 tấn", "/2022/06/lua/", "a decimal that looks like a day"],
  ["htxkm", "/2022/06/lua/", "an abbreviation the article explains"],
  ["lux veef ddaauf nguoonf", "/2022/05/lu/", "Telex keys"],
  ["lu4 ve62 d9a62u nguo62n", "/2022/05/lu/", "VNI keys"],
  ["giai phong mat bnag", "/2021/03/ubnd/", "letters swapped"],
  ["luaxuan được mùa", "/2022/06/lua/", "words run together"],
  ["lúa xuân được mùa ở đâu có bao nhiêu tấn?", "/2022/06/lua/", "a question"],
];

suite("the search page", { skip: missing, timeout: 120_000 }, () => {
  let search: SearchPage;
  const status = (): Promise<string> => search.page.locator("#trang-thai").innerText();
  const choose = async (id: string, value: string): Promise<void> => {
    await search.page.locator(`#${id}`).selectOption(value);
    await search.page.waitForFunction(() => document.querySelector("#ket-qua")?.getAttribute("aria-busy") === "false");
  };
  const shown = (): Promise<string[]> =>
    search.page
      .locator("#ket-qua > li")
      .evaluateAll((items) => items.map((item) => item.querySelector("a")?.pathname ?? ""));
  before(async () => {
    search = await openSearchPage(writtenArticles);
  });
  after(() => search.close());

  for (const [query, url, why] of FIRST) {
    test(`“${query}” finds ${url} first: ${why}`, async () => {
      const found = await search.ask(query);
      assert.equal(found[0], url, `${await status()} ${found.slice(0, 3).join(" ")}`);
    });
  }

  test("a name the editors gave comes before the name in the text", async () => {
    assert.deepEqual((await search.ask("Lê Mẫu Bình")).slice(0, 2), ["/2021/01/tong-ket/", "/2023/02/nguy/"]);
  });

  test("words in quotes must stand together; where they do not anywhere, that is said", async () => {
    assert.equal((await search.ask('"bàn việc làng"')).length, 10);
    assert.match(await status(), /^Tìm thấy 14 bài/);
    assert.equal((await search.ask('"làng việc bàn"')).length, 10);
    assert.match(await status(), /^Không có bài nào có đúng cụm từ trong ngoặc kép/);
  });

  test("a word after a minus keeps articles out", async () => {
    assert.deepEqual(await search.ask("Lê Mẫu Bình -hội"), ["/2023/02/nguy/"]);
  });

  test("a corrected query is shown, and can be taken", async () => {
    await search.ask("giai phong mat bnag");
    assert.match(await status(), /^Có phải bạn tìm giai phong mat bang\?/);
  });

  test("what lacks a word is said to lack it", async () => {
    assert.equal((await search.ask("lũ về đầu nguồn phường"))[0], "/2022/05/lu/");
    assert.match(await status(), /Không có bài nào đủ mọi từ/);
  });

  test("a query of markup is shown as it is typed, and nothing of it becomes part of the page", async () => {
    const hostile = [
      '<img src=x onerror="document.title=1">',
      '"><svg/onload=alert(1)>',
      "</title><script>alert(1)</script>",
    ];
    for (const query of [...hostile, "javascript:alert(1) họp", ...hostile.map((each) => `họp ${each}`)]) {
      await search.ask(query);
      assert.equal(await search.page.locator("#ket-qua img[src=x], main svg[onload], main script").count(), 0, query);
    }
    const isStrange = (address: string) => !/^(?:https?:|\/|#|\?)/.test(address);
    const hrefs = await search.page
      .locator("main a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    assert.deepEqual(hrefs.filter(isStrange), []);
    assert.doesNotMatch(await search.page.title(), /^1$/);
  });

  test("what is in no article is said to be in none", async () => {
    assert.deepEqual(await search.ask("zzqqxxww"), []);
    assert.match(await status(), /Không tìm thấy/);
  });

  test("an item shows title, day, category, picture and marked words, and no markup of the article's", async () => {
    await search.ask("ngân sách đạt");
    const item = search.page.locator("#ket-qua > li").first();
    assert.equal(await item.locator("a").innerText(), "Tổng kết công tác Đảng năm 2020");
    assert.equal(await item.locator("time").innerText(), "10/01/2021");
    assert.match(await item.innerText(), /Chính quyền/);
    assert.deepEqual(await item.locator("mark").allInnerTexts(), ["ngân sách đạt", "đạt"]);
    assert.equal(await item.locator("img").getAttribute("src"), `${BASE}2021/01/tong-ket/anh.jpg`);
    await search.ask("dấu lạ ngoặc");
    assert.equal(await search.page.locator("#ket-qua script, #ket-qua b, #ket-qua img").count(), 0);
    assert.match(await search.page.locator("#ket-qua a").first().innerText(), /Dấu <b>lạ<\/b> & "ngoặc" <script>/);
  });

  test("year, category and order narrow and sort, and the address keeps them", async () => {
    await search.ask("họp thôn");
    const counted = search.page.locator("#loc-tu-nam option", { hasText: "2024 (14)" });
    await counted.waitFor({ state: "attached" });
    assert.equal(await search.page.locator("#loc-tu-nam option", { hasText: "2021" }).count(), 0);
    await choose("loc-muc", "doi-song");
    assert.match(await status(), /7 bài/);
    await choose("loc-xep", "oldest");
    const days = await search.page
      .locator("#ket-qua time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
    assert.deepEqual(days, [...days].sort());
    assert.match(search.page.url(), /muc=doi-song&xep=oldest/);
    await choose("loc-muc", "");
    await choose("loc-xep", "relevance");
  });

  test("a month in the query limits the articles, and the limit can be taken off", async () => {
    assert.deepEqual(await search.ask("họp thôn tháng 1/2024"), ["/2024/01/hop-thon-13/", "/2024/01/hop-thon-1/"]);
    assert.match(await status(), /^Tìm thấy 2 bài .* Chỉ bài đăng tháng 01\/2024/);
    await search.page.getByRole("button", { name: "Bỏ lọc thời gian" }).click();
    await search.page.locator("#ket-qua[aria-busy=false] > li").nth(9).waitFor();
    assert.doesNotMatch(await status(), /Chỉ bài đăng/);
    assert.match(search.page.url(), /chu=1/);
    assert.equal((await search.ask("năm 2022")).length, 2, "a span alone lists what was published in it");
    assert.equal(
      (await search.ask("Lúa xuân được mùa năm 2021"))[0],
      "/2022/06/lua/",
      "no article of 2021 has these words",
    );
  });

  test("a month or a day that was chosen limits the articles", async () => {
    await search.ask("họp thôn");
    for (const id of ["loc-tu-nam", "loc-den-nam"]) await choose(id, "2024");
    await search.page.locator("#loc-thang option", { hasText: "tháng 01/2024 (2)" }).waitFor({ state: "attached" });
    await choose("loc-thang", "2024-01");
    assert.equal((await shown()).length, 2);
    assert.match(search.page.url(), /nam=2024&thang=2024-01/);
    await search.page.goto(`${search.origin}${BASE}tim-kiem/?q=h%E1%BB%8Dp+th%C3%B4n&ngay=2024-01-10`);
    await search.page.locator("#ket-qua[aria-busy=false] > li").first().waitFor();
    assert.match(await status(), /^Tìm thấy 2 bài .* Chỉ bài đăng ngày 10\/01\/2024/);
    await search.page.getByRole("button", { name: "Bỏ lọc thời gian" }).click();
    await search.page.locator("#ket-qua[aria-busy=false] > li").nth(9).waitFor();
  });

  test("order by date runs through all segments", async () => {
    await search.ask("mẫu");
    await choose("loc-xep", "newest");
    assert.deepEqual(
      (await shown()).map((path) => path.slice(BASE.length - 1)),
      ["/2023/02/nguy/", "/2022/06/lua/", "/2021/03/ubnd/", "/2021/01/tong-ket/"],
    );
    await choose("loc-xep", "relevance");
  });

  test("above the articles stands a card that leads to the page of the document, person or category asked for", async () => {
    const cards = search.page.locator("#trang-rieng a");
    for (const [query, path, name] of [
      ["35 ct tw", "van-ban/35-ct-tw/", "35-CT/TW"],
      ["le mau binh", "nhan-vat/le-mau-binh/", "Lê Mẫu Bình"],
    ] as const) {
      await search.ask(query);
      assert.equal(await cards.getAttribute("href"), `${BASE}${path}`);
      assert.match(await cards.innerText(), new RegExp(name));
    }
    await search.ask("lúa xuân");
    assert.equal(await cards.count(), 0);
  });

  test("more results are added on request", async () => {
    assert.equal((await search.ask("họp thôn")).length, 10);
    await search.page.locator("#them").click();
    await search.page.waitForFunction(() => document.querySelectorAll("#ket-qua > li").length === 14);
    assert.equal(await search.page.locator("#them").isHidden(), true);
  });

  test("the query in the address is answered", async () => {
    await search.page.goto(`${search.origin}${BASE}tim-kiem/?q=l%C3%BAa+xu%C3%A2n`);
    await search.page.locator("#ket-qua[aria-busy=false] > li").first().waitFor();
    assert.match((await shown())[0] ?? "", /lua\/$/);
  });

  test("a page left open while the site was published again finds all, the new article too", async () => {
    await search.ask("lúa");
    const added = { ...writtenArticles[0]!, url: "/2024/12/moi/", title: "Họp thôn mới", publishedIso: "2024-12-02" };
    rmSync(join(search.siteDir, "tim-kiem"), { recursive: true });
    await publishSearch(search.siteDir, join(search.siteDir, "kho-tam"), [...writtenArticles, added]);
    await search.ask("họp thôn");
    assert.match(await status(), /^Tìm thấy 15 bài/);
  });

  test("a part of the index that cannot be loaded is said to be missing, and nothing is said to be found", async () => {
    const folder = join(search.siteDir, "tim-kiem/chi-muc");
    const lost = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".pf_pack"));
    const contents = lost.map((path) => readFileSync(join(folder, path)));
    // Some servers answer with a page in place of a file.
    for (const path of lost) writeFileSync(join(folder, path), "<!doctype html><title>404</title>");
    await search.page.reload();
    assert.deepEqual(await search.ask("ngân sách"), []);
    assert.match(await status(), /^Chưa tìm được hết/);
    for (const [index, path] of lost.entries()) writeFileSync(join(folder, path), contents[index]!);
    await search.page.getByRole("button", { name: "Thử lại" }).click();
    await search.page.locator("#ket-qua[aria-busy=false] > li").first().waitFor();
    assert.match(await status(), /^Tìm thấy/);
  });

  test("an index that cannot be loaded is said so", async () => {
    rmSync(join(search.siteDir, "tim-kiem/chi-muc.json"));
    await search.page.goto(`${search.origin}${BASE}tim-kiem/?q=lua`);
    await search.page.getByRole("button", { name: "Thử lại" }).waitFor();
    assert.match(await status(), /Chưa tìm được/);
  });
});
