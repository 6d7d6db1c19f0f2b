import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { checksumOf } from "../../src/cache/checksum.ts";
import { UsageError } from "../../src/commands/command.ts";
import { signingKeyOf } from "../../src/commands/signing-key.ts";
import { folderSource } from "../../src/fixity/folder-source.ts";
import { httpSource } from "../../src/fixity/http-source.ts";
import { checkOf } from "../../src/fixity/manifest-check.ts";
import { manifestText, parseManifest } from "../../src/fixity/manifest-text.ts";
import { readPublicKey } from "../../src/fixity/minisign-keys.ts";
import { type Verdict, verifyCopy } from "../../src/fixity/verify-copy.ts";
import { programRoot } from "../../src/program/root.ts";
import { codeIn } from "../docs/documents.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { serve } from "../support/serve.ts";
import { type BuiltSite, type Site, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { LOCKED_SECRET_KEY, OTHER_PUBLIC_KEY, PASSWORD, PUBLIC_KEY, SECRET_KEY_FILE } from "./a-signing-key.ts";

const MANIFEST = "manifest-sha256.txt";
const SIGNATURE = "manifest-sha256.txt.minisig";
const CHECK = "manifest-check.txt";
const OVERVIEW = "api/archive.json";
const signingKey = signingKeyOf({ KHOTIN_SIGNING_KEY: SECRET_KEY_FILE });

let source: Site;
let site: BuiltSite;

before(async () => {
  source = siteOf({
    "content/site.yaml": aSiteConfig({ signing: { publicKey: PUBLIC_KEY, previousKeys: [OTHER_PUBLIC_KEY] } }),
    "content/articles/2021/03/bai.md": anArticle({ publishedAt: "2021-03-04T05:06:07+07:00" }),
  });
  site = await source.build({ signingKey });
  assert.deepEqual(site.result.problems, []);
});

const hasMinisign = spawnSync("minisign", ["-v"]).status === 0;
const skip = hasMinisign ? false : "minisign is not installed: its own judgement of the signature was not asked for";

test("minisign finds the signature of a site's manifest good, and none of a changed manifest", { skip }, () => {
  const folder = copied();
  const verify = (key: string) =>
    spawnSync("minisign", ["-Vm", MANIFEST, "-P", key], { cwd: folder, encoding: "utf8" });
  const good = verify(PUBLIC_KEY);
  assert.equal(good.status, 0, good.stderr);
  const comment = `timestamp:${Date.parse("2021-03-03T22:06:07Z") / 1000}\tfile:${MANIFEST}\thashed\tsite:https://kho.example/`;
  assert.ok(good.stdout.includes(`Trusted comment: ${comment}\n`), good.stdout);
  assert.notEqual(verify(OTHER_PUBLIC_KEY).status, 0);
  appendFileSync(join(folder, MANIFEST), "\n");
  assert.notEqual(verify(PUBLIC_KEY).status, 0);
});

test("a manifest that minisign signed by hand is found good by khotin verify", { skip }, async () => {
  const folder = copied();
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "key"), SECRET_KEY_FILE);
  execFileSync("minisign", ["-S", "-s", join(cwd, "key"), "-m", join(folder, MANIFEST)], { input: "" });
  assert.equal((await verified(folder)).signature?.state, "good");
});

test("the page of a volume tells the public keys, and how the signature is checked", () => {
  const page = site.html("/2021/kiem-chung/");
  assert.ok(page.includes(`>minisign -Vm ${MANIFEST} -P ${PUBLIC_KEY}</pre>`));
  // A key may be broken in the middle, where a line is too short for it.
  const whole = page.replaceAll("<wbr/>", "");
  assert.ok(whole.includes(`<p><code>${PUBLIC_KEY}</code></p>`));
  assert.ok(whole.includes(`<li><code>${OTHER_PUBLIC_KEY}</code></li>`));
  assert.deepEqual(JSON.parse(site.file(OVERVIEW)).signing, {
    publicKey: PUBLIC_KEY,
    previousKeys: [OTHER_PUBLIC_KEY],
  });
});

const hasPowerShell = spawnSync("pwsh", ["-Version"]).status === 0;
const noPowerShell = hasPowerShell ? false : "NOT RUN: pwsh is not installed, so the lines for Windows were not tried";

/** The lines of a document that call a program, and work in the top folder of a copy. */
function documentedCommands(document: string, program: string): readonly string[] {
  const { blockLines } = codeIn(readFileSync(join(programRoot, "docs", document), "utf8"));
  return blockLines.filter((line) => line.includes(program) && !/khotin|^cd /.test(line));
}

