import assert from "node:assert/strict";
import { test } from "node:test";
import { shownProblems } from "../../src/problems/problem.ts";
import { anArticle } from "../support/an-article.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";

const body = Array.from({ length: 120 }, (_, index) => `chữ${((index * 37) % 101).toString(36)}`).join(" ");
const path = (name: string) => `content/articles/2024/05/${name}.md`;
const report = (day: number, title: string, text = body, more = {}) =>
  anArticle({ title, publishedAt: `2024-05-0${day}`, body: text, ...more });

const told = ({ result }: BuiltSite) =>
  shownProblems(result.problems).map(({ file, code, parameters }) => [file, code, parameters]);

test("the later of two articles that are nearly the same is told of, after any edit as in a clean build", async () => {
  const site = siteOf({
    [path("a")]: report(1, "Hội nghị"),
    [path("b")]: report(2, "Tổng kết", `${body} Tin thêm.`),
    [path("c")]: report(3, "Thông báo", `${body} Ngày 12.`),
  });
  const expected = [[path("b"), "near-duplicate", { title: "Hội nghị", other: path("a") }]];
  assert.deepEqual(told(await site.build()), expected);
  assert.deepEqual(told(await site.build()), expected, "where nothing changed");
  site.write(path("a"), report(1, "Hội nghị mới"));
  const renamed = [[path("b"), "near-duplicate", { title: "Hội nghị mới", other: path("a") }]];
  assert.deepEqual(told(await site.build()), renamed, "where the other article was renamed");
  site.write(path("a"), report(4, "Hội nghị"));
  const turned = [[path("a"), "near-duplicate", { title: "Tổng kết", other: path("b") }]];
  assert.deepEqual(told(await site.build()), turned, "where the order turned");
  assert.deepEqual(told(await site.build({ clean: true })), turned);
  const waive = [{ code: "near-duplicate", reason: "Hai lần họp." }];
  site.write(path("a"), report(4, "Hội nghị", body, { waive }));
  assert.deepEqual(told(await site.build()), []);
  const withdrawn = { at: "2024-06-01", reason: "Đăng hai lần." };
  site.write(path("a"), report(4, "Hội nghị"));
  site.write(path("b"), report(2, "Tổng kết", body, { withdrawn }));
  assert.deepEqual(told(await site.build()), [], "where the other one is withdrawn");
});
