import assert from "node:assert/strict";
import { test } from "node:test";
import { actionsFor } from "../../../src/editor/page/actions.ts";
import { makeChange, placed, type SavingAction, savedArticle } from "../../../src/editor/page/make-change.ts";
import {
  isUnsaved,
  NEW_ARTICLE,
  numberedPath,
  openedForWork,
  type WorkingArticle,
  workingState,
} from "../../../src/editor/page/working-article.ts";

const ZONE = "Asia/Ho_Chi_Minh";
const NOW = "2026-12-01T08:00:00+07:00";
const TEXT = '---\ntitle: "Hội nghị tổng kết"\ncategory: kinh-te\n---\n\nThân bài.\n';

/** A change as a test compares it: paths with texts, and what is expected of the store. */
async function changeOf(article: WorkingArticle, action: SavingAction) {
  const state = workingState(article, Date.parse(NOW), ZONE);
  const readFile = async (path: string) => new TextEncoder().encode(`bytes of ${path}`);
  const context = { state, nowIso: NOW, zone: ZONE, message: "Đăng: {title}", readFile };
  const planned = await makeChange(article, placed(article, action, context), context);
  const { writes, removals, expected, message } = planned.change;
  const texts = Object.fromEntries(writes.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  return { texts, removals, expected, message, planned };
}

function opened(path: string, text: string, names: readonly string[] = []): WorkingArticle {
  const beside = names.map((name) => ({ name, sizeBytes: 1, version: "f" }));
  return openedForWork({ path, text, version: "v1", beside });
}

test("a new article is saved as a draft, in no month, with its pictures", async () => {
  const bytes = new TextEncoder().encode("ảnh");
  const article = { ...NEW_ARTICLE, text: TEXT, beside: [{ name: "anh.jpg", sizeBytes: 3, bytes }] };
  const { texts, removals, expected, planned } = await changeOf(article, "saveDraft");
  assert.deepEqual(texts, {
    "content/drafts/hoi-nghi-tong-ket/index.md": TEXT,
    "content/drafts/hoi-nghi-tong-ket/anh.jpg": "ảnh",
  });
  assert.deepEqual([removals, expected], [[], [{ path: "content/drafts/hoi-nghi-tong-ket/index.md", version: null }]]);
  const saved = savedArticle(planned, article, { [planned.path]: "v2" });
  assert.equal(isUnsaved(saved), false);
  assert.equal(workingState(saved, Date.parse(NOW), ZONE), "draft");
});

test("publishing puts a draft where its date says, with all its files, in one change", async () => {
  const draft = opened("content/drafts/hoi-nghi/index.md", TEXT, ["anh.jpg", "ke-hoach.pdf"]);
  const { texts, removals, expected, message } = await changeOf(draft, "publish");
  const folder = "content/articles/2026/12/hoi-nghi-tong-ket";
  assert.deepEqual(texts, {
    [`${folder}/index.md`]: TEXT.replace("category", `publishedAt: ${NOW}\ncategory`),
    [`${folder}/anh.jpg`]: "bytes of content/drafts/hoi-nghi/anh.jpg",
    [`${folder}/ke-hoach.pdf`]: "bytes of content/drafts/hoi-nghi/ke-hoach.pdf",
  });
  assert.deepEqual(
    removals,
    ["index.md", "anh.jpg", "ke-hoach.pdf"].map((name) => `content/drafts/hoi-nghi/${name}`),
  );
  assert.deepEqual(expected, [
    { path: "content/drafts/hoi-nghi/index.md", version: "v1" },
    { path: `${folder}/index.md`, version: null },
  ]);
  assert.equal(message, "Đăng: Hội nghị tổng kết");
});

test("a draft among the articles loses its mark, and goes to its month", async () => {
  const text = TEXT.replace("category", "publishedAt: 2026-11-30\ndraft: true\ncategory");
  const { texts, removals } = await changeOf(opened("content/articles/2026/10/cu.md", text), "publish");
  assert.deepEqual(texts, { "content/articles/2026/11/cu.md": text.replace("draft: true\n", "") });
  assert.deepEqual(removals, ["content/articles/2026/10/cu.md"]);
});

test("a published article whose date moves it keeps its old address as one that leads to it", async () => {
  const text = TEXT.replace("category", "publishedAt: 2026-10-30\ncategory");
  const article = opened("content/articles/2026/11/abc/index.md", text.replace("2026-10", "2026-11"), ["a.jpg"]);
  const { texts, removals } = await changeOf({ ...article, text }, "publish");
  assert.deepEqual(Object.keys(texts), ["content/articles/2026/10/abc/index.md", "content/articles/2026/10/abc/a.jpg"]);
  assert.equal(
    texts["content/articles/2026/10/abc/index.md"],
    text.replace("---\n\n", 'aliases:\n  - "/2026/11/abc/"\n---\n\n'),
  );
  assert.deepEqual(removals, ["content/articles/2026/11/abc/index.md", "content/articles/2026/11/abc/a.jpg"]);
});

test("an article that stays in its place writes its own file alone", async () => {
  const text = TEXT.replace("category", "publishedAt: 2026-11-30\ncategory");
  const article = opened("content/articles/2026/11/abc/index.md", text, ["a.jpg", "b.jpg"]);
  const changed = {
    ...article,
    text: text.replace("Thân", "Mình"),
    removed: ["b.jpg"],
    beside: article.beside.slice(0, 1),
  };
  const { texts, removals, expected } = await changeOf(changed, "correct");
  assert.deepEqual(Object.keys(texts), ["content/articles/2026/11/abc/index.md"]);
  assert.deepEqual(removals, ["content/articles/2026/11/abc/b.jpg"]);
  assert.deepEqual(expected, [{ path: "content/articles/2026/11/abc/index.md", version: "v1" }]);
});

test("a path that is taken gets a number", () => {
  assert.equal(numberedPath("content/drafts/abc/index.md", 2), "content/drafts/abc-2/index.md");
  assert.equal(numberedPath("content/articles/2026/11/abc.md", 3), "content/articles/2026/11/abc-3.md");
});

test("the actions are those that the state and the store allow", () => {
  const desk = { canReview: false, mustReview: false };
  const host = { canReview: true, mustReview: true };
  assert.deepEqual(actionsFor("new", desk, true), ["saveDraft", "preview", "publish", "schedule"]);
  assert.deepEqual(actionsFor("draft", desk, false), ["saveDraft", "preview", "schedule"]);
  assert.deepEqual(actionsFor("published", desk, true), ["preview", "publish", "correct", "withdraw"]);
  assert.deepEqual(actionsFor("draft", host, true), ["saveDraft", "preview", "review"]);
  assert.deepEqual(actionsFor("withdrawn", desk, true), ["preview"]);
});
