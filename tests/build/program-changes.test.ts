import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { programCacheDir } from "../../src/program/loader.js";
import { programRoot } from "../../src/program/root.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { runProgram } from "../support/khotin.ts";
import { NOW, siteOf } from "../support/site-of.ts";
import { tellsOfOthers } from "../support/tells-of-others.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Makes a copy of the program that a test may change. */
function ownProgram(): string {
  const root = temporaryFolder();
  for (const name of ["src", "templates", "package.json", "package-lock.json", ".eleventy.ts"])
    cpSync(join(programRoot, name), join(root, name), { recursive: true });
  linkPackages(root);
  return root;
}

/**
 * Gives a copy of the program the packages, and a folder of its own for its compiled modules: in one folder, the copy and the
 * program that other tests start would push each other's out.
 */
function linkPackages(root: string): void {
  const [packages, own] = [join(programRoot, "node_modules"), join(root, "node_modules")];
  mkdirSync(join(own, ".cache", "khotin"), { recursive: true });
  for (const name of readdirSync(packages)) if (name !== ".cache") symlinkSync(join(packages, name), join(own, name));
  symlinkSync(join(programCacheDir, "modules"), join(own, ".cache", "khotin", "modules"));
}

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

test("a changed template renews the pages it makes, and no others", async () => {
  const program = ownProgram();
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2023/04/cu.md": anArticle({ publishedAt: "2023-04-05" }),
    "content/articles/2024/05/moi.md": anArticle({ title: "Mới", aliases: ["/cu/moi"] }),
  });
  let summary = "";
  const build = async (out: string, cache: string) => {
    const flags = ["--content", "content", "--no-search", "--now", NOW, "--out", out, "--cache", cache];
    const { code, stderr, stdout } = await runProgram(program, ["build", ...flags], { cwd: site.root });
    assert.equal(code, 0, stderr);
    summary = stdout;
    const folder = join(site.root, out);
    const files = filesUnder(folder).filter((file) => file !== ".khotin.json");
    return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  };
  const before = await build("_site", ".cache");
  assert.doesNotMatch(summary, /Phiên bản mới/);
  replaceIn(
    join(program, "templates", "article.11ty.tsx"),
    'class="article-columns"',
    'class="article-columns changed"',
  );
  const after = await build("_site", ".cache");
  assert.match(summary, /^Phiên bản mới +2 trang đổi vì chương trình, 0 trang đổi vì nội dung$/m);
  const differing = [...after].filter(([file, text]) => text !== before.get(file)).map(([file]) => file);
  const changed = differing.filter((file) => !tellsOfOthers(file));
  assert.deepEqual(changed, ["2023/04/cu/index.html", "2024/05/moi/index.html"]);
  assert.deepEqual(after, await build("clean", "clean-cache"));
  // Another template, the part of the program that plans, and an article at once.
  replaceIn(join(program, "templates", "article.11ty.tsx"), "article-columns changed", "article-columns again");
  replaceIn(
    join(program, "src", "publishing", "changes.ts"),
    "export function checkedBefore(",
    "export const other = 1;\n\nexport function checkedBefore(",
  );
  site.write("content/articles/2023/04/cu.md", anArticle({ publishedAt: "2023-04-05", body: "Câu khác." }));
  await build("_site", ".cache");
  assert.match(summary, /^Phiên bản mới +1 trang đổi vì chương trình, \d+ trang đổi vì nội dung$/m);
});

test("a changed part renews all that show it", async () => {
  const program = ownProgram();
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": anArticle() });
  const commandLine = ["build", "--content", "content", "--no-search", "--now", NOW];
  await runProgram(program, commandLine, { cwd: site.root });
  replaceIn(join(program, "templates", "parts", "footer.tsx"), 'class="footer-grid"', 'class="footer-grid changed"');
  assert.equal((await runProgram(program, commandLine, { cwd: site.root })).code, 0);
  const pages = filesUnder(join(site.root, "_site")).filter((file) => file.endsWith(".html"));
  const without = pages.filter(
    (file) => !readFileSync(join(site.root, "_site", file), "utf8").includes("footer-grid changed"),
  );
  assert.deepEqual(without, []);
});

interface Change {
  readonly module: string;
  /** What is replaced in the module; where it is empty, `to` is put at the end. */
  readonly from: string;
  readonly to: string;
  /** Whether the change shows in the search index. */
  readonly search?: boolean;
}

