import assert from "node:assert/strict";
import { test } from "node:test";
import { vietnamese as text } from "../../src/wording/vi.ts";
import { renderPage } from "./render.ts";
import { sampleCard } from "./sample-cards.ts";
import { bareViews, pageKinds, richViews, sampleProps } from "./sample-views.ts";

test("an emptied listing stays and points to what is above it", () => {
  for (const kind of ["listing", "daylist"] as const) {
    const html = renderPage(kind, sampleProps(kind, "bare"));
    assert.ok(html.includes(text.list.empty), kind);
    assert.ok(html.includes(`<a href="/">${bareViews[kind].parent.text}</a>`), kind);
  }
});

test("an archive without articles says so", () => {
  assert.ok(renderPage("home", sampleProps("home", "bare")).includes(text.home.empty));
  assert.ok(renderPage("year", sampleProps("year", "bare")).includes(text.year.empty));
});

test("no page is silent about an absent value by printing one", () => {
  for (const kind of pageKinds) {
    const html = renderPage(kind, sampleProps(kind, "bare"));
    assert.doesNotMatch(html, />(undefined|null|NaN|\[object Object\])|"(undefined|null|NaN)"/, kind);
  }
});

test("a draft and a scheduled article are marked wherever they show", () => {
  const marked = { ...sampleProps("article", "rich"), view: { ...richViews.article, mark: "scheduled" } } as const;
  assert.ok(renderPage("article", marked).includes(text.markNote.scheduled));
  const newest = [sampleCard(0, { mark: "draft" })];
  const home = { ...sampleProps("home", "rich"), view: { ...richViews.home, newest } };
  assert.ok(renderPage("home", home).includes(text.mark.draft));
});

test("a tombstone with a hidden title says that it is hidden", () => {
  assert.ok(renderPage("tombstone", sampleProps("tombstone", "bare")).includes(text.tombstone.untitled));
});

test("no page carries a script or a style of its own", () => {
  for (const kind of pageKinds) {
    const html = renderPage(kind, sampleProps(kind, "rich"));
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/, kind);
    assert.ok(html.includes('http-equiv="Content-Security-Policy"'), kind);
  }
});

test("every page begins with its language and one heading of the first rank", () => {
  for (const kind of pageKinds) {
    const html = renderPage(kind, sampleProps(kind, "rich"));
    assert.match(html, /^<!doctype html><html lang="vi">/, kind);
    assert.equal(html.match(/<h1[ >]/g)?.length, 1, kind);
  }
});

test("a title of several lines is set smaller", () => {
  assert.ok(renderPage("article", sampleProps("article", "rich")).includes("article-title-long"));
  assert.ok(!renderPage("article", sampleProps("article", "bare")).includes("article-title-long"));
});
