import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { PAGE_KINDS } from "../support/rich-site.ts";
import { richPages } from "./rich-pages.ts";

const pages = richPages();
const article = "2021/01/dai-hoi-doi-moi/";

/** A node of the accessibility tree. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level?: number;
}

/** The accessibility tree that Chromium gives screen readers of a page, depth first, as they read it. */
async function heard(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Heard[] = [];
  const visit = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    const level = node.properties?.find(({ name }) => name === "level")?.value.value as number | undefined;
    if (!node.ignored)
      found.push({
        role: String(node.role?.value),
        name: String(node.name?.value ?? ""),
        ...(level === undefined ? {} : { level }),
      });
    for (const child of node.childIds ?? []) visit(child);
  };
  visit(nodes[0]!.nodeId);
  return found;
}

const LANDMARKS = ["banner", "navigation", "main", "contentinfo", "complementary", "search", "region"];

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`the ${kind} page is heard in order: banner, content, imprint; its headings skip no rank; all is named`, async () => {
    const { page, context } = await pages.open(path);
    const all = await heard(page);
    await context.close();
    const places = ["banner", "main", "contentinfo"].map((role) => all.findIndex((each) => each.role === role));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      `places of banner, main and imprint: ${places}`,
    );
    const ranks = all.filter(({ role }) => role === "heading").map(({ level }) => level ?? 0);
    const skipped = ranks.filter((rank, index) => rank > (ranks[index - 1] ?? (ranks[0] === 1 ? 0 : 1)) + 1);
    assert.deepEqual(skipped, [], `ranks of headings: ${ranks}`);
    const nameless = all.filter(
      ({ role, name }) =>
        name === "" && ["link", "button", "navigation", "image", "searchbox", "heading"].includes(role),
    );
    assert.deepEqual(nameless, []);
    const named = all.filter(({ role }) => LANDMARKS.includes(role)).map(({ role, name }) => `${role} ${name}`);
    assert.deepEqual([...new Set(named)], named, "no two landmarks are called the same");
  });
}

test("an article is heard as it is read: where one is, title, day, summary, text, figures, how to cite it", async () => {
  const { page, context } = await pages.open(article);
  const all = await heard(page);
  await context.close();
  const at = (role: string, name: RegExp) => all.findIndex((each) => each.role === role && name.test(each.name));
  const order = [
    at("navigation", /^Vị trí trang$/),
    at("heading", /^Đại hội "Đổi mới"/),
    at("StaticText", /ngày 12 tháng 1 năm 2021/),
    at("StaticText", /^Một câu & hai nghĩa/),
    at("image", /./),
    at("heading", /^Đính chính$/),
    at("StaticText", /mở đầu, theo Nghị quyết/),
    at("heading", /^Mục ba$/),
    at("columnheader", /^Chỉ tiêu$/),
    at("DisclosureTriangle", /^Trích dẫn bài này$/),
    at("heading", /^Văn bản được nhắc đến$/),
    at("navigation", /^Bài trước và bài sau$/),
    at("heading", /^Tin nổi bật$/),
    at("contentinfo", /.*/),
  ];
  assert.ok(!order.includes(-1), `places: ${order}`);
  assert.deepEqual(
    order,
    order.toSorted((one, other) => one - other),
  );
});