/** In each room that makes anything of a site, a change that shows in what is published. */
const changes: readonly Change[] = [
  { module: "src/content/markdown/plain-text.ts", from: '.join("\\n");', to: '.join("\\nKwi\\n");', search: true },
  { module: "src/search/words/normalize.ts", from: 'replace(INVISIBLE, "")', to: 'replace("a", "Kwi")', search: true },
  { module: "src/content/summary.ts", from: "return line;", to: 'return line.replace("Câu", "Kwi");' },
  { module: "src/archive/entry-facts.ts", from: "summary: article.summary,", to: 'summary: "Kwi",' },
  { module: "src/addresses/urls.ts", from: "return `ngay-", to: "return `ngayx-" },
  { module: "src/wording/views-vi.ts", from: '"Tin nổi bật"', to: '"Tin rất nổi bật"' },
  { module: "src/formats/feeds.ts", from: "xml`<entry>", to: "xml`<entry><!-- Kwi -->" },
  { module: "src/pages/machine-files.ts", from: "User-agent: *", to: "# Kwi\\nUser-agent: *" },
  { module: "src/browser/site.ts", from: "", to: 'console.info("Kwi");' },
  { module: "src/search/page/search.ts", from: "", to: 'console.info("Kwi");' },
];

/** The files that two sites do not have alike. */
function differing(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

test("a change of any room's module is as good as a clean build with it", async (t) => {
  const program = ownProgram();
  const site = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2023/04/cu.md": anArticle({ publishedAt: "2023-04-05" }),
    "content/articles/2024/05/moi.md": anArticle({ title: "Mới", body: "Câu đầu.\n\nĐoạn hai." }),
  });
  const ledger = join(site.root, "ledger.json");
  // The ledger published before is an input: a clean build is given the same.
  const build = async (out: string, cache: string, search: boolean) => {
    const given = existsSync(ledger) ? ["--previous", ledger] : [];
    const words = ["build", "--content", "content", "--now", NOW, "--out", out, "--cache", cache, ...given];
    const { code, stderr } = await runProgram(program, [...words, ...(search ? [] : ["--no-search"])], {
      cwd: site.root,
    });
    assert.equal(code, 0, stderr);
    const folder = join(site.root, out);
    const files = filesUnder(folder).filter((file) => file !== ".khotin.json");
    return new Map(files.map((file) => [file, readFileSync(join(folder, file), "latin1")]));
  };
  for (const search of [true, false]) {
    let before = await build("_site", ".cache", search);
    const tried = changes.filter((change) => (change.search ?? false) === search);
    for (const [index, { module, from, to }] of tried.entries()) {
      await t.test(module, async () => {
        const file = join(program, module);
        const text = readFileSync(file, "utf8");
        assert.ok(text.includes(from), `${module} has no ${from}`);
        writeFileSync(file, from === "" ? `${text}${to}\n` : text.replace(from, () => to));
        cpSync(join(site.root, "_site", "ledger.json"), ledger);
        cpSync(join(site.root, "_site", "ledger"), join(site.root, "ledger"), { recursive: true });
        const after = await build("_site", ".cache", search);
        assert.notDeepEqual(differing(after, before), [], "the change shows nowhere");
        const name = module.replaceAll(/\W/g, "-");
        before = after;
        // What one change left stale is stale after the next ones too, so a clean build judges three of them.
        if (index % 3 < 2 && index < tried.length - 1) return;
        assert.deepEqual(differing(after, await build(`clean-${name}`, `cache-${name}`, search)), []);
      });
    }
  }
});

test("a changed name in the table of addresses reaches the scripts that ask for it", async () => {
  const program = ownProgram();
  const site = siteOf({ "content/site.yaml": aSiteConfig(), "content/articles/2024/05/moi.md": anArticle() });
  const built = async () => {
    const { code, stderr } = await runProgram(program, ["build", "--content", "content", "--now", NOW], {
      cwd: site.root,
    });
    assert.equal(code, 0, stderr);
    const out = join(site.root, "_site");
    const scripts = filesUnder(join(out, "assets")).filter((file) => /^(?:search|suggestions)-.*\.js$/.test(file));
    const texts = scripts.map((file) => readFileSync(join(out, "assets", file), "utf8"));
    return { files: filesUnder(out), texts };
  };
  await built();
  replaceIn(join(program, "src", "addresses", "folder-names.ts"), '"chi-muc.json"', '"chi-muc-moi.json"');
  const { files, texts } = await built();
  assert.ok(files.includes("tim-kiem/chi-muc-moi.json"));
  assert.ok(!files.includes("tim-kiem/chi-muc.json"));
  assert.deepEqual(
    texts.map((text) => text.includes("chi-muc-moi.json")),
    [true, true],
  );
});
