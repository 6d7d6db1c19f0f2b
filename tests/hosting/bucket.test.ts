import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { bucketScript } from "../../src/hosting/bucket.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const rclone = ["/usr/bin/rclone", "/usr/local/bin/rclone", "/opt/homebrew/bin/rclone"].find(existsSync);
const skip = rclone === undefined && "There is no rclone on this machine, so the script of buckets is not tried.";

/** OpenStack Swift answers like S3. Debian has it as the package python3-swift, for Debian's own Python alone. */
const python = "/usr/bin/python3";
const hasSwift = ["/usr/lib/python3/dist-packages/swift/common/middleware/s3api", python, "/var/tmp"].every(existsSync);

/** A bucket: what rclone calls it, what rclone must know of it, and the requests to its server. A folder has no server. */
interface Bucket {
  readonly remote: string;
  readonly env: Readonly<Record<string, string>>;
  readonly requests: (() => readonly string[]) | null;
}

/** A bucket of a server that answers like S3, until the test ends. */
async function s3Bucket(context: TestContext): Promise<Bucket> {
  // Swift needs extended attributes, which folders in memory have from Linux 6.6 on only.
  const folder = mkdtempSync("/var/tmp/khotin-swift-");
  const child = spawn(python, [fileURLToPath(new URL("swift-bucket.py", import.meta.url)), folder]);
  context.after(() => {
    child.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    child.kill();
  });
  const said: string[] = [];
  child.stderr.on("data", (part) => said.push(String(part)));
  const port = await new Promise<number>((ready, failed) => {
    child.stdout.once("data", (line) => ready(Number(line)));
    child.once("exit", () => failed(new Error(said.join(""))));
  });
  const settings = {
    TYPE: "s3",
    PROVIDER: "Other",
    ENDPOINT: `http://127.0.0.1:${port}`,
    ACCESS_KEY_ID: "kho:kho",
    SECRET_ACCESS_KEY: "kho",
    REGION: "us-east-1",
    FORCE_PATH_STYLE: "true",
  };
  const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_KHO_${name}`, value]));
  execFileSync(rclone!, ["mkdir", "kho:kho"], {
    env: ownEnv(env, folder),
    stdio: "pipe",
  });
  const requests = () => readFileSync(join(folder, "requests"), "utf8").split("\n").filter(Boolean);
  return { remote: "kho:kho/tin", env, requests };
}

/** The environment of rclone: what it must know of a bucket, and no settings of this machine. */
function ownEnv(env: Bucket["env"], folder: string): NodeJS.ProcessEnv {
  return { ...process.env, ...env, RCLONE_CONFIG: join(folder, "none"), AWS_CA_BUNDLE: undefined };
}

/**
 * What brings a site into a bucket. Each call of rclone is noted with the files that it was given. `CUT` names a file: the script
 * is killed when half of the files are brought that go together with it.
 */
function bringer({ remote, env }: Bucket) {
  const folder = temporaryFolder();
  const [script, log, tools] = [join(folder, "bucket.sh"), join(folder, "log"), join(folder, "tools")];
  writeFileSync(script, bucketScript());
  mkdirSync(tools);
  const wrapper = [
    "#!/bin/sh",
    `echo "CALL $*" >> ${log}`,
    `for word; do if [ "$before" = --files-from-raw ]; then list=$word; fi; before=$word; done`,
    `if [ -n "$list" ] && [ -n "$CUT" ] && grep -qx "$CUT" "$list"; then`,
    `  sort "$list" | head -n $(( $(wc -l < "$list") / 2 )) > ${join(folder, "half")}; cat ${join(folder, "half")} > "$list"`,
    `  ${rclone} "$@"; kill -9 $PPID; exit`,
    "fi",
    `if [ -n "$list" ]; then cat "$list" >> ${log}; fi`,
    `exec ${rclone} "$@"`,
  ];
  writeFileSync(join(tools, "rclone"), `${wrapper.join("\n")}\n`);
  chmodSync(join(tools, "rclone"), 0o755);
  const environment = { ...ownEnv(env, folder), TMPDIR: folder };
  const run = (site: string, more: Readonly<Record<string, string>> = {}) => {
    rmSync(log, { force: true });
    const said = execFileSync("sh", [script, site, remote], {
      env: { ...environment, PATH: `${tools}${delimiter}${process.env.PATH}`, CUT: "", ...more },
      encoding: "utf8",
      stdio: "pipe",
    });
    return said.trim();
  };
  const ask = (...words: string[]) =>
    execFileSync(rclone!, words, { env: environment, encoding: "utf8", stdio: "pipe" });
  return {
    run,
    /** The paths that the last run brought or removed, in the order of its calls. */
    paths: () =>
      readFileSync(log, "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("CALL")),
    /** What browsers are told of how long a file may be kept. */
    cachingOf: (path: string) =>
      JSON.parse(ask("lsjson", "--metadata", `${remote}/${path}`))[0].Metadata["cache-control"],
    /** The digests of the files of the bucket, by name. */
    digests: () => {
      const copy = temporaryFolder();
      ask("copy", remote, copy);
      return digestsOf(copy);
    },
    write: (path: string, text: string) => {
      const file = join(folder, "written");
      writeFileSync(file, text);
      ask("copyto", file, `${remote}/${path}`, "--ignore-times");
    },
  };
}

const article = (title: string, year: number, body: string) =>
  anArticle({ title, publishedAt: `${year}-05-06`, body: `${body}\n\n[Tờ khai](to-khai.pdf)` });

/** The files of a site that belong into a bucket, by name. */
const listed = (folder: string) =>
  filesUnder(folder)
    .filter((path) => !path.startsWith(".khotin"))
    .sort();

const styleOf = (folder: string) => listed(folder).find((path) => /^assets\/.*\.css$/.test(path))!;

/** The digests of the files of a site, by name. */
const digestsOf = (folder: string) =>
  new Map(listed(folder).map((path) => [path, digestOf(readFileSync(join(folder, path)))]));

/** The digests of a site with that of a file which somebody else put into the bucket. */
const withOther = (folder: string) =>
  new Map(
    [...digestsOf(folder), ["cua-nguoi-khac.txt", digestOf("x")] as const].sort(([one], [other]) =>
      one < other ? -1 : 1,
    ),
  );

test("a bucket gets what changed, in the order in which readers need it, and all of it after a run that was killed", {
  skip,
}, async (context) => {
  if (!hasSwift)
    context.diagnostic("NOT RUN: there is no python3-swift here, so a folder stands for the bucket of S3.");
  const bucket = hasSwift ? await s3Bucket(context) : { remote: temporaryFolder(), env: {}, requests: null };
  const { run, paths, digests, write, cachingOf } = bringer(bucket);
  const source = siteOf({
    "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }),
    "content/articles/2023/05/cu/index.md": article("Bài cũ", 2023, "Chuyện của năm trước."),
    "content/articles/2023/05/cu/to-khai.pdf": "%PDF-1.4",
    "content/articles/2024/05/mot/index.md": article("Một", 2024, "Chuyện thứ nhất."),
    "content/articles/2024/05/mot/to-khai.pdf": "%PDF-1.4",
    "public/tai-lieu/cu.txt": "tài liệu cũ",
    "public/thu.txt": "một",
  });
  const { out } = await source.build();
  run(out);
  assert.deepEqual([...digests().keys()], listed(out));
  const places = [
    /^assets\//,
    /^2024\/05\/mot\/to-khai\.pdf$/,
    /^2024\/05\/mot\/index\.html$/,
    /^2024\/index\.html$/,
    /^ledger\.json$/,
    /^manifest-sha256\.txt$/,
  ];
  const order = paths();
  const at = places.map((pattern) => order.findIndex((path) => pattern.test(path)));
  assert.ok(!at.includes(-1));
  const inOrder = at.toSorted((one, other) => one - other);
  assert.deepEqual(at, inOrder, String(order));
  assert.equal(run(out), "Nothing changed.");

  write("cua-nguoi-khac.txt", "x");
  const before = digestsOf(out);
  const asked = bucket.requests?.().length;
  source.write("content/articles/2024/06/hai.md", anArticle({ title: "Hai", publishedAt: "2024-06-07" }));
  source.remove("public/tai-lieu/cu.txt");
  await source.build();
  run(out);
  const requests = bucket.requests?.().slice(asked);
  const changed = [...digestsOf(out)].filter(([path, each]) => before.get(path) !== each).map(([path]) => path);
  assert.deepEqual([...new Set(paths())].sort(), [...changed, "tai-lieu/cu.txt"].sort());
  assert.equal(paths().at(-1), "tai-lieu/cu.txt", "removals come last");
  const published = digests();
  assert.deepEqual(published, withOther(out));
  if (bucket.requests !== null) {
    checkRequests(requests!, changed);
    assert.equal(cachingOf(styleOf(out)), "public, max-age=31536000, immutable");
    assert.equal(cachingOf("index.html"), "no-cache");
  }

  // A run that is killed as it brings the listings.
  source.write("content/articles/2024/06/ba.md", anArticle({ title: "Ba", publishedAt: "2024-06-08" }));
  source.write("public/them.bin", "thêm");
  source.remove("public/thu.txt");
  await source.build();
  assert.throws(() => run(out, { CUT: "2024/index\\.html" }));
  const halfway = digests();
  for (const path of ["2024/06/ba/index.html", "them.bin", "thu.txt"]) assert.ok(halfway.has(path), path);
  const manifest = "manifest-sha256.txt";
  assert.equal(halfway.get(manifest), published.get(manifest), "the lists tell what was there before");
  // The site is another one by the next run, which makes the bucket right all the same.
  source.remove("public/them.bin");
  await source.build();
  run(out);
  assert.deepEqual(digests(), withOther(out));

  // The signature of the lists, which no list has, comes and goes with the one of the site.
  const signature = join(out, "manifest-sha256.txt.minisig");
  writeFileSync(signature, "chữ ký");
  run(out);
  assert.deepEqual(digests(), withOther(out));
  assert.equal(run(out), "Nothing changed.");
  rmSync(signature);
  run(out);
  assert.deepEqual(digests(), withOther(out));
});

/** A push writes what changed and the note of the run, and costs two requests for each of these, and few others. */
function checkRequests(requests: readonly string[], changed: readonly string[]): void {
  const written = requests.filter((line) => line.startsWith("PUT ")).map((line) => line.replace("PUT /kho/tin/", ""));
  assert.deepEqual(
    [...new Set(written)].sort(),
    [...changed, ".khotin-upload"].sort(),
    "what did not change is not brought again",
  );
  assert.ok(requests.length < changed.length * 2 + 30, `${requests.length} requests for ${changed.length} files`);
}

test("a folder that is no site is brought nowhere", { skip }, () => {
  const { run } = bringer({ remote: temporaryFolder(), env: {}, requests: null });
  assert.throws(() => run(temporaryFolder()), /no built site/);
});
