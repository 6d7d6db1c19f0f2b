import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { blobId } from "../../../src/content/sources/blob-id.ts";
import { DESK_HEADER, DESK_URL } from "../../../src/editor/stores/desk-wire.ts";
import type { Change, SaveResult } from "../../../src/editor/stores/store.ts";
import { aDesk, article } from "./a-desk.ts";

const HOP = "content/articles/2026/11/hop/index.md";
const bytes = (text: string) => new TextEncoder().encode(text);
const idOf = (text: string) => blobId(bytes(text));
const changeOf = (change: Partial<Change>): Change => ({
  message: "Sửa bài",
  writes: [],
  removals: [],
  expected: [],
  ...change,
});
const kinds = (results: readonly SaveResult[]) => results.map((result) => result.kind);

test("the editing page opens with the printed address alone, and the cookie it leaves opens the desk", async (context) => {
  const desk = await aDesk(context, { [HOP]: article("Họp") });
  assert.equal(desk.entered.status, 302);
  assert.equal(desk.entered.headers.get("location"), "/quan-tri/");
  assert.match(desk.entered.headers.get("set-cookie")!, /HttpOnly; SameSite=Strict/);
  assert.equal((await desk.fetch("/quan-tri/")).status, 200);
  const stranger = await fetch(`${desk.origin}/quan-tri/?ma=abc`, { redirect: "manual" });
  assert.equal(stranger.status, 403);
  assert.match(await stranger.text(), /cửa sổ lệnh/);
  const about = `${DESK_URL}about`;
  assert.equal((await fetch(`${desk.origin}${about}`, { headers: { [DESK_HEADER]: "1" } })).status, 401);
  assert.equal((await desk.fetch(about)).status, 403, "a page of another site cannot send the header");
  assert.equal((await desk.fetch(about, { headers: { [DESK_HEADER]: "1" } })).status, 200);
  assert.equal(statSync(join(desk.folder, "_site.ma")).mode & 0o077, 0, "the token is its owner's");
});

test("articles are listed newest first, opened with their files, and saved whole", async (context) => {
  const desk = await aDesk(context, {
    "content/site.yaml": "title: Kho\n",
    [HOP]: article("Họp"),
    "content/articles/2026/11/hop/anh.jpg": "ảnh",
    "content/articles/2026/12/tet.md": article("Tết").replace("11-02", "12-20"),
    "content/articles/2025/01/cu.md": article("Cũ", "draft: true\n"),
    "content/drafts/nhap/index.md": "---\ntitle: Nháp\n---\n",
    "_site/api/2026/11-1.json": JSON.stringify({
      year: 2026,
      articles: [{ topics: ["Y tế", "Đất đai"], people: ["An"] }],
    }),
  });
  const store = await desk.store();
  assert.equal(await store.siteFile(), "title: Kho\n");
  assert.deepEqual(await store.years(), [2026, 2025]);
  const listed = (await store.listYear(2026)).map(({ title, state }) => [title, state]);
  assert.deepEqual(listed, [
    ["Tết", "scheduled"],
    ["Họp", "published"],
  ]);
  assert.deepEqual(
    (await store.listDrafts()).map(({ path }) => path),
    ["content/drafts/nhap/index.md"],
  );
  assert.deepEqual((await store.known()).topics, ["Đất đai", "Y tế"]);
  const opened = await store.open(HOP);
  assert.equal(opened.version, idOf(article("Họp")));
  assert.deepEqual(opened.beside, [{ name: "anh.jpg", sizeBytes: 5, version: idOf("ảnh") }]);
  assert.equal(Buffer.from(await store.readFile("content/articles/2026/11/hop/anh.jpg")).toString(), "ảnh");

  const text = article("Họp thường kỳ");
  const saved = await store.save(
    changeOf({
      writes: [
        { path: HOP, bytes: bytes(text) },
        { path: "content/articles/2026/11/hop/moi.png", bytes: Uint8Array.from([0, 255, 13, 10]) },
      ],
      removals: ["content/articles/2026/11/hop/anh.jpg"],
      expected: [{ path: HOP, version: opened.version }],
    }),
  );
  assert.equal(saved.kind === "saved" && saved.versions[HOP], idOf(text));
  assert.equal(desk.read(HOP), text);
  assert.deepEqual(readdirSync(join(desk.folder, "content/articles/2026/11/hop")).toSorted(), ["index.md", "moi.png"]);
  assert.equal((await store.listYear(2026))[1]!.title, "Họp thường kỳ");
});

test("a draft that is published moves with its pictures, and its folder goes", async (context) => {
  const draft = "content/drafts/hop/index.md";
  const desk = await aDesk(context, { [draft]: article("Họp"), "content/drafts/hop/a.jpg": "a" });
  const store = await desk.store();
  const saved = await store.save(
    changeOf({
      writes: [
        { path: HOP, bytes: bytes(article("Họp")) },
        { path: HOP.replace("index.md", "a.jpg"), bytes: bytes("a") },
      ],
      removals: [draft, "content/drafts/hop/a.jpg"],
      expected: [{ path: draft, version: idOf(article("Họp")) }],
    }),
  );
  assert.equal(saved.kind, "saved");
  assert.ok(!existsSync(join(desk.folder, "content/drafts")));
  assert.equal(desk.read(HOP), article("Họp"));
});