function runIn(cwd: string, line: string): { readonly status: number | null; readonly told: string } {
  const { status, stdout } = spawnSync("sh", ["-c", line.replaceAll("KEY", PUBLIC_KEY)], { cwd, encoding: "utf8" });
  return { status, told: stdout };
}

for (const document of ["permanence.md", "luu-tru-lau-dai.md"]) {
  for (const program of ["sha256sum -c", "shasum -a"]) {
    test(`docs/${document}: the lines with ${program} print the names of damaged pages, and nothing of a whole copy`, () => {
      const [ofSite, ofVolumes, ...others] = documentedCommands(document, program);
      assert.deepEqual(others, []);
      const folder = copied();
      assert.deepEqual([runIn(folder, ofSite!), runIn(folder, ofVolumes!)], [WHOLE, WHOLE]);
      for (const file of ["index.html", "2021/03/index.html"]) appendFileSync(join(folder, file), "\n");
      assert.deepEqual([runIn(folder, ofSite!).told, runIn(folder, ofVolumes!).told], DAMAGED);
    });
  }

  test(`docs/${document}: the lines for PowerShell print the names of damaged files, and nothing of a whole copy`, {
    skip: noPowerShell,
  }, () => {
    const folder = copied();
    const [, ofDocument] = /^ {4}(foreach .*?^ {4}\})$/ms.exec(
      readFileSync(join(programRoot, "docs", document), "utf8"),
    )!;
    assert.deepEqual(inPowerShell(folder, ofDocument!), []);
    assert.deepEqual(inPowerShell(join(folder, "2021"), ofPage()), []);
    for (const file of ["index.html", "2021/03/index.html"]) appendFileSync(join(folder, file), "\n");
    const told = inPowerShell(folder, ofDocument!);
    assert.deepEqual(told, [join(folder, "index.html"), join(folder, "2021/03/index.html")]);
    rmSync(join(folder, "2021/03/index.html"));
    assert.deepEqual(inPowerShell(join(folder, "2021"), ofPage()), ["03/index.html"]);
  });

  test(`docs/${document}: the line with minisign tells a changed manifest from a whole one`, { skip }, () => {
    const [line, ...others] = documentedCommands(document, "minisign -V");
    assert.deepEqual(others, []);
    const folder = copied();
    assert.equal(runIn(folder, line!).status, 0);
    appendFileSync(join(folder, MANIFEST), "\n");
    assert.notEqual(runIn(folder, line!).status, 0);
  });
}

test("the line of the documents for the digest of a text gives the one that the ledger has", () => {
  const [line, ...others] = ["permanence.md", "luu-tru-lau-dai.md"].flatMap((each) => documentedCommands(each, "awk "));
  assert.deepEqual(others, [line]);
  const digest = runIn(source.root, line!).told.trim();
  assert.match(digest, /^[0-9a-f]{20}$/);
  assert.ok(site.file("ledger/2021-03.json").includes(digest), digest);
});

/** The line for PowerShell on the page of a volume. */
function ofPage(): string {
  const [, line] = />(foreach .*?)<\/pre>/s.exec(site.html("/2021/kiem-chung/"))!;
  return line!.replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}

/** The lines that PowerShell prints. */
function inPowerShell(cwd: string, command: string): readonly string[] {
  const told = execFileSync("pwsh", ["-NoProfile", "-Command", command], { cwd, encoding: "utf8" });
  return told.split(/\r?\n/).filter(Boolean);
}

const WHOLE = { status: 0, told: "" } as const;
const DAMAGED = ["index.html: FAILED\n", "03/index.html: FAILED\n"] as const;

test("a build signs anew what changed and leaves what did not; a clean build elsewhere signs the same", async () => {
  const first = site.file(SIGNATURE);
  const elsewhere = { outDir: join(temporaryFolder(), "khac"), clean: true, now: "2027-01-01T00:00:00+07:00" };
  assert.equal((await source.build({ signingKey, ...elsewhere })).file(SIGNATURE), first);
  assert.equal((await source.build({ signingKey })).result.summary?.files.written, 0);
  source.write("public/tep.txt", "chữ");
  const more = await source.build({ signingKey });
  assert.equal((await verified(more.out)).signature?.state, "good");
  source.remove("public/tep.txt");
  assert.notEqual(more.file(SIGNATURE), first);
  assert.equal((await source.build({ signingKey })).file(SIGNATURE), first);
});

