import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { blobId } from "../../../src/content/sources/blob-id.ts";
import type { Change, SaveResult } from "../../../src/editor/stores/store.ts";
import { aDesk, article } from "./a-desk.ts";

const HOP = "content/articles/2026/11/hop/index.md";
const OLD = "content/drafts/cu.md";
const bytes = (text: string) => new TextEncoder().encode(text);
const commits = { "content/site.yaml": "editor: {commit: true}\n", [HOP]: article("Họp"), [OLD]: article("Cũ") };
const by = { name: "Lê Thị Ánh <x>", email: "anh@phuong.vn" };

/** Saves a new text of an article. */
function edited(text: string, more: Partial<Change> = {}): Change {
  const expected = [{ path: HOP, version: blobId(bytes(article("Họp"))) }];
  return { message: "Sửa bài “Họp”", writes: [{ path: HOP, bytes: bytes(text) }], removals: [], expected, ...more };
}
const noteOf = (result: SaveResult) => (result.kind === "saved" ? (result.note ?? null) : result);

test("a save is a commit of the editor with the changed files alone, and what was staged stays staged", async (context) => {
  const desk = await aDesk(context, commits, true);
  desk.write("content/trang.md", "của người khác");
  desk.git("add", "content/trang.md");
  desk.write("content/site.yaml", "editor: {commit: true}\ntitle: Đang sửa\n");
  const store = await desk.store();
  assert.deepEqual(store.editor, { name: "Phòng Văn thư", email: "van-thu@phuong.vn" });
  const picture = HOP.replace("index.md", "ảnh [1].jpg");
  const change = edited(article("Họp mới"), { by, removals: [OLD] });
  const result = await store.save({ ...change, writes: [...change.writes, { path: picture, bytes: bytes("ảnh") }] });
  assert.equal(noteOf(result), null);
  assert.equal(
    desk.git("log", "-1", "--format=%an <%ae> %s|%cn").trim(),
    "Lê Thị Ánh x <anh@phuong.vn> Sửa bài “Họp”|Phòng Văn thư",
  );
  const named = desk.git("-c", "core.quotePath=false", "show", "--format=", "--name-status");
  assert.deepEqual(named.trim().split("\n").toSorted(), [`A\t${picture}`, `D\t${OLD}`, `M\t${HOP}`].toSorted());
  assert.equal(desk.git("status", "--porcelain", "content"), " M content/site.yaml\nA  content/trang.md\n");
});

test("a save is no commit unless it is asked for, and saving the same twice is one commit", async (context) => {
  const desk = await aDesk(context, { ...commits, "content/site.yaml": "title: Kho\n" }, true);
  const store = await desk.store();
  assert.equal(noteOf(await store.save(edited(article("Một")))), null);
  assert.equal(desk.git("rev-list", "--count", "HEAD").trim(), "1");
  const expected = [{ path: HOP, version: blobId(bytes(article("Một"))) }];
  assert.equal(noteOf(await store.save(edited(article("Một"), { expected, commit: true }))), null);
  assert.equal(noteOf(await store.save(edited(article("Một"), { expected, commit: true }))), null);
  assert.equal(desk.git("rev-list", "--count", "HEAD").trim(), "2");
});

test("where a hook refuses the commit, the files are saved, git is as it was, and the editor is told why", async (context) => {
  const desk = await aDesk(context, commits, true);
  desk.write(".git/hooks/pre-commit", "#!/bin/sh\necho 'Thiếu chữ ký duyệt' >&2\nexit 1\n");
  chmodSync(join(desk.folder, ".git/hooks/pre-commit"), 0o755);
  const store = await desk.store();
  const added = { path: "content/drafts/moi.md", bytes: bytes("x") };
  const change = edited(article("Họp mới"));
  const result = await store.save({ ...change, writes: [...change.writes, added] });
  assert.match(String(noteOf(result)), /Đã lưu tệp, nhưng git chưa ghi nhận: Thiếu chữ ký duyệt/);
  assert.equal(desk.read(HOP), article("Họp mới"));
  assert.equal(desk.git("status", "--porcelain", "content"), ` M ${HOP}\n?? content/drafts/moi.md\n`);
});

test("outside a checkout a save is told to be no commit", async (context) => {
  const desk = await aDesk(context, commits);
  const store = await desk.store();
  assert.match(
    String(noteOf(await store.save(edited(article("Họp mới"))))),
    /git chưa ghi nhận: .*not a git repository/,
  );
});

test("a conflict tells who changed the article and when, where git knows", async (context) => {
  const desk = await aDesk(context, commits, true);
  const store = await desk.store();
  assert.equal(noteOf(await store.save(edited(article("Của Ánh"), { by }))), null);
  const conflict = await store.save(edited(article("Của tôi")));
  assert.ok(conflict.kind === "conflict");
  assert.equal(conflict.by, "Lê Thị Ánh x");
  assert.match(conflict.at!, /^20\d\d-.*T/);
  desk.write(HOP, article("Gõ bằng Notepad"));
  const unsaved = await store.save(edited(article("Của tôi")));
  assert.ok(unsaved.kind === "conflict" && unsaved.by === undefined, "git does not know who typed it");
  assert.equal(unsaved.theirs, article("Gõ bằng Notepad"));
});