test("what another editor changed, made or removed meanwhile is told and left alone", async (context) => {
  const desk = await aDesk(context, { [HOP]: article("Của người khác") });
  const store = await desk.store();
  const other = "content/articles/2026/11/hop/anh.jpg";
  const mine = { path: HOP, bytes: bytes(article("Của tôi")) };
  const results = [
    await store.save(changeOf({ writes: [mine], expected: [{ path: HOP, version: idOf(article("Họp")) }] })),
    await store.save(changeOf({ writes: [mine] })),
    await store.save(changeOf({ writes: [], expected: [{ path: other, version: idOf("x") }] })),
    await store.save(
      changeOf({
        writes: [{ path: other, bytes: bytes("x") }, mine],
        expected: [{ path: HOP, version: idOf("khác") }],
      }),
    ),
  ];
  assert.deepEqual(kinds(results), ["conflict", "conflict", "conflict", "conflict"]);
  const [first] = results;
  assert.ok(first?.kind === "conflict");
  assert.equal(first.theirs, article("Của người khác"));
  assert.equal(first.version, idOf(article("Của người khác")));
  assert.equal(desk.read(HOP), article("Của người khác"));
  assert.ok(!existsSync(join(desk.folder, other)), "nothing of a change is saved where one file conflicts");
});

test("nothing outside the articles and drafts is written, whatever way a path is put", async (context) => {
  const desk = await aDesk(context, { [HOP]: article("Họp"), "secret.md": "mật" });
  symlinkSync(desk.folder, join(desk.folder, "content/articles/2026/11/ra"));
  mkdirSync(join(desk.folder, "content/drafts"));
  symlinkSync(join(desk.folder, "secret.md"), join(desk.folder, "content/drafts/mat.md"));
  const store = await desk.store();
  for (const path of [
    "content/site.yaml",
    "content/pages/a.md",
    "content/articles/2026/11/../../../../x.md",
    "content/articles/2026/11/./x.md",
    "content/articles/2026/11//x.md",
    "content/articles/2026/11/ra/x.md",
    "content/articles/2026/13/x.md",
    "content/articles/2026/11/.git/config",
    "content/articles/2026/11/x\\..\\..\\y.md",
    "content/articles/2026/11/con.md",
    "content/articles/2026/11/x.md.",
    "content/articles/2026/11/x.md:a",
    "content/drafts/mat.md",
    "content/drafts/e\u0301.md",
    "/content/drafts/a.md",
    "../content/drafts/a.md",
  ]) {
    const writes = [{ path, bytes: bytes("x") }];
    assert.equal((await store.save(changeOf({ writes }))).kind, "refused", path);
    assert.equal((await store.save(changeOf({ removals: [path] }))).kind, "refused", path);
    await assert.rejects(store.open(path), path);
  }
  await assert.rejects(store.readFile("content/drafts/mat.md"), /Không có tệp/);
  await assert.rejects(store.readFile("content/../secret.md"));
  assert.equal(desk.read("secret.md"), "mật");
});

test("where the system refuses one file, the others are as they were", async (context) => {
  const desk = await aDesk(context, { [HOP]: article("Họp"), "content/drafts/khoa/a.md": "cũ" });
  if (process.getuid?.() === 0) mkdirSync(join(desk.folder, "content/drafts/x.md"));
  else chmodSync(join(desk.folder, "content/drafts/khoa"), 0o500);
  const store = await desk.store();
  const refusing = process.getuid?.() === 0 ? "content/drafts/x.md" : "content/drafts/khoa/b.md";
  const result = await store.save(
    changeOf({
      writes: [
        { path: "content/drafts/anh.png", bytes: bytes("x") },
        { path: HOP, bytes: bytes("mới") },
        { path: refusing, bytes: bytes("y") },
      ],
      expected: [{ path: HOP, version: idOf(article("Họp")) }],
    }),
  );
  assert.equal(result.kind, "refused");
  assert.equal(desk.read(HOP), article("Họp"));
  assert.ok(!existsSync(join(desk.folder, "content/drafts/anh.png")));
  assert.deepEqual(readdirSync(join(desk.folder, "content/articles/2026/11/hop")), ["index.md"]);
});

test("a request that is no change is refused in words", async (context) => {
  const desk = await aDesk(context, { [HOP]: article("Họp") });
  const store = await desk.store();
  const result = await store.save(changeOf({ message: " " }));
  assert.deepEqual(result, { kind: "refused", what: "Thay đổi gửi đi không đủ. Hãy thử lại." });
  assert.equal((await store.sendForReview(changeOf({}), "Họp")).kind, "refused");
  const asked = { method: "POST", headers: { [DESK_HEADER]: "1" }, body: "{}" };
  assert.equal(((await (await desk.fetch(`${DESK_URL}save`, asked)).json()) as SaveResult).kind, "refused");
  assert.equal((await desk.fetch(`${DESK_URL}save`, { headers: { [DESK_HEADER]: "1" } })).status, 405);
});
