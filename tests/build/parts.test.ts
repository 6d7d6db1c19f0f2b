import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seal, unseal } from "../../src/cache/sealed-text.ts";
import { PartFault, type PartFaultKind } from "../../src/parts/fault.ts";
import type { PartHead } from "../../src/parts/folder.ts";
import type { PartResult } from "../../src/pipeline/build-part.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle } from "../support/an-article.ts";
import { diceOf } from "../support/dice.ts";
import { differences } from "../support/differences.ts";
import { partOf } from "../support/part-of.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { buildFolder, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { editedSite } from "./random-edits.ts";

/** How many random archives are tried; the default keeps the tests quick. */
const ARCHIVES = Number(process.env.KHOTIN_SEQUENCES ?? "1");

const JOINED = { baseUrl: "https://tin.example.vn/kho/" };

test("parts that were built apart make the site of a single build, byte for byte", async (t) => {
  for (let seed = 1; seed <= ARCHIVES; seed++) {
    await t.test(`archive ${seed}`, async () => {
      const root = temporaryFolder();
      const dice = diceOf(seed);
      const site = editedSite(root, dice, 20 + dice(20), null);
      const content = join(root, "content");
      let published = await buildFolder(content, root, { ...JOINED, now: site.nowIso() });
      for (let round = 0; round < 3; round++) {
        if (round > 0) for (let count = 1 + dice(3); count > 0; count--) site.edit();
        const now = site.nowIso();
        const previousLedger = existsSync(join(published.out, "ledger.json")) ? publishedLedger(published.out) : null;
        const whole = await buildFolder(content, temporaryFolder(), { ...JOINED, now, previousLedger });
        if (whole.result.summary === null) return;
        const given = { nowMs: Date.parse(now), previousLedger };
        const ranges = [
          [1990, 2020],
          [2021, 2021],
          [2022, 2050],
        ] as const;
        const parts: string[] = [];
        for (const [first, last] of ranges) {
          // In the last round the years are read first, as far as they can be before others know them.
          const readings = round < 2 ? [] : parts;
          const { part } = await partOf(root, first, last, { ...given, readings }).catch(nothingThere);
          if (part !== null) parts.push(join(root, `part-${first}`));
        }
        published = await buildFolder(content, root, {
          ...JOINED,
          now,
          previousLedger,
          parts,
          cacheDir: join(root, "cache-join"),
        });
        const { result } = published;
        assert.deepEqual(result.problems, whole.result.problems);
        assert.deepEqual(differences(published.out, whole.out), []);
      }
    });
  }
});

function nothingThere(error: unknown): Pick<PartResult, "part"> {
  if (error instanceof PartFault && error.kind === "no-articles") return { part: null };
  throw error;
}

const ARTICLES = {
  "content/site.yaml": "categories:\n  - {slug: giao-duc, name: Giáo dục}\n",
  "content/articles/2020/05/mot.md": anArticle({ title: "Một", publishedAt: "2020-05-01", topics: ["Tết"] }),
  "content/articles/2021/05/hai.md": anArticle({ title: "Hai", publishedAt: "2021-05-01", topics: ["Tết"] }),
  "content/articles/2022/05/ba.md": anArticle({ title: "Ba", publishedAt: "2022-05-01", topics: ["Tết"] }),
};

