import assert from "node:assert/strict";
import { test } from "node:test";
import { wordProblem } from "../../src/problems/problem.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { ledgerText, publishedLedger } from "../support/published-ledger.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";
import { tellsOfOthers } from "../support/tells-of-others.ts";

const CONFIG = "khotin.config.ts";
const MOI = "content/articles/2024/05/moi.md";

const CONTENT = {
  "content/site.yaml": aSiteConfig(),
  "content/articles/2023/04/cu.md": anArticle({ publishedAt: "2023-04-05", title: "Bài cũ" }),
  [MOI]: anArticle({ title: "Mới", kinhPhi: 120, don_vi: "Phòng Y tế" }),
};

const fields = (label: string) => `
import { defineConfig, type FieldValue } from "khotin";
const isAmount = (value: FieldValue) => typeof value === "number" && value > 0;
export default defineConfig({
  articleFields: {
    kinhPhi: {
      about: "Kinh phí, triệu đồng.",
      check: (value) => (isAmount(value) ? null : "phải là số lớn hơn 0"),
      show: (value) => ({ label: "${label}", text: \`\${value} triệu đồng\` }),
    },
    don_vi: {
      about: "Đơn vị thực hiện.",
      check: (value) => (typeof value === "string" ? null : "phải là chữ"),
      show: (value) => ({ label: "Đơn vị", text: String(value), href: "/gioi-thieu/" }),
      place: "margin",
    },
  },
});
`;

const UNITS = `
import units from "./shared/units.json";
export default {
  pages: {
    "don-vi": () => units.map(({ slug, name }) => ({ slug, title: name, body: \`Bài của **\${name}**: [mới](/2024/05/moi/).\` })),
  },
};
`;

const FILES = (sign: string) => `
export default {
  volumeFiles: {
    "danh-sach.csv": ({ year, articles }) =>
      [["năm", "tiêu đề", "chuyên mục"], ...articles.map(({ title, category }) => [year, title, category.name])]
        .map((row) => row.join("${sign}") + "\\n").join(""),
  },
};
`;

const told = ({ result }: BuiltSite) => result.problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
const bytesOf = (built: BuiltSite) => new Map(built.files().map((file) => [file, built.file(file)]));
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));

/** What a build changed, which must be what a clean build makes. */
async function changedBy(site: ReturnType<typeof siteOf>, before: ReadonlyMap<string, string>) {
  const after = await site.build();
  assert.deepEqual(told(after), []);
  const previousLedger = publishedLedger(after.out);
  const clean = await site.build({
    outDir: `${site.root}/clean`,
    cacheDir: `${site.root}/clean-cache`,
    previousLedger,
  });
  assert.deepEqual(differing(bytesOf(after), bytesOf(clean)), []);
  site.remove("clean");
  site.remove("clean-cache");
  return differing(before, bytesOf(after)).filter((file) => !tellsOfOthers(file));
}

test("articles have fields of the archive's own, checked and shown at their places", async () => {
  const site = siteOf({ ...CONTENT, [CONFIG]: fields("Kinh phí") });
  const built = await site.build();
  assert.deepEqual(told(built), []);
  const page = built.html("/2024/05/moi/");
  assert.match(page, /<dt>Kinh phí<\/dt><dd>120 triệu đồng<\/dd>/);
  assert.match(page, /<h2 class="side-heading">Đơn vị<\/h2><p class="note-list"><a href="\/gioi-thieu\/">Phòng Y tế/);
  const old = bytesOf(built);
  site.write(CONFIG, fields("Số tiền"));
  assert.deepEqual(await changedBy(site, old), ["2024/05/moi/index.html"]);
  site.write(MOI, anArticle({ title: "Mới", kinhPhi: -1, donvi: "x" }));
  const wrong = await site.build();
  assert.deepEqual(told(wrong), [`${MOI}:5 bad-own-field`, `${MOI}:6 unknown-field`]);
  assert.equal(wordProblem(wrong.result.problems[0]!, "vi").what, 'Trường "kinhPhi": phải là số lớn hơn 0');
});

