import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import sharp from "sharp";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const BASE_URL = "https://kho.example/";
const EDITED = { publishedAt: "2024-05-06", updatedAt: "2024-05-08" };

async function siteFiles() {
  return {
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/05/cu.md": anArticle({ title: "Bài cũ" }),
    "content/articles/2024/05/da-sua.md": anArticle({ title: "Bài đã sửa", ...EDITED }),
    "content/articles/2024/05/co-anh.md": anArticle({ body: "![Cầu mới](cau.jpg)\n\nCầu đã xong." }),
    "content/articles/2024/05/cau.jpg": await aPicture(900, 600),
    "content/articles/2025/03/moi.md": anArticle({ title: "Ẫm ỡ ử", publishedAt: "2025-03-04" }),
    "content/articles/2025/03/anh.md": anArticle({
      publishedAt: "2025-03-05",
      body: "![Chợ xuân](cho.jpg)\n\nChợ đông.",
    }),
    "content/articles/2025/03/cho.jpg": await aPicture(1500, 1000, "#208040"),
    "content/articles/2025/03/la.md": anArticle({ title: "Chữ lạ ភាសា", publishedAt: "2025-03-06" }),
  };
}

let site: Site;
let built: BuiltSite;
before(async () => {
  site = siteOf(await siteFiles());
  built = await site.build();
});

const metaOf = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];

/** The file a page is shared with, from the output folder. */
const sharedFile = (from: BuiltSite, url: string) =>
  metaOf(from.html(url), "og:image")?.slice(BASE_URL.length).replace(/\?.*/, "");

const imagesOf = (html: string) =>
  (JSON.parse(/"image":(\[[^\]]*\])/.exec(html)?.[1] ?? "[]") as string[]).map((address) =>
    address.slice(BASE_URL.length),
  );

test("an article of the newest year has a card of its own", async () => {
  const html = built.html("/2025/03/moi/");
  const file = sharedFile(built, "/2025/03/moi/")!;
  assert.equal(file, "2025/03/moi/the-chia-se.jpg");
  assert.deepEqual(
    ["og:image:width", "og:image:height", "og:image:alt", "twitter:card"].map((name) => metaOf(html, name)),
    ["1200", "630", "Ẫm ỡ ử", "summary_large_image"],
  );
  const { width, height, format } = await sharp(join(built.out, file)).metadata();
  assert.deepEqual([width, height, format], [1200, 630, "jpeg"]);
});

test("a card is ink on paper under one red hairline", async () => {
  const file = join(built.out, sharedFile(built, "/2025/03/moi/")!);
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const isNear = (one: readonly number[], other: readonly number[]) =>
    one.every((value, channel) => Math.abs(value - other[channel]!) < 16);
  assert.ok(isNear(at(5, 5), [0xfc, 0xfb, 0xf8]), "paper");
  assert.ok(isNear(at(600, 123), [0x9d, 0x1f, 0x17]), "the hairline");
  const isInked = (y: number) => Array.from({ length: 600 }, (_, x) => at(x + 72, y)).some(([red]) => red! < 60);
  const rows = Array.from({ length: 356 }, (_, y) => y + 156).filter(isInked);
  assert.ok(rows.length > 60, "a title");
});

test("a card shows the article's picture beside the title", async () => {
  const file = sharedFile(built, "/2025/03/anh/")!;
  assert.equal(file, "2025/03/anh/the-chia-se.jpg");
  const { data, info } = await sharp(join(built.out, file)).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height], [1200, 630]);
  const [red, green, blue] = data.subarray((300 * 1200 + 1000) * 3);
  assert.ok(Math.abs(red! - 0x20) < 12 && Math.abs(green! - 0x80) < 12 && Math.abs(blue! - 0x40) < 12);
});

test("search engines are given the picture in 16:9, 4:3 and 1:1 before the picture itself", async () => {
  const images = imagesOf(built.html("/2025/03/anh/"));
  const sizes = await Promise.all(images.map((file) => sharp(join(built.out, file)).metadata()));
  assert.deepEqual(
    sizes.map(({ width, height, format }) => [width, height, format]),
    [
      [1280, 720, "jpeg"],
      [1137, 853, "jpeg"],
      [853, 853, "jpeg"],
      [1280, 853, "jpeg"],
    ],
  );
});

test("an article of a closed year has a card if it was edited, else it is shared with its picture or the site's card", () => {
  assert.equal(sharedFile(built, "/2024/05/da-sua/"), "2024/05/da-sua/the-chia-se.jpg");
  assert.match(sharedFile(built, "/2024/05/co-anh/")!, /^2024\/anh\/[0-9a-f]{20}-900\.jpg$/);
  assert.equal(metaOf(built.html("/2024/05/co-anh/"), "og:image:alt"), "Cầu mới");
  assert.equal(imagesOf(built.html("/2024/05/co-anh/")).length, 1);
  assert.equal(sharedFile(built, "/2024/05/cu/"), "the-chia-se.jpg");
  assert.equal(sharedFile(built, "/2024/05/cu/"), sharedFile(built, "/"));
});