test("where the readings of all years are known, joining makes no page of a volume again", async () => {
  const picture = "content/articles/2020/05/mot.jpg";
  const article = anArticle({ title: "Một", publishedAt: "2020-05-01", topics: ["Tết"], body: "![Cầu](mot.jpg)" });
  const files = { ...ARTICLES, "content/articles/2020/05/mot.md": article, [picture]: await aPicture(700, 400) };
  const { root, build } = siteOf(files);
  const years = [2020, 2021, 2022];
  for (const year of years) {
    const outDir = join(root, `read-${year}`);
    // Another machine than the one that makes the pages: its pictures stay with it.
    const { part } = await partOf(root, year, year, { outDir, readsOnly: true, cacheDir: join(root, "cache-read") });
    assert.equal(part?.files, 0);
  }
  for (const year of years)
    await partOf(root, year, year, { readings: years.map((each) => join(root, `read-${each}`)) });
  // A page of another text and the same length shows whether a page is that of the part.
  for (const year of years) {
    const file = readdirSync(join(root, `part-${year}/site/${year}/05`)).find((name) => !name.includes("."))!;
    const page = join(root, `part-${year}/site/${year}/05/${file}/index.html`);
    writeFileSync(page, readFileSync(page, "utf8").replaceAll("Tết", "Hội".normalize("NFC").padEnd(3)));
  }
  const { html } = await build({ ...JOINED, parts: years.map((year) => join(root, `part-${year}`)) });
  for (const [year, slug] of [
    [2020, "mot"],
    [2021, "hai"],
    [2022, "ba"],
  ])
    assert.match(html(`/${year}/05/${slug}/`), /Hội/, `the page of ${year} is that of its part`);
  const again = await build(JOINED);
  assert.equal(again.result.summary?.files.written, 0, "the build after it goes on from what was joined");
});

test("the folders of years are moved out of parts where that is allowed and they hold nothing else", async () => {
  const { root } = siteOf(ARTICLES);
  const years = [2020, 2021, 2022];
  const parts = years.map((year) => join(root, `part-${year}`));
  const readings = years.map((year) => join(root, `read-${year}`));
  for (const year of years) await partOf(root, year, year, { outDir: join(root, `read-${year}`), readsOnly: true });
  for (const year of years) await partOf(root, year, year, { readings });
  writeFileSync(join(root, "part-2022/site/2022/la.txt"), "Không phải tệp của phần.");
  const content = join(root, "content");
  const options = { ...JOINED, parts, movesParts: true };
  const isThere = () => years.map((year) => existsSync(join(root, `part-${year}/site/${year}`)));
  const last = join(root, "part-2022/site/2022/05/ba/index.html");
  const page = readFileSync(last);
  truncateSync(last, 1);
  await assert.rejects(buildFolder(content, temporaryFolder(), options), PartFault);
  assert.deepEqual(isThere(), [true, true, true], "a join that fails gives back what it moved");
  writeFileSync(last, page);
  const { out } = await buildFolder(content, temporaryFolder(), options);
  const whole = await buildFolder(content, temporaryFolder(), JOINED);
  assert.deepEqual(differences(out, whole.out), []);
  assert.deepEqual(isThere(), [false, false, true]);
  // As after a kill in the middle of a publication, which the next build finishes.
  const repeated = await buildFolder(content, root, { ...options, outDir: out });
  assert.equal(repeated.result.summary?.files.written, 0, "what the parts have no more is published");
  await assert.rejects(buildFolder(content, temporaryFolder(), options), (fault: unknown) => {
    assert.ok(fault instanceof PartFault);
    assert.deepEqual([fault.kind, fault.place.startsWith(join(root, "part-202"))], ["damaged", true]);
    return true;
  });
  // Where the output folder has the years already, their files are compared one by one.
  for (const year of years) await partOf(root, year, year, { readings });
  rmSync(join(out, "2021/05"), { recursive: true });
  const again = await buildFolder(content, root, { ...options, outDir: out });
  assert.equal(again.result.summary?.files.written, 5);
  assert.deepEqual(differences(out, whole.out), []);
});