test("pages are made from data, with checked links and addresses that last", async () => {
  const site = siteOf({
    ...CONTENT,
    [MOI]: anArticle({ title: "Mới", body: "Xem [đơn vị](/trang/don-vi/y-te/)." }),
    [CONFIG]: UNITS,
    "shared/units.json": '[{"slug": "y-te", "name": "Phòng Y tế"}]',
  });
  const built = await site.build();
  assert.deepEqual(told(built), []);
  assert.match(
    built.html("/trang/don-vi/y-te/"),
    /<h1 class="page-title">Phòng Y tế<\/h1>.*Bài của <strong>Phòng Y tế/s,
  );
  assert.match(built.file("sitemap-muc-luc.xml"), /don-vi\/y-te\//);
  assert.match(ledgerText(built.out), /"\/trang\/don-vi\/y-te\/":"own"/);
  const old = bytesOf(built);
  site.write("shared/units.json", '[{"slug": "y-te", "name": "Phòng Y tế"}, {"slug": "van-hoa", "name": "Văn hóa"}]');
  assert.deepEqual((await changedBy(site, old)).sort(), [
    "ledger.json",
    "ledger/other-0.json",
    "sitemap-muc-luc.xml",
    "trang/don-vi/van-hoa/index.html",
  ]);
  site.write("shared/units.json", '[{"slug": "y-te", "name": "Phòng Y tế"}]');
  assert.deepEqual(told(await site.build({ baseUrl: "https://kho.example/" })), ["content/site.yaml:1 lost-address"]);
  site.write("content/articles/2024/05/van-hoa.md", anArticle({ aliases: ["/trang/don-vi/van-hoa/"] }));
  assert.deepEqual(told(await site.build({ baseUrl: "https://kho.example/" })), []);
  site.write(CONFIG, UNITS.replace("](/2024/05/moi/)", "](/2024/05/khong-co/)"));
  assert.deepEqual(told(await site.build()), [`${CONFIG}:1 dead-link`]);
  site.write(CONFIG, UNITS);
  site.write("content/articles/2024/05/hai.md", anArticle({ aliases: ["/trang/don-vi/y-te/"] }));
  assert.deepEqual(told(await site.build()), ["content/articles/2024/05/hai.md:6 address-taken"]);
});

test("each volume has files of the archive's own, in processes of their own too", async () => {
  const site = siteOf({ ...CONTENT, [MOI]: anArticle({ title: "Mới" }), [CONFIG]: FILES(",") });
  const built = await site.build({ articlesWorthAWorker: 1 });
  assert.deepEqual(told(built), []);
  assert.equal(built.file("theo-nam/2023/danh-sach.csv"), "năm,tiêu đề,chuyên mục\n2023,Bài cũ,Giáo dục\n");
  let old = bytesOf(built);
  site.write(CONFIG, FILES(";"));
  const files = ["theo-nam/2023/danh-sach.csv", "theo-nam/2024/danh-sach.csv"];
  assert.deepEqual(await changedBy(site, old), files);
  old = bytesOf(await site.build());
  site.write("content/articles/2023/04/cu.md", anArticle({ publishedAt: "2023-04-05", title: "Bài cũ sửa" }));
  const changed = await changedBy(site, old);
  assert.ok(changed.includes(files[0]!) && !changed.includes(files[1]!), String(changed));
  site.remove(CONFIG);
  const lost = await site.build({ baseUrl: "https://kho.example/" });
  assert.equal(lost.result.summary, null);
  assert.deepEqual(told(lost), ["content/site.yaml:1 lost-address", "content/site.yaml:1 lost-address"]);
});

test("a hook that throws or gives what it must not is told at its place, and nothing is published", async () => {
  const site = siteOf({ ...CONTENT, [MOI]: anArticle({ title: "Mới", so: 1 }) });
  const failing = async (config: string) => {
    site.write(CONFIG, `export default {\n${config}\n};`);
    const { result } = await site.build();
    assert.equal(result.summary, null);
    return result.problems.map((problem) => `${problem.file}:${problem.line} ${wordProblem(problem, "en").what}`);
  };
  const so = (more: string) => `articleFields: { so: { about: "Số.", ${more} } },`;
  assert.deepEqual(await failing(so("check: () => {\n throw new Error('Hỏng'); }")), [
    `${CONFIG}:3 The hook articleFields so check throws: Hỏng`,
  ]);
  assert.deepEqual(await failing(so("check: () => true")), [
    `${CONFIG}:1 The hook articleFields so check is not what it should be.`,
  ]);
  assert.deepEqual(
    await failing(so("check: () => null, show: () => ({ label: 'L', text: 'T', href: 'javascript:1' })")),
    [`${CONFIG}:1 The hook articleFields so show is not what it should be.`],
  );
  site.write(MOI, anArticle({ title: "Mới" }));
  assert.deepEqual(await failing('volumeFiles: { "a.csv": () => 5 },'), [
    `${CONFIG}:1 The hook volumeFiles a.csv is not what it should be.`,
  ]);
  assert.deepEqual(await failing('volumeFiles: { "A b": () => "" },'), [
    `${CONFIG}:1 The hook volumeFiles A b is not what it should be.`,
  ]);
  assert.deepEqual(await failing("pages: { a: () => [{ slug: 'B', title: 'T', body: 'x' }] },"), [
    `${CONFIG}:1 The hook pages a is not what it should be.`,
  ]);
  assert.deepEqual(await failing("articleFields: { title: { about: '', check: () => null } },"), [
    `${CONFIG}:1 The hook articleFields title is not what it should be.`,
  ]);
  assert.deepEqual(await failing("pagse: {},"), [`${CONFIG}:1 The hook pagse is not what it should be.`]);
});
