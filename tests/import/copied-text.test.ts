import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codesOf, importOf } from "./import-of.ts";

const COPIED = `Hội nghị tổng kết năm của huyện Phú Lâm

12/3/2019 8:05:00 AM 1.204

(Phulam.gov.vn) Chiều ngày 29/11/2019, tại Nhà văn hóa huyện, Ủy ban nhân dân huyện tổ chức hội nghị tổng kết công tác năm, bàn nhiệm vụ năm sau.

 Dự hội nghị có đ/c  Trần Văn Minh, Chủ tịch huyện; lãnh đạo các xã; đại diện các đoàn thể.

Quang cảnh hội nghị.

Đ/c Trần Văn Minh, Chủ tịch UBND huyện phát biểu tại hội nghị.

Trong năm, huyện thu ngân sách đạt 120 tỷ đồng, bằng 104% kế hoạch; trồng mới 250 ha rừng. Nhiều xã đã về đích nông thôn mới.

       Một số hình ảnh tại hội nghị:



Lê Thu Hà



Tin Nổi bật

Tin Liên quan
`;

test("a text copied off a portal comes back whole", async () => {
  const site = importOf({ "tin.txt": COPIED });
  const { items, problems } = await site.run(["tin.txt"]);
  assert.deepEqual(problems, []);
  const [item] = items;
  assert.equal(item!.kind, "text");
  assert.equal(item!.publishedAt, "2019-12-03T08:05:00+07:00");
  assert.match(item!.fields.publishedAt!, /tháng đứng trước, vì bài nói về ngày 29\/11\/2019/);
  assert.deepEqual(item!.words, { source: item!.words.kept, kept: item!.words.kept });
  assert.deepEqual(item!.left, ["Tin Nổi bật", "Tin Liên quan"]);
  assert.equal(
    site.read(item!.file!),
    `---
title: "Hội nghị tổng kết năm của huyện Phú Lâm"
publishedAt: 2019-12-03T08:05:00+07:00
category: chua-phan-loai
author: "Lê Thu Hà"
source: "Phulam.gov.vn"
legacy:
  views: 1204
---

Chiều ngày 29/11/2019, tại Nhà văn hóa huyện, Ủy ban nhân dân huyện tổ chức hội nghị tổng kết công tác năm, bàn nhiệm vụ năm sau.

Dự hội nghị có đ/c Trần Văn Minh, Chủ tịch huyện; lãnh đạo các xã; đại diện các đoàn thể.

![Quang cảnh hội nghị.](missing:)

![Đ/c Trần Văn Minh, Chủ tịch UBND huyện phát biểu tại hội nghị.](missing:)

Trong năm, huyện thu ngân sách đạt 120 tỷ đồng, bằng 104% kế hoạch; trồng mới 250 ha rừng. Nhiều xã đã về đích nông thôn mới.

Một số hình ảnh tại hội nghị:
`,
  );
  assert.deepEqual(codesOf(item!), [
    "caption-guessed",
    "category-missing",
    "gallery-lost",
    "picture-lost",
    "proposed-people",
  ]);
});

test("without anything that tells the order of its date a text waits for one, and is told", async () => {
  const site = importOf({ "tin.txt": COPIED.replace("29/11/2019", "hôm qua") });
  const { items, problems } = await site.run(["tin.txt"]);
  assert.equal(items[0]!.file, null);
  assert.equal(items[0]!.publishedAt, null);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["import-no-date"],
  );
  const waiting = site.read("nhap-lieu/cho-ngay/hoi-nghi-tong-ket-nam-cua-huyen-phu-lam.md");
  assert.match(waiting, /^draft: true$/m);
  assert.doesNotMatch(waiting, /publishedAt/);
});

test("a text in an old encoding becomes Unicode", async () => {
  // TCVN3, as a browser that knew no better saved it.
  const tcvn3 = `Ho¹t ®éng cña huyÖn Phó L©m\n\n25/12/2005\n\nS¸ng nay, ñy ban nh©n d©n huyÖn tæ chøc héi nghÞ tæng kÕt c«ng t¸c n¨m 2005, bµn nhiÖm vô n¨m sau.\n\nNguyÔn V¨n Hoµ`;
  const site = importOf({ "cu.txt": Buffer.from(tcvn3, "latin1") });
  const { items } = await site.run(["cu.txt"]);
  assert.equal(items[0]!.title, "Hoạt động của huyện Phú Lâm");
  assert.match(site.read(items[0]!.file!), /ủy ban nhân dân huyện tổ chức hội nghị tổng kết công tác năm 2005/);
  assert.ok(codesOf(items[0]!).includes("legacy-encoding"));
});

test("data, code and settings are no articles", async () => {
  const site = importOf({
    "thu-muc/robots.txt": "User-agent: *\nDisallow: /admin\nSitemap: https://cu.example/sitemap.xml\n",
    "thu-muc/du-lieu.json": '{"ten": "Một hai ba bốn năm sáu bảy tám"}',
    "thu-muc/trang.css": "body { color: red; } a { color: blue; } p { margin: 0; }",
    "thu-muc/tin.txt": COPIED,
  });
  const { items, problems } = await site.run(["thu-muc"]);
  assert.deepEqual(
    items.map(({ source }) => source),
    ["thu-muc/tin.txt"],
  );
  assert.deepEqual(problems, []);
  assert.match(site.read("nhap-lieu/2026-11-24.md"), /`thu-muc\/robots.txt`/);
});

test("a file that is nothing known is told, and other sources are imported", async () => {
  const site = importOf({ "la.bin": Uint8Array.from([0, 1, 2, 3, 0, 0, 255]), "tin.txt": COPIED });
  const { items, problems } = await site.run(["la.bin", "tin.txt"]);
  assert.equal(items.length, 1);
  assert.deepEqual(
    problems.map(({ code, file }) => `${code} ${file}`),
    ["import-unreadable la.bin"],
  );
});

test("the first article of this archive comes back from the copy that was left of it", async (context) => {
  const file = join(import.meta.dirname, "../../../shared/seed/bao-cao-hoi-nghi-thanh-uy-2021.txt");
  if (!existsSync(file)) return context.skip("../shared/seed is absent: nothing was checked here");
  const site = importOf({ "bai.txt": readFileSync(file) });
  const { items, problems } = await site.run(["bai.txt"]);
  const [item] = items;
  assert.deepEqual(problems, []);
  assert.equal(item!.publishedAt, "2021-01-12T14:12:27+07:00");
  assert.equal(item!.words.kept, item!.words.source);
  const text = site.read(item!.file!);
  assert.equal(text.match(/\]\(missing:\)/g)?.length, 3);
  for (const line of ["  views: 348", 'author: "Minh Hà"', 'source: "Thainguyencity.gov.vn"'])
    assert.ok(text.includes(line), line);
  return undefined;
});