test("a part tells nothing of other years, which it knows by their readings alone: neither of these nor of what their files are now", async () => {
  const decomposed = anArticle({ title: "Một", publishedAt: "2020-05-01", body: "Một".normalize("NFD") });
  const { root, build, write } = siteOf({ ...ARTICLES, "content/articles/2020/05/mot.md": decomposed });
  const readings = [2020, 2022].map((year) => join(root, `read-${year}`));
  const read = (year: number) => partOf(root, year, year, { outDir: join(root, `read-${year}`), readsOnly: true });
  assert.deepEqual(
    (await read(2020)).problems.map(({ code }) => code),
    ["decomposed-unicode"],
  );
  await read(2022);
  const misnamed = "content/articles/2020/05/Bài lạ.md";
  write(misnamed, "---\ntitle: [\n");
  const { problems, part } = await partOf(root, 2021, 2021, { readings });
  assert.deepEqual([problems, part?.articles], [[], 1]);
  rmSync(join(root, misnamed));
  for (const year of [2020, 2022]) await partOf(root, year, year, { readings });
  const { out } = await build({ ...JOINED, parts: [2020, 2021, 2022].map((year) => join(root, `part-${year}`)) });
  const whole = await buildFolder(join(root, "content"), temporaryFolder(), JOINED);
  assert.deepEqual(differences(out, whole.out), []);
});

