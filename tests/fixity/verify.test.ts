import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { signingKeyOf } from "../../src/commands/signing-key.ts";
import { folderSource } from "../../src/fixity/folder-source.ts";
import { httpSource } from "../../src/fixity/http-source.ts";
import { fileFrom } from "../../src/fixity/manifest-place.ts";
import { parseManifest } from "../../src/fixity/manifest-text.ts";
import { readPublicKey } from "../../src/fixity/minisign-keys.ts";
import { type Verdict, verifyCopy } from "../../src/fixity/verify-copy.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { answerer, serve } from "../support/serve.ts";
import { type BuiltSite, siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { PUBLIC_KEY, SECRET_KEY_FILE } from "./a-signing-key.ts";

let site: BuiltSite;
let files: readonly string[];

before(async () => {
  const source = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2021/03/bai-cu.md": anArticle({ publishedAt: "2021-03-04", aliases: ["/tin/cu/"] }),
    "content/articles/2023/05/bai-moi.md": anArticle({ publishedAt: "2023-05-06", featured: true }),
    "public/van-ban-goc.bin": Buffer.alloc(5 * 1024 * 1024, 7),
  });
  site = await source.build({ signingKey: signingKeyOf({ KHOTIN_SIGNING_KEY: SECRET_KEY_FILE }) });
  files = site.files();
});

const SITE = "manifest-sha256.txt";
const VOLUMES = [`2021/${SITE}`, `2023/${SITE}`];
const WHOLE = { changed: [], missing: [], extra: [], unseen: [] } as const;

const NO_PROGRESS = { plan: () => {}, done: () => {}, isKnown: () => false, remember: () => {} };
const verify = (source: Parameters<typeof verifyCopy>[0]) =>
  verifyCopy(source, { years: null, publicKeys: [readPublicKey(PUBLIC_KEY)!] }, NO_PROGRESS);

/** A copy of the site, which a test may damage. */
function copied(): string {
  const folder = join(temporaryFolder(), "ban-sao");
  cpSync(site.out, folder, { recursive: true });
  return folder;
}

const DAMAGES = {
  flip: (path: string, dice: number) => {
    const bytes = readFileSync(path);
    bytes[dice % bytes.length]! ^= 1 << (dice % 8);
    writeFileSync(path, bytes);
  },
  cut: (path: string, dice: number) => truncateSync(path, dice % readFileSync(path).length),
  remove: (path: string) => rmSync(path),
  add: (path: string) => writeFileSync(`${path}.them`, "thêm"),
} as const;
type Damage = keyof typeof DAMAGES;

/** Which volume's manifest lists a file; `null` where none does. */
function manifestOf(file: string): string | null {
  const lists = (manifest: string) =>
    parseManifest(site.file(manifest))!.some(({ path }) => fileFrom(manifest.slice(0, 5), path) === file);
  return VOLUMES.find(lists) ?? null;
}

/** What a check with the public key must say of some damages, each to another file. */
function expected(damages: ReadonlyMap<string, Damage>, isFolder: boolean): Omit<Verdict, "checked" | "unseen"> {
  const isLost = (file: string | null) => file !== null && damages.has(file) && damages.get(file) !== "add";
  const named = (wanted: readonly Damage[]) =>
    [...damages]
      .filter(
        ([file, damage]) => wanted.includes(damage) && (!isLost(SITE) || file === SITE) && !isLost(manifestOf(file)),
      )
      .map(([file]) => file)
      .sort();
  const extra = isFolder && ![SITE, ...VOLUMES].some(isLost) ? named(["add"]).map((file) => `${file}.them`) : [];
  return { changed: named(["flip", "cut"]), missing: named(["remove"]), extra };
}

const damagesOf = fc.uniqueArray(
  fc.record({
    file: fc
      .integer({ min: 0, max: 9999 })
      .map((each) => () => [SITE, `${SITE}.minisig`, ...VOLUMES, ...files][each % (files.length + 4)]!),
    damage: fc.constantFrom(...(Object.keys(DAMAGES) as Damage[])),
    dice: fc.nat(),
  }),
  { minLength: 1, maxLength: 3, selector: ({ file }) => file() },
);

for (const [where, runs] of [
  ["in a folder", 24],
  ["over http, below a base path", 8],
] as const) {
  test(`whatever is damaged anywhere in a copy is named, and nothing else: ${where}`, async () => {
    const folder = copied();
    const isFolder = where === "in a folder";
    const served = await serve(folder, "/kho-tin/");
    const source = () => (isFolder ? folderSource(folder) : httpSource(served.href));
    try {
      await fc.assert(
        fc.asyncProperty(damagesOf, async (drawn) => {
          const damages = new Map(drawn.map(({ file, damage }) => [file(), damage]));
          // The check of the site's manifest and that manifest vouch for each other: one of them must be whole.
          fc.pre(!damages.has("manifest-check.txt") || damages.size === 1);
          for (const { file, damage, dice } of drawn) DAMAGES[damage](join(folder, file()), dice);
          const { changed, missing, extra } = await verify(source());
          const sorted = { changed: changed.toSorted(), missing: missing.toSorted(), extra: extra.toSorted() };
          for (const { file } of drawn) {
            rmSync(join(folder, `${file()}.them`), { force: true });
            mkdirSync(dirname(join(folder, file())), { recursive: true });
            cpSync(join(site.out, file()), join(folder, file()));
          }
          assert.deepEqual(sorted, expected(damages, isFolder), JSON.stringify([...damages]));
        }),
        { numRuns: runs },
      );
      const { checked, signature, ...found } = await verify(source());
      assert.deepEqual([found, signature?.state], [WHOLE, "good"]);
      assert.equal(checked, files.length);
    } finally {
      await served.close();
    }
  });
}

