import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf, importOf } from "./import-of.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==",
  "base64",
);
const FORMER = {
  "phu-lam/site.yaml": "organisation: Huyện Phú Lâm\ncategories:\n  - slug: nn\n    name: Nông nghiệp\n",
  "phu-lam/articles/2019/03/mua-xuan/index.md": `---
title: Mùa xuân ở Phú Lâm
publishedAt: 2019-03-13T08:00:00+07:00
category: nn
aliases: [/tin/1.html]
figures:
  - name: Sản lượng
    value: "2.670"
---

Đoạn đầu, xem [bài kia](../mua-he.md) và [chuyên mục](/chuyen-muc/nn/).

![Cây đào](dao.png "Đào nở")
`,
  "phu-lam/articles/2019/03/mua-xuan/dao.png": PNG,
  "phu-lam/articles/2019/03/mua-he.md":
    "---\ntitle: Mùa hè\npublishedAt: 2019-03-20\ncategory: nn\nsource: Báo Phú Lâm\n---\n\nXem [trước](mua-xuan/index.md).\n",
} as const;
const SITE = { "content/site.yaml": "categories:\n  - slug: nong-nghiep\n    name: Nông nghiệp\n" };

test("another archive's articles keep their addresses, fields, pictures and links", async () => {
  const site = importOf({ ...FORMER, ...SITE });
  const { items, problems } = await site.run(["phu-lam"]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    items.map(({ kind, url }) => [kind, url]),
    [
      ["archive", "/2019/03/mua-he/"],
      ["archive", "/2019/03/mua-xuan/"],
    ],
  );
  assert.equal(
    site.read(items[1]!.file!),
    `---
title: "Mùa xuân ở Phú Lâm"
publishedAt: 2019-03-13T08:00:00+07:00
category: nong-nghiep
source: "Huyện Phú Lâm"
aliases:
  - "/tin/1.html"
figures:
  - name: Sản lượng
    value: "2.670"
---

Đoạn đầu, xem [bài kia](../mua-he.md) và [chuyên mục](/chuyen-muc/nn/).

![Cây đào](dao.png "Đào nở")
`,
  );
  assert.ok(site.has("content/articles/2019/03/mua-xuan/dao.png"));
  assert.match(site.read(items[0]!.file!), /^source: "Báo Phú Lâm"$/m);
});

test("where two archives have one address the later article gets another name, and that is a Problem", async () => {
  const here = "---\ntitle: Mùa hè ở thị trấn\npublishedAt: 2019-03-01\ncategory: nong-nghiep\n---\n\nChữ.\n";
  const site = importOf({ ...FORMER, ...SITE, "content/articles/2019/03/mua-he.md": here });
  const { items, problems } = await site.run(["phu-lam"]);
  assert.equal(site.read("content/articles/2019/03/mua-he.md"), here);
  assert.equal(items[0]!.url, "/2019/03/mua-he-2/");
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["import-address-taken"],
  );
  assert.ok(codesOf(items[0]!).includes("name-taken"));
  assert.match(site.read(items[1]!.file!), /\[bài kia\]\(\.\.\/mua-he-2\.md\)/);
});
