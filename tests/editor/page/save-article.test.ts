import assert from "node:assert/strict";
import { test } from "node:test";
import { readFields } from "../../../src/editor/article-text/fields-in-text.ts";
import { withLaterWork } from "../../../src/editor/page/make-change.ts";
import { saveArticle } from "../../../src/editor/page/save-article.ts";
import { isUnsaved, NEW_ARTICLE, openedForWork } from "../../../src/editor/page/working-article.ts";
import { copyOf, corrected, withdrawn } from "../../../src/editor/page/written-actions.ts";
import type { Change, SaveResult } from "../../../src/editor/stores/store.ts";
import { vi } from "../../../src/editor/words/vi.ts";
import { storeOf } from "./store-of.ts";

const TEXT = "---\ntitle: Bài một\ncategory: y-te\n---\n\nThân.\n";
const CONTEXT = {
  state: "new",
  nowIso: "2026-12-01T08:00:00+07:00",
  zone: "Asia/Ho_Chi_Minh",
  message: vi.messages.saveDraft,
} as const;

/** Saves a new article to a store in which some paths are taken; gives what was asked of the store, and how it ended. */
async function savedTo(taken: readonly string[], action: "saveDraft" | "publish" = "saveDraft") {
  const asked: Change[] = [];
  const save = async (change: Change): Promise<SaveResult> => {
    asked.push(change);
    const path = change.writes[0]!.path;
    if (taken.includes(path)) return { kind: "conflict", path, theirs: "", version: "x" };
    return { kind: "saved", versions: { [path]: "v9" } };
  };
  const outcome = await saveArticle({ ...NEW_ARTICLE, text: TEXT }, action, { ...CONTEXT, store: storeOf({ save }) });
  return { asked, outcome };
}

test("an article whose place is taken gets a number, and the other one stays", async () => {
  const { asked, outcome } = await savedTo(["content/drafts/bai-mot/index.md", "content/drafts/bai-mot-2/index.md"]);
  assert.equal(asked.length, 3);
  assert.ok(outcome.kind === "saved");
  assert.equal(outcome.article.path, "content/drafts/bai-mot-3/index.md");
  assert.equal(outcome.article.version, "v9");
  assert.equal(isUnsaved(outcome.article), false);
  assert.equal(asked[0]!.message, "Lưu nháp: Bài một");
});

test("a change of somebody else is told, and nothing is tried again", async () => {
  const path = "content/articles/2026/11/abc/index.md";
  const dated = TEXT.replace("category", "publishedAt: 2026-11-30\ncategory");
  const article = { ...openedForWork({ path, text: dated, version: "v1", beside: [] }), text: `${dated}Thêm.\n` };
  let times = 0;
  const save = async (): Promise<SaveResult> => {
    times++;
    return { kind: "conflict", path, theirs: "khác", version: "v2", by: "Chị Hoa" };
  };
  const outcome = await saveArticle(article, "publish", { ...CONTEXT, state: "published", store: storeOf({ save }) });
  assert.deepEqual([times, outcome.kind], [1, "conflict"]);
});

test("a correction, a withdrawal and a copy are written as the schema wants them", async () => {
  const at = "2026-12-01T08:00:00+07:00";
  const article = openedForWork({
    path: "content/articles/2026/11/abc/index.md",
    text: TEXT,
    version: "v1",
    beside: [{ name: "a.jpg", sizeBytes: 1, version: "f" }],
  });
  const once = corrected(article, { note: "Sửa: tên." }, at);
  const fields = readFields(corrected(once, { note: "Sửa nữa." }, at).text)!;
  assert.deepEqual(fields.corrections, [
    { at, note: "Sửa: tên." },
    { at, note: "Sửa nữa." },
  ]);
  assert.equal(fields.updatedAt, at);
  assert.deepEqual(readFields(withdrawn(article, { reason: "Đăng nhầm.", kind: "error" }, at).text)!.withdrawn, {
    at,
    reason: "Đăng nhầm.",
    kind: "error",
  });
  const copy = await copyOf(article, async (name) => new TextEncoder().encode(name));
  assert.deepEqual([copy.path, copy.text, copy.beside[0]!.bytes?.length], [null, TEXT, 5]);
});

test("what is typed, dropped and removed while the store is saving is kept, and is not saved yet", async () => {
  const file = (name: string) => ({ name, sizeBytes: 1, bytes: new Uint8Array(1) });
  const [sentFile, kept, later] = [file("anh.jpg"), { name: "cu.pdf", sizeBytes: 2 }, file("moi.jpg")];
  const sent = { ...NEW_ARTICLE, text: TEXT, beside: [sentFile, kept] };
  const saved = { ...sent, path: "content/drafts/bai-mot/index.md", version: "v9", savedText: TEXT };
  const quiet = withLaterWork(saved, sent, [sent, sent]);
  assert.deepEqual([quiet.version, isUnsaved(quiet)], ["v9", false]);
  const now = { ...sent, text: `${TEXT}Thêm.\n`, beside: [sentFile, later], removed: ["cu.pdf"] };
  const merged = withLaterWork(saved, now, [sent, sent]);
  assert.equal(merged.text, now.text);
  assert.equal(merged.savedText, TEXT);
  assert.deepEqual(merged.beside, [{ name: "anh.jpg", sizeBytes: 1 }, later]);
  assert.deepEqual(merged.removed, ["cu.pdf"]);
  assert.ok(isUnsaved(merged));
  const without = withLaterWork(saved, { ...sent, beside: [kept] }, [sent, sent]);
  assert.deepEqual(without.removed, ["anh.jpg"], "the store has it by now");
});
