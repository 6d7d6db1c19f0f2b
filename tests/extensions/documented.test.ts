import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";

/** The examples of docs/mo-rong.md, in its order: path of a file, from its first line, and text. */
const document = readFileSync(join(programRoot, "docs", "mo-rong.md"), "utf8");
const examples = [...document.matchAll(/^```\w+\n\/\/ ([^\s:]+)[^\n]*\n(.*?)^```$/gms)].map(
  ([, path, text]) => [path!, text!] as const,
);

const example = (path: string, sign: string) => {
  const found = examples.find(([name, text]) => name === path && text.includes(sign));
  assert.ok(found !== undefined, `${path} with ${sign}`);
  return Object.fromEntries([found]);
};

async function built(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, unknown>> = {}) {
  const corrections = [{ at: "2024-05-07", note: "Sửa một số." }];
  const moi = anArticle({ title: "Mới", corrections, ...fields });
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": moi, ...files });
  const result = await site.build();
  assert.deepEqual(result.result.problems, []);
  return result;
}

test("the documented parts make pages", async () => {
  const parts = { ...example("templates/parts/corrections.tsx", ""), ...example("templates/parts/masthead.tsx", "") };
  const page = (await built(parts)).html("/2024/05/moi/");
  assert.match(page, /<p class="wrap">Trang đang chạy thử<\/p><header class="masthead"/);
  assert.match(page, /<ul class="corrections"><li><time datetime="2024-05-07">07\/05\/2024<\/time> Sửa một số\./);
});

test("the documented fields of articles are shown", async () => {
  const site = await built(example("khotin.config.ts", "articleFields"), { kinhPhi: 120, hoSo: "HS-12" });
  const page = site.html("/2024/05/moi/");
  assert.match(page, /<dt>Kinh phí<\/dt><dd>120 triệu đồng<\/dd>/);
  assert.match(page, /<a href="https:\/\/ho-so\.example\/HS-12">HS-12<\/a>/);
});

test("the documented pages are made from data", async () => {
  const site = await built({ ...example("khotin.config.ts", "pages:"), ...example("shared/don-vi.json", "") });
  assert.match(site.html("/trang/don-vi/y-te/"), /Điện thoại: 0208 3850 000\. Xem <a href="\/">trang chủ<\/a>/);
});

test("the documented files of volumes are made", async () => {
  const site = await built(example("khotin.config.ts", "volumeFiles"));
  assert.equal(site.file("theo-nam/2024/danh-sach.csv"), '2024-05-06;"Mới";https://kho.example/2024/05/moi/\n');
});