test("a title with characters that the typeface lacks has no card", () => {
  assert.equal(sharedFile(built, "/2025/03/la/"), sharedFile(built, "/"));
});

test("every picture a page is shared or listed with is published, and no card more", () => {
  const pages = built.files().filter((file) => file.endsWith(".html"));
  const named = pages.flatMap((page) => {
    const html = built.file(page);
    return [metaOf(html, "og:image")?.slice(BASE_URL.length).replace(/\?.*/, "") ?? "", ...imagesOf(html)];
  });
  for (const file of named) assert.ok(file === "" || existsSync(join(built.out, file)), file);
  const made = built.files().filter((file) => /\/[0-9a-f]{20}\.jpg$|the-chia-se|^anh\//.test(file));
  assert.deepEqual(
    made.filter((file) => !named.includes(file)),
    [],
  );
});

/** The first article of the next year. */
const openYear = (opened: Site) =>
  opened.write("content/articles/2026/01/dau-nam.md", anArticle({ publishedAt: "2026-01-02" }));

test("with cardsFrom a year that closes keeps its cards and pages as they are", async () => {
  const kept = siteOf({ ...(await siteFiles()), "content/site.yaml": aSiteConfig({ cardsFrom: 2024 }) });
  const first = await kept.build();
  const page = first.html("/2024/05/cu/");
  assert.equal(sharedFile(first, "/2024/05/cu/"), "2024/05/cu/the-chia-se.jpg");
  openYear(kept);
  kept.write("content/site.yaml", aSiteConfig());
  const after = await kept.build();
  assert.equal(after.html("/2024/05/cu/"), page);
  assert.ok(existsSync(join(after.out, "2024/05/cu/the-chia-se.jpg")));
  assert.equal(sharedFile(after, "/2026/01/dau-nam/"), "2026/01/dau-nam/the-chia-se.jpg");
});

test("a site may do without cards", async () => {
  const plain = await siteOf({
    ...(await siteFiles()),
    "content/site.yaml": aSiteConfig({ features: { cards: false } }),
  }).build();
  assert.equal(sharedFile(plain, "/2025/03/moi/"), undefined);
  assert.equal(metaOf(plain.html("/2025/03/moi/"), "twitter:card"), "summary");
  assert.match(sharedFile(plain, "/2025/03/anh/")!, /-1280\.jpg$/);
  assert.deepEqual(
    plain.files().filter((file) => /[0-9a-f]{20}\.jpg$|the-chia-se/.test(file)),
    [],
  );
});

test("a card once shared answers whatever becomes of its article's title, picture, place and year", async () => {
  const shared = ["/2025/03/moi/", "/2025/03/anh/", "/2025/03/la/"].map((url) => sharedFile(built, url)!);
  const page = built.html("/2025/03/anh/");
  openYear(site);
  const opened = await site.build();
  assert.equal(opened.html("/2025/03/anh/"), page, "the pages of the year that closed are not made again");
  assert.equal(sharedFile(opened, "/2024/05/cu/"), sharedFile(opened, "/"), "a year that never had cards gets none");
  const edited = anArticle({ title: "Ẫm ỡ ử, viết lại", publishedAt: "2025-03-04", updatedAt: "2025-03-05T06:07:00Z" });
  site.write("content/articles/2025/03/moi.md", edited);
  const retitled = await site.build();
  assert.match(metaOf(retitled.html("/2025/03/moi/"), "og:image")!, /the-chia-se\.jpg\?v=202503051307$/);
  site.remove("content/articles/2025/03/moi.md");
  site.write(
    "content/articles/2025/04/moi.md",
    anArticle({ title: "Bài chuyển chỗ", publishedAt: "2025-04-04", aliases: ["/2025/03/moi/"] }),
  );
  const previous = publishedLedger(retitled.out);
  const after = await site.build();
  assert.deepEqual(after.result.problems, []);
  assert.deepEqual(
    shared.filter((file) => !existsSync(join(after.out, file))),
    [],
  );
  for (const previousLedger of [previous, publishedLedger(after.out)]) {
    const places = { outDir: join(temporaryFolder(), "out"), cacheDir: temporaryFolder() };
    const clean = await site.build({ ...places, previousLedger });
    assert.deepEqual(after.files(), clean.files());
    for (const file of after.files())
      assert.ok(readFileSync(join(after.out, file)).equals(readFileSync(join(clean.out, file))), file);
  }
});
