import assert from "node:assert/strict";
import { before, test } from "node:test";
import { domReader } from "../support/dom.ts";
import { buildFirstArticle, FIRST_ARTICLE_URL } from "../support/first-article.ts";

/** The first article the archive must carry: everything the old portal's page showed has a place on its page. */

const dom = domReader();
let html = "";
before(async () => {
  html = (await buildFirstArticle()).html(FIRST_ARTICLE_URL);
});

const texts = (selector: string) => dom.texts(html, selector);

const FULL_TITLE =
  "Thành ủy Thái Nguyên tổng kết công tác lãnh đạo thực hiện nhiệm vụ chính trị năm 2020; triển khai Nghị quyết của Ban Chấp hành Đảng bộ thành phố về lãnh đạo thực hiện nhiệm vụ chính trị năm 2021; tổng kết phong trào thi đua yêu nước năm 2020, phát động phong trào thi đua yêu nước năm 2021";

/** What a selector must find, in this order. */
const elements: readonly (readonly [string, string, readonly string[]])[] = [
  ["its full title", "h1", [FULL_TITLE]],
  [
    "its short title",
    "title",
    ["Thành ủy Thái Nguyên tổng kết năm 2020, triển khai nhiệm vụ năm 2021 – Kho tin Thái Nguyên"],
  ],
  ["when it was published", ".dateline time", ["Thứ Ba, ngày 12 tháng 1 năm 2021, 14:12"]],
  ["what it was taken from", ".dateline dd:not(:has(time, a))", ["Thainguyencity.gov.vn"]],
  ["who wrote it", ".dateline [rel=author]", ["Minh Hà"]],
  ["how often it was read", ".legacy span:last-child", ["348 lượt xem tại nguồn"]],
  ["its place in the archive", ".breadcrumb a", ["Trang chủ", "Xây dựng Đảng", "Năm 2021"]],
  ["its place in the volume", ".volume-label a", ["Năm 2021", "Tháng 1"]],
  [
    "the captions of its lost pictures",
    "figure.missing figcaption",
    [
      "Ảnh toàn cảnh hội nghị.",
      "Đ/c Phan Mạnh Cường, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy Thái Nguyên phát biểu chỉ đạo tại hội nghị.",
      "Đ/c Nguyễn Thanh Bình, Tỉnh ủy viên, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố phát động phong trào thi đua yêu nước năm 2021.",
      "Một số hình ảnh khen thưởng tại hội nghị (cả bộ ảnh đã mất, không rõ số lượng).",
    ],
  ],
  ["the documents it names", ".article-notes a[href^='/van-ban/']", ["35-CT/TW"]],
  ["its topics", "a[rel=tag]", ["Hội nghị Thành ủy", "Thi đua yêu nước", "Khen thưởng", "Kinh tế - xã hội"]],
  [
    "the roles of the people in it",
    ".note-role",
    [
      "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy Thái Nguyên",
      "Tỉnh ủy viên, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố",
      "Phó Bí thư Thường trực Thành ủy",
    ],
  ],
  [
    "its figures as printed",
    ".figures-table td:nth-child(2)",
    ["trên 10.100 tỷ đồng", "2.670 tỷ đồng", "42.000 tấn", "140 triệu đồng/ha", "trên 5.500 lao động", "0,7%", "0,82%"],
  ],
  ["its figures against the plan, charted", ".plan-chart .plan-number", ["119%", "125%", "300%"]],
];

for (const [what, selector, expected] of elements) {
  test(`the first article's page shows ${what}`, async () => {
    assert.deepEqual(await texts(selector), expected);
  });
}

test("the first article's page opens with its summary and keeps its body whole", async () => {
  const [lead = ""] = await texts(".article-summary");
  assert.match(lead, /^Chiều 08\/01\/2021, Thành ủy Thái Nguyên/);
  const [body = ""] = await texts(".body");
  assert.match(body, /Hội trường tầng 2 - Trụ sở HĐND&UBND thành phố/);
  assert.match(body, /“Thái Nguyên chung tay vì người nghèo - không để ai bỏ lại phía sau”/);
  assert.match(body, /Chỉ thị số 35-CT\/TW ngày 30\/5\/2019/);
  assert.match(body, /Minh Hà/, "the byline under the text");
  assert.deepEqual(await texts(".body h2"), [
    "Thành phần dự hội nghị",
    "Kết quả năm 2020",
    "Phát động thi đua yêu nước năm 2021",
    "Khen thưởng",
  ]);
});

test("the first article's pictures are counted as lost, and said to be so", async () => {
  assert.match((await texts(".missing-note")).join(), /4 ảnh/);
  const places = await dom.all(html, ".missing-picture");
  assert.deepEqual(
    places.map(({ attributes }) => attributes.role),
    ["img", "img", "img", "img"],
  );
});

test("the first article can be cited, shared, printed and found for ever", async () => {
  const href = `https://kho-tin.example${FIRST_ARTICLE_URL}`;
  assert.deepEqual(await texts("[data-citation]"), [
    `Minh Hà, “${FULL_TITLE}”, Kho lưu trữ tin tức thành phố Thái Nguyên, ngày 12/01/2021, ${href}.`,
  ]);
  assert.equal((await dom.all(html, "[data-permanent]"))[0]?.attributes.href, href);
  assert.equal((await dom.all(html, "link[rel=canonical]"))[0]?.attributes.href, href);
  // The tools need script, which puts them here: tests/browser/reading.test.ts uses them.
  assert.equal((await dom.all(html, "[data-tools]")).length, 1);
});

test("the first article's page carries nothing that moves when other news is published", async () => {
  const [block] = await dom.all(html, "[data-featured]");
  assert.equal(block?.attributes["data-src"], "/api/featured.json");
  assert.deepEqual(await texts("[data-featured] a"), ["Xem các tin nổi bật"]);
});