test("in a git checkout, a part shows pictures that lie in the folders of other years, and tells the join what is in its own", async () => {
  const { root } = siteOf({
    ...ARTICLES,
    "content/articles/2020/05/cau.jpg": await aPicture(600, 400),
    "content/articles/2019/duong.jpg": await aPicture(500, 400, "#aa3333"),
    "content/articles/2021/05/hai.md": anArticle({
      title: "Hai",
      publishedAt: "2021-05-01",
      body: "![Cầu](../../2020/05/cau.jpg)\n\n![Đường](../../2019/duong.jpg)",
    }),
    ".gitignore": "cache-*\npart-*\n_site\n",
  });
  const identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
  for (const words of [
    ["init", "-q"],
    ["add", "-A"],
    ["commit", "-q", "-m", "content: Begin"],
  ])
    execFileSync("git", ["-C", root, ...identity, ...words], { stdio: "ignore" });
  const content = join(root, "content");
  for (const year of [2020, 2021, 2022]) assert.deepEqual((await partOf(root, year, year)).problems, []);
  const parts = [2020, 2021, 2022].map((year) => join(root, `part-${year}`));
  const { out } = await buildFolder(content, temporaryFolder(), { ...JOINED, parts });
  assert.match(readFileSync(join(out, "2021/05/hai/index.html"), "utf8"), /\/2021\/anh\//);
  const whole = await buildFolder(content, temporaryFolder(), JOINED);
  assert.deepEqual(differences(out, whole.out), []);

  // What parts remember of folders is believed where this version of the program made them, so that nobody looks through these.
  const headFile = join(parts[0]!, "part.json");
  const head = unseal<PartHead>(readFileSync(headFile, "utf8"));
  const { folders, programDigest } = head.remembered!;
  const other = Object.fromEntries(Object.entries(folders).map(([key, folder]) => [key, { ...folder, digest: "?" }]));
  const joinWith = (remembered: PartHead["remembered"]) => {
    writeFileSync(headFile, seal({ ...head, remembered }));
    return buildFolder(content, temporaryFolder(), { ...JOINED, parts });
  };
  await assert.rejects(
    joinWith({ folders: other, programDigest }),
    (fault: unknown) => fault instanceof PartFault && fault.kind === "content",
  );
  assert.equal((await joinWith({ folders: other, programDigest: "another" })).result.summary?.articles, 3);
  assert.equal((await joinWith(undefined)).result.summary?.articles, 3);
});

test("readings that were made from different articles of a year are refused by name", async () => {
  const { root, write } = siteOf(ARTICLES);
  const [first, second] = [join(root, "read-1"), join(root, "read-2")];
  await partOf(root, 2020, 2020, { outDir: first, readsOnly: true });
  write("content/articles/2020/05/mot.md", anArticle({ title: "Một khác", publishedAt: "2020-05-01" }));
  await partOf(root, 2020, 2020, { outDir: second, readsOnly: true });
  await assert.rejects(partOf(root, 2021, 2021, { readings: [first, second] }), (fault: unknown) => {
    assert.ok(fault instanceof PartFault);
    assert.deepEqual([fault.kind, fault.place, fault.about], ["twice", second, `2020, ${first}`]);
    return true;
  });
});

test("a year of drafts alone is in a part as in a site: it shows nothing yet", async () => {
  const { root, build } = siteOf({
    ...ARTICLES,
    "content/articles/2023/05/bon.md": anArticle({ title: "Bốn", publishedAt: "2023-05-01", draft: true }),
  });
  await partOf(root, 2020, 2021);
  const { part } = await partOf(root, 2022, 2023);
  assert.deepEqual([part?.years, part?.articles], [[2022, 2023], 1]);
  const { out } = await build({ ...JOINED, parts: [2020, 2022].map((year) => join(root, `part-${year}`)) });
  const whole = await buildFolder(join(root, "content"), temporaryFolder(), JOINED);
  assert.deepEqual(differences(out, whole.out), []);
});

test("a part of another program, configuration or content, a damaged one, a year twice or missing are refused by name", async () => {
  const { root, build, write } = siteOf(ARTICLES);
  await partOf(root, 2020, 2021);
  await partOf(root, 2022, 2022);
  await partOf(root, 2021, 2021);
  await partOf(root, 2023, 2030).catch(nothingThere);
  const [both, second, third] = ["part-2020", "part-2021", "part-2022"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const parts = [both, third];
  const refused = async (kind: PartFaultKind, place: string, about = "", named: readonly string[] = parts) => {
    const fault = await build({ ...JOINED, parts: named }).then(
      () => null,
      (error: unknown) => error,
    );
    assert.ok(fault instanceof PartFault, kind);
    assert.deepEqual([fault.kind, fault.place, fault.about], [kind, place, about]);
    assert.ok(!existsSync(join(root, "_site/ledger.json")), "nothing was published");
  };
  await refused("not-a-part", root, "", [root]);
  await refused("missing", "", "2022", [both]);
  await refused("twice", second, `2021, ${both}`, [both, second, third]);
  const article = ARTICLES["content/articles/2022/05/ba.md"];
  write("content/articles/2022/05/ba.md", article.replace("Ba", "Bốn"));
  await refused("content", third, "2022");
  write("content/articles/2022/05/ba.md", article);
  write("content/site.yaml", `${ARTICLES["content/site.yaml"]}title: Kho khác\n`);
  await refused("configuration", both);
  write("content/site.yaml", ARTICLES["content/site.yaml"]);
  const headFile = join(both, "part.json");
  const head = readFileSync(headFile, "utf8");
  writeFileSync(headFile, seal({ ...unseal<object>(head), made: { makers: "other", shared: "" } }));
  await refused("program", both);
  writeFileSync(headFile, head);
  const citations = join(third, "site/2022/05/trich-dan.bib");
  truncateSync(citations, 10);
  await refused("damaged", citations);
  await partOf(root, 2022, 2022, { readsOnly: true });
  await refused("readings-only", third);
  await partOf(root, 2022, 2022);
  const { result } = await build({ ...JOINED, parts });
  assert.equal(result.summary?.articles, 3, "a part that was built again is joined with the others");
});

test("a part with an error is not written, and a folder with other files stays as it is", async () => {
  const { root, write } = siteOf(ARTICLES);
  await partOf(root, 2020, 2021);
  write("content/articles/2021/05/hai.md", "---\ntitle: Hai\n---\n");
  const { part, problems } = await partOf(root, 2020, 2021);
  assert.equal(part, null);
  assert.ok(problems.some(({ file, severity }) => file === "content/articles/2021/05/hai.md" && severity === "error"));
  assert.ok(existsSync(join(root, "part-2020/part.json")), "the part of before is still there");
  await assert.rejects(partOf(root, 2022, 2022, { readings: [join(root, "part-1999")] }), PartFault);
  write("other/thu.txt", "của người khác");
  await assert.rejects(partOf(root, 2022, 2022, { outDir: join(root, "other") }), PartFault);
  assert.equal(readFileSync(join(root, "other/thu.txt"), "utf8"), "của người khác");
});
