import assert from "node:assert/strict";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { previewDirOf } from "../../src/preview/preview.ts";
import { anArticle, previewOf } from "./previewed-site.ts";

const file = "content/articles/2024/05/mua-lon.md";
const url = "/2024/05/mua-lon/";

test("an edit is told to open pages and is in the page served next", async (context) => {
  const site = await previewOf(context, { [file]: anArticle("Mưa lớn") });
  const first = await site.nextState();
  assert.equal(first.panel, "");
  const before = await site.get(url);
  assert.equal(before.status, 200);
  assert.match(before.html, new RegExp(`<script src="/__khotin/reload.js" type="module" data-build="${first.build}">`));

  site.write({ [file]: anArticle("Mưa rất lớn") });
  const second = await site.nextState();
  assert.notEqual(second.build, first.build);
  assert.match((await site.get(url)).html, /Mưa rất lớn/);

  const published = previewDirOf(join(site.folder, ".cache"), join(site.folder, "content"));
  assert.doesNotMatch(readFileSync(join(published, "2024/05/mua-lon/index.html"), "utf8"), /__khotin/);
});

test("an edit that changes no page loads none anew", async (context) => {
  const site = await previewOf(context, { [file]: anArticle("Mưa lớn") });
  const first = await site.nextState();
  site.write({ [file]: anArticle("Mưa lớn", "# chỉ là ghi chú\n") });
  assert.deepEqual(await site.nextState(), first);
});

test("drafts and scheduled articles are shown and marked", async (context) => {
  const scheduled = "content/articles/2024/12/tong-ket.md";
  const site = await previewOf(context, {
    [file]: anArticle("Mưa lớn", "draft: true\n"),
    [scheduled]: anArticle("Tổng kết").replace("2024-05-02", "2024-12-30"),
  });
  assert.match((await site.get(url)).html, /Bản nháp/);
  assert.match((await site.get("/2024/12/tong-ket/")).html, /Chờ đăng/);
});

test("a Problem is shown over the last good page, and goes when it is mended", async (context) => {
  const site = await previewOf(context, { [file]: anArticle("Mưa lớn") });
  const good = await site.nextState();

  site.write({ [file]: anArticle("Mưa <b>to</b>", "titel: x\n") });
  const broken = await site.nextState();
  assert.equal(broken.build, good.build);
  assert.match(broken.panel, /1 lỗi phải sửa/);
  assert.match(broken.panel, /<strong>content\/articles\/2024\/05\/mua-lon\.md<\/strong> dòng 5, cột 1/);
  assert.match(broken.panel, /Không có trường nào tên là &quot;titel&quot;/);
  assert.match(broken.panel, /Sửa:/);
  const page = await site.get(url);
  assert.equal(page.status, 200);
  assert.match(page.html, /Mưa lớn/);

  site.write({ [file]: anArticle("Mưa <b>to</b>") });
  const mended = await site.nextState();
  assert.equal(mended.panel, "");
  assert.notEqual(mended.build, good.build);
  assert.match((await site.get(url)).html, /Mưa &lt;b>to&lt;\/b>/);
});

test("where the first build has Problems every page lists them, until they are mended", async (context) => {
  const site = await previewOf(context, { [file]: anArticle("Mưa lớn", 'source: "<i>x</i>"\nncategory: y\n') });
  const broken = await site.nextState();
  const page = await site.get("/");
  assert.equal(page.status, 503);
  assert.match(page.html, /Chưa xem trước được/);
  assert.match(page.html, /mua-lon\.md/);
  assert.ok(page.html.includes(`data-build="${broken.build}"`));

  site.write({ [file]: anArticle("Mưa lớn") });
  const mended = await site.nextState();
  assert.notEqual(mended.build, broken.build);
  assert.equal((await site.get("/")).status, 200);
});

test("a draft that only previews showed may be renamed and removed", async (context) => {
  const other = anArticle("Nắng nóng");
  const site = await previewOf(context, {
    [file]: anArticle("Mưa lớn", "draft: true\n"),
    "content/articles/2024/05/nang-nong.md": other,
  });
  const first = await site.nextState();
  renameSync(join(site.folder, file), join(site.folder, "content/articles/2024/05/mua-to.md"));
  const renamed = await site.nextState();
  assert.equal(renamed.panel, "");
  assert.notEqual(renamed.build, first.build);
  assert.equal((await site.get(url)).status, 404);
  assert.equal((await site.get("/2024/05/mua-to/")).status, 200);
  rmSync(join(site.folder, "content/articles/2024/05/mua-to.md"));
  assert.equal((await site.nextState()).panel, "");
  assert.equal((await site.get("/2024/05/mua-to/")).status, 404);
});

test("an address the published site has is not lost in silence", async (context) => {
  const site = await previewOf(context, {
    [file]: anArticle("Mưa lớn"),
    "content/articles/2024/05/nang-nong.md": anArticle("Nắng nóng"),
    "_site/ledger.json": JSON.stringify({ version: 1, addresses: { [url]: "article" } }),
  });
  await site.nextState();
  rmSync(join(site.folder, file));
  assert.match((await site.nextState()).panel, /lost-address/);
});

test("the site stands under the path of its base URL", async (context) => {
  const site = await previewOf(
    context,
    { [file]: anArticle("Mưa lớn"), "public/tai-lieu/a.txt": "Tài liệu" },
    { baseUrl: "https://vi-du.vn/kho-tin/" },
  );
  const root = await site.get("/");
  assert.deepEqual([root.status, root.headers.get("location")], [302, "/kho-tin/"]);
  assert.match((await site.get("/kho-tin/")).html, /href="\/kho-tin\/2024\//);
  assert.equal((await site.get(`/kho-tin${url}`)).status, 200);
  assert.equal((await site.get(url)).status, 404);
  const text = await site.get("/kho-tin/tai-lieu/a.txt");
  assert.deepEqual([text.html, text.headers.get("content-type")], ["Tài liệu", "text/plain; charset=utf-8"]);
});

test("where the port is taken the next free one is used, and told", async (context) => {
  const files = { [file]: anArticle("Mưa lớn") };
  const one = await previewOf(context, files);
  const taken = Number(new URL(one.preview.href).port);
  const other = await previewOf(context, files, { port: taken });
  assert.ok(Number(new URL(other.preview.href).port) > taken);
  assert.deepEqual(other.news[0], {
    kind: "listening",
    href: other.preview.href,
    port: Number(new URL(other.preview.href).port),
    isOpenToOthers: false,
  });
  assert.equal((await other.get(url)).status, 200);
});