test("packed forms beside texts are right where readers get the listed text from them, and named where they do not", async () => {
  const folder = copied();
  const put = (file: string, bytes: Uint8Array) => writeFileSync(join(folder, file), bytes);
  const text = (file: string) => readFileSync(join(folder, file));
  put("index.html.gz", gzipSync(text("index.html")));
  put(`${SITE}.br`, brotliCompressSync(text(SITE)));
  put("2021/index.html.br", brotliCompressSync(text("2021/index.html")));
  const { checked, ...whole } = await verify(folderSource(folder));
  assert.deepEqual([checked, whole.changed, whole.extra], [files.length + 3, [], []]);
  put("index.html.gz", gzipSync("tin giả"));
  put("2021/index.html.br", text("2021/index.html.br").subarray(0, -3));
  // What swells without end, and what is beside no text of the site.
  put("404.html.gz", gzipSync(Buffer.alloc(2 ** 28 + 1)));
  put("them.gz", gzipSync("thêm"));
  const found = await verify(folderSource(folder));
  assert.deepEqual(found.changed, ["2021/index.html.br", "404.html.gz", "index.html.gz"]);
  assert.deepEqual(found.extra, ["them.gz"]);
});

test("settings of hosts are no fault where the host keeps them for itself, and are one where a folder lacks them", async () => {
  const settings = [".htaccess", "_headers", "_redirects"];
  const { out } = await siteOf({
    "content/site.yaml": aSiteConfig(),
    ...Object.fromEntries(settings.map((name) => [`public/${name}`, "# do khotin host in ra"])),
  }).build();
  const whole = await verify(folderSource(out));
  for (const name of settings) rmSync(join(out, name));
  const served = await serve(out);
  try {
    const ofHost = await verify(httpSource(served.href));
    // The site is not signed, and the check has a key.
    const unsigned = ["manifest-sha256.txt.minisig"];
    assert.deepEqual([whole.missing, ofHost.missing, ofHost.unseen], [unsigned, unsigned, settings]);
  } finally {
    await served.close();
  }
  assert.deepEqual((await verify(folderSource(out))).missing.slice(1), settings);
});

// The commands below are run without a public key, and the site names none: of the signature, they say that it was not checked.

test("of a single volume its own files are checked, and what was added to its folder is found", async () => {
  const folder = copied();
  writeFileSync(join(folder, "2021/them.txt"), "thêm");
  writeFileSync(join(folder, "2023/them.txt"), "thêm");
  writeFileSync(join(folder, "api/2021.json"), "{}");
  rmSync(join(folder, "2023/index.html"));
  const found = await khotin(["verify", folder, "--volumes", "2021", "--json"], { cwd: temporaryFolder() });
  const { checked, ...verdict } = JSON.parse(found.stdout) as Verdict;
  const signature = { state: "unchecked" };
  assert.deepEqual(verdict, { ...WHOLE, changed: ["api/2021.json"], extra: ["2021/them.txt"], signature });
  assert.ok(checked > 5 && checked < files.length);
  assert.equal(found.code, 1);
});

const lastLine = (text: string) => text.trimEnd().split("\n").at(-1);

test("the command tells a whole copy with 0, wrong use with 2 and a server that does not answer with 3", async () => {
  const cwd = temporaryFolder();
  const whole = await khotin(["verify", site.out], { cwd });
  assert.deepEqual([whole.code, lastLine(whole.stdout)], [0, `Nguyên vẹn: ${files.length - 1} tệp đúng như bản kê.`]);
  assert.equal((await khotin(["verify", join(cwd, "khong-co")], { cwd })).code, 2);
  assert.equal((await khotin(["verify", site.out, "--volumes", "1999"], { cwd })).code, 2);
  const silent = createServer((request) => request.socket.destroy());
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const gone = await khotin(["verify", `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`], { cwd });
  silent.close();
  assert.equal(gone.code, 3, gone.stderr);
});

test("a check over http that was cut off goes on where it stopped, and a fault of the server is tried again", async () => {
  const cwd = temporaryFolder();
  const asked: string[] = [];
  const answer = answerer(site.out, "/", []);
  let isBroken = true;
  let isFirst = true;
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const isFault = request.url === "/tim-kiem/" && (isBroken || isFirst);
    if (!isBroken && request.url === "/tim-kiem/") isFirst = false;
    if (isFault) response.writeHead(503).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const href = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const stopped = await khotin(["verify", href, "--lang", "en"], { cwd });
  assert.equal(stopped.code, 3, stopped.stderr);
  assert.match(
    stopped.stderr,
    /503[^\n]*\nStopped halfway\. What was checked is kept in \.cache\/verify\/\w+\.txt; run again with --resume/,
  );
  const first = asked.splice(0).length;
  isBroken = false;
  const resumed = await khotin(["verify", href, "--lang", "en", "--resume"], { cwd });
  server.closeAllConnections();
  server.close();
  assert.deepEqual(
    [resumed.code, lastLine(resumed.stdout)],
    [0, `Whole: ${files.length - 1} files are as the manifests list them.`],
  );
  assert.ok(asked.length < first / 2, `${first} requests, then ${asked.length}`);
  assert.equal(asked.filter((url) => url === "/tim-kiem/").length, 2);
});