test("a build without the key leaves no signature of an earlier one, and says so; with the key the signature returns", async () => {
  const first = site.file(SIGNATURE);
  const bare = await source.build({ signingKey: null });
  assert.deepEqual(
    bare.result.problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`),
    ["content/site.yaml:10:14 no-signing-key"],
  );
  assert.ok(!existsSync(join(bare.out, SIGNATURE)));
  assert.equal(bare.result.summary?.files.removed, 1);
  const again = await source.build({ signingKey });
  assert.deepEqual([again.file(SIGNATURE), again.result.summary?.files.written], [first, 1]);
});

test("a key that is not the one the site names is refused, and the published site stays", async () => {
  const other = signingKeyOf({ KHOTIN_SIGNING_KEY: LOCKED_SECRET_KEY, KHOTIN_SIGNING_PASSWORD: PASSWORD });
  const { result, file } = await source.build({ signingKey: other });
  assert.deepEqual([result.problems.map(({ code }) => code), result.summary], [["other-signing-key"], null]);
  assert.deepEqual((await source.build({ signingKey })).file(SIGNATURE), file(SIGNATURE));
});

/** A copy of the site, which a test may damage. */
function copied(): string {
  const folder = join(temporaryFolder(), "ban-sao");
  cpSync(site.out, folder, { recursive: true });
  return folder;
}

async function verified(place: string, key: string | null = PUBLIC_KEY): Promise<Omit<Verdict, "checked" | "unseen">> {
  const source = place.startsWith("http:") ? httpSource(place) : folderSource(place);
  const progress = { plan: () => {}, done: () => {}, isKnown: () => false, remember: () => {} };
  const { checked, unseen, ...verdict } = await verifyCopy(
    source,
    { years: null, publicKeys: key === null ? [] : [readPublicKey(key)!] },
    progress,
  );
  return verdict;
}

test("a check tells a good signature, and names one that is damaged, missing or of another key", async () => {
  const folder = copied();
  const good = await verified(folder);
  assert.deepEqual([good.signature?.state, good.changed, good.missing, good.extra], ["good", [], [], []]);
  const served = await serve(folder, "/kho-tin/");
  try {
    assert.deepEqual(await verified(served.href), good);
    const other = { changed: [SIGNATURE], missing: [], extra: [], signature: { state: "other-key" } } as const;
    assert.deepEqual(await verified(folder, OTHER_PUBLIC_KEY), other);
    const bytes = readFileSync(join(folder, SIGNATURE));
    bytes[80]! ^= 1;
    writeFileSync(join(folder, SIGNATURE), bytes);
    const bad = { changed: [SIGNATURE], missing: [], extra: [], signature: { state: "bad" } } as const;
    assert.deepEqual([await verified(folder), await verified(served.href)], [bad, bad]);
    rmSync(join(folder, SIGNATURE));
    const missing = { changed: [], missing: [SIGNATURE], extra: [], signature: { state: "missing" } } as const;
    assert.deepEqual([await verified(folder), await verified(served.href)], [missing, missing]);
  } finally {
    await served.close();
  }
});

test("without a key, a check asks the copy for its own, and so names a signature that is damaged or missing", async () => {
  const folder = copied();
  const shown = async () => (await verified(folder, null)).signature;
  assert.partialDeepStrictEqual(await shown(), { state: "good", key: PUBLIC_KEY, shownKey: PUBLIC_KEY });
  const signature = readFileSync(join(folder, SIGNATURE));
  writeFileSync(join(folder, SIGNATURE), signature.toString().replace("timestamp:1", "timestamp:2"));
  assert.partialDeepStrictEqual(await verified(folder, null), { changed: [SIGNATURE], signature: { state: "bad" } });
  rmSync(join(folder, SIGNATURE));
  assert.partialDeepStrictEqual(await verified(folder, null), {
    missing: [SIGNATURE],
    signature: { state: "missing" },
  });
  // A copy whose overview is damaged has no key to show. Only the form of the signature can be looked at then.
  writeFileSync(join(folder, SIGNATURE), signature);
  appendFileSync(join(folder, OVERVIEW), " ");
  const unchecked = { changed: [OVERVIEW], missing: [], extra: [], signature: { state: "unchecked" } } as const;
  assert.deepEqual(await verified(folder, null), unchecked);
  writeFileSync(join(folder, SIGNATURE), "hỏng");
  assert.deepEqual((await verified(folder, null)).changed, [SIGNATURE, OVERVIEW]);
});

test("a copy of a site that names no key is told to have a signature that was not checked", async () => {
  const plain = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2021/03/bai.md": anArticle({ publishedAt: "2021-03-04" }),
  });
  const { out, file } = await plain.build({ signingKey });
  assert.ok(!("signing" in JSON.parse(file(OVERVIEW))));
  assert.deepEqual((await verified(out, null)).signature, { state: "unchecked" });
  rmSync(join(out, SIGNATURE));
  assert.ok(!("signature" in (await verified(out, null))));
});

test("whoever changes a page and writes the manifests anew is found out by the signature", async () => {
  const folder = copied();
  const page = join(folder, "index.html");
  appendFileSync(page, "<p>Tin giả</p>");
  const manifest = join(folder, MANIFEST);
  const lines = parseManifest(readFileSync(manifest, "utf8"))!
    .filter(({ path }) => path !== CHECK)
    .map((line) => (line.path === "index.html" ? { ...line, sha256: checksumOf(readFileSync(page)).sha256 } : line));
  writeFileSync(join(folder, CHECK), checkOf(lines, CHECK));
  const check = { path: CHECK, sha256: checksumOf(readFileSync(join(folder, CHECK))).sha256 };
  writeFileSync(manifest, manifestText([...lines, check]));
  // The manifests fit the page: only the signature tells.
  assert.deepEqual(await verified(folder), {
    changed: [SIGNATURE],
    missing: [],
    extra: [],
    signature: { state: "bad" },
  });
});

test("by a good signature the manifest is known to be whole though its check is damaged", async () => {
  const folder = copied();
  writeFileSync(join(folder, CHECK), "hỏng");
  assert.deepEqual((await verified(folder)).changed, [CHECK]);
});

test("the command takes the key from the environment, and its words say what became of the signature", async () => {
  const cwd = temporaryFolder();
  cpSync(join(source.root, "content"), join(cwd, "content"), { recursive: true });
  writeFileSync(join(cwd, "khoa.key"), SECRET_KEY_FILE);
  writeFileSync(join(cwd, "khoa.pub"), `untrusted comment: minisign public key\n${PUBLIC_KEY}\n`);
  process.env.KHOTIN_SIGNING_KEY = "khoa.key";
  const built = await khotin(["build", "--base-url", "https://kho.example/", "--no-search", "--quiet"], { cwd });
  delete process.env.KHOTIN_SIGNING_KEY;
  assert.equal(built.code, 0, built.stderr);
  const told = await khotin(["verify", "_site", "--key", "khoa.pub", "--lang", "en"], { cwd });
  assert.match(told.stdout, /^The signature is that of the key given \(timestamp:\d+, file:.*\)\.\nWhole: \d+ files/);
  const bad = await khotin(["verify", "_site", "--key", "RWQ"], { cwd });
  assert.equal(bad.code, 2);

  const verify = async (...words: string[]) => {
    const { code, stdout } = await khotin(["verify", "_site", "--lang", "en", ...words], { cwd });
    return [code, stdout.split("\n").filter((line) => /^[A-Z].*(?:signature|key|KEY)/.test(line))] as const;
  };
  const ofSite = await verify();
  assert.equal(ofSite[0], 0);
  assert.match(ofSite[1][0]!, /^The signature is that of the key in content\/site\.yaml \(timestamp/);
  const [code, lines] = await verify("--content", "khong-co");
  assert.equal(code, 0);
  assert.match(lines[0]!, /^The signature is that of the key that the copy itself names, RW\S+ \(timestamp/);
  assert.match(lines[1]!, /compare it with the key that the archive published in writing/);
  writeFileSync(join(cwd, "content/site.yaml"), `signing: {publicKey: ${OTHER_PUBLIC_KEY}}\n`);
  assert.deepEqual(await verify(), [
    1,
    [
      "The signature is that of another key than the key in content/site.yaml.",
      "If this is a copy of another archive, check again with --key KEY of that archive.",
    ],
  ]);
});

test("a key that cannot be used is told without being repeated", () => {
  const refused = (environment: Readonly<Record<string, string>>) => {
    const message = messageOf(() => signingKeyOf(environment));
    for (const value of Object.values(environment)) assert.ok(!message.includes(value), message);
    return message;
  };
  const half = SECRET_KEY_FILE.slice(0, -20);
  assert.match(refused({ KHOTIN_SIGNING_KEY: half }), /không phải khóa bí mật/);
  assert.match(refused({ KHOTIN_SIGNING_KEY: LOCKED_SECRET_KEY }), /KHOTIN_SIGNING_PASSWORD/);
  const wrong = { KHOTIN_SIGNING_KEY: LOCKED_SECRET_KEY, KHOTIN_SIGNING_PASSWORD: "nhầm" };
  assert.match(refused(wrong), /không mở được/);
  assert.match(refused({ KHOTIN_SIGNING_KEY: temporaryFolder() }), /Không đọc được tệp/);
  const unset = { KHOTIN_SIGNING_KEY: LOCKED_SECRET_KEY, KHOTIN_SIGNING_PASSWORD: "" };
  assert.match(
    messageOf(() => signingKeyOf(unset)),
    /có mật khẩu/,
  );
  assert.equal(signingKeyOf({ KHOTIN_SIGNING_KEY: " \n" }), null);
  assert.equal(signingKeyOf({}), null);
});

/** What a wrong use of the command is told. */
function messageOf(use: () => unknown): string {
  try {
    use();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  assert.fail("it was taken as right use");
}
