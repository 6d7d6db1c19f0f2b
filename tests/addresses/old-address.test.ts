import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketDigits, bucketNames } from "../../src/addresses/buckets.ts";
import { comparedForm, keptForm, partOf, sentForm } from "../../src/addresses/old-address.ts";

const forms: readonly (readonly [written: string, kept: string, sent: string])[] = [
  ["https://cu.vn/Default.aspx?newsid=348", "/Default.aspx?newsid=348", "/Default.aspx?newsid=348"],
  ["//cu.vn/a?b=c#d", "/a?b=c", "/a?b=c"],
  ["/tin%20t%E1%BB%A9c/%c4%90", "/tin%20tức/Đ", "/tin%20t%E1%BB%A9c/%C4%90"],
  ["/a%26b%2fc?d=%25e", "/a%26b%2Fc?d=%25e", "/a%26b%2Fc?d=%25e"],
  ["/hỏng%ff", "/hỏng%FF", "/h%E1%BB%8Fng%FF"],
  ['/a "b"\\c', "/a%20%22b%22%5Cc", "/a%20%22b%22%5Cc"],
  ["/tu\u031b", "/tư", "/t%C6%B0"],
  ["/tứ%E1%BB", "/tứ%E1%BB", "/t%E1%BB%A9%E1%BB"],
];

for (const [written, kept, sent] of forms) {
  test(`the old address ${written} is kept as ${kept}`, () => {
    assert.equal(keptForm(written), kept);
    assert.equal(keptForm(kept), kept, "twice is once");
    assert.equal(sentForm(kept), sent);
    assert.equal(keptForm(sent), kept, "what a browser sends");
  });
}

test("two ways to write an old address are compared as one", () => {
  const ways = [
    "https://cu.vn/Tin-T%E1%BB%A9c/Xem.aspx?ID=3&q=a+b",
    "/tin-tức/xem.aspx?id=3&q=a%20b&fbclid=xyz",
    "/tin-tức/xem.aspx/?utm_source=zalo&id=3&q=a b",
  ];
  assert.deepEqual([...new Set(ways.map(comparedForm))], ["/tin-tức/xem.aspx?id=3&q=a%20b"]);
  assert.equal(comparedForm("/a/index.html"), comparedForm("/A"));
  assert.notEqual(comparedForm("/a?id=1"), comparedForm("/a?id=12"));
  assert.equal(comparedForm("/"), "/");
});

test("the files of old addresses stay small, and share the addresses evenly", () => {
  assert.deepEqual([1, 400, 401, 6400, 6401, 100_000].map(bucketDigits), [0, 0, 1, 1, 2, 2]);
  assert.deepEqual(bucketNames(0), ["0"]);
  assert.equal(bucketNames(2).length, 256);
  const sizes = new Map<string, number>();
  for (let id = 0; id < 100_000; id++) {
    const name = partOf(`/Default.aspx?newsid=${id}`, 2);
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  assert.equal(sizes.size, 256);
  const [least, most] = [Math.min(...sizes.values()), Math.max(...sizes.values())];
  assert.ok(least > 200 && most < 800, `${least} to ${most}`);
});
