import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { bucketScript } from "../../src/hosting/bucket.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ask, freePort } from "./served.ts";

const rclone = ["/usr/bin/rclone", "/usr/local/bin/rclone", "/opt/homebrew/bin/rclone"].find(existsSync);
const skip = rclone === undefined && "There is no rclone on this machine, so the script of buckets is not tried.";

/** The folder of the package s3rver, a server of S3, where it is installed: it is too large for the project. */
const s3rver = process.env.KHOTIN_S3RVER;

/** A bucket: what rclone calls it, what rclone must know of it, and the port of its server. */
interface Bucket {
  readonly remote: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port: number | null;
}

const BUCKETS: Readonly<Record<string, (context: TestContext) => Promise<Bucket>>> = {
  "a folder": async () => ({ remote: temporaryFolder(), env: {}, port: null }),
  ...(s3rver === undefined ? {} : { "a bucket of S3": (context) => s3Bucket(context, s3rver) }),
};

async function s3Bucket(context: TestContext, program: string): Promise<Bucket> {
  const port = await freePort();
  const child = spawn(process.execPath, [
    join(program, "bin", "s3rver.js"),
    ...["-d", temporaryFolder(), "-a", "127.0.0.1", "-p", String(port), "--configure-bucket", "kho"],
  ]);
  context.after(() => child.kill());
  await new Promise((ready) => child.stdout.once("data", ready));
  const settings = {
    TYPE: "s3",
    PROVIDER: "Other",
    ENDPOINT: `http://127.0.0.1:${port}`,
    ACCESS_KEY_ID: "S3RVER",
    SECRET_ACCESS_KEY: "S3RVER",
    REGION: "us-east-1",
    FORCE_PATH_STYLE: "true",
  };
  const env = Object.fromEntries(Object.entries(settings).map(([name, value]) => [`RCLONE_CONFIG_KHO_${name}`, value]));
  return { remote: "kho:kho/tin", env, port };
}

/**
 * What brings a site into a bucket. Each call of rclone is noted with the files that it was given, and one of them can be made to
 * fail.
 */
function bringer({ remote, env }: Bucket) {
  const folder = temporaryFolder();
  const [script, log, tools] = [join(folder, "bucket.sh"), join(folder, "log"), join(folder, "tools")];
  writeFileSync(script, bucketScript());
  mkdirSync(tools);
  const wrapper = [
    "#!/bin/sh",
    `echo "CALL $*" >> ${log}`,
    `for word; do if [ "$before" = --files-from-raw ]; then cat "$word" >> ${log}; fi; before=$word; done`,
    `if [ -n "$FAIL" ] && grep -q "^$FAIL" ${log}; then exit 3; fi`,
    `exec ${rclone} "$@"`,
  ];
  writeFileSync(join(tools, "rclone"), `${wrapper.join("\n")}\n`);
  chmodSync(join(tools, "rclone"), 0o755);
  const ownEnv = { ...process.env, ...env, RCLONE_CONFIG: join(folder, "none"), AWS_CA_BUNDLE: undefined, FAIL: "" };
  const run = (site: string, more: Readonly<Record<string, string>> = {}) => {
    rmSync(log, { force: true });
    const path = `${tools}${delimiter}${process.env.PATH}`;
    const said = execFileSync("sh", [script, site, remote], {
      env: { ...ownEnv, PATH: path, ...more },
      encoding: "utf8",
      stdio: "pipe",
    });
    return said.trim();
  };
  const ask = (...words: string[]) => execFileSync(rclone!, words, { env: ownEnv, encoding: "utf8", stdio: "pipe" });
  return {
    run,
    /** The paths that the last run brought or removed, in the order of its calls. */
    calls: () => readFileSync(log, "utf8").split("\n").filter(Boolean),
    files: () => ask("lsf", "-R", "--files-only", remote).split("\n").filter(Boolean).sort(),
    text: (path: string) => ask("cat", `${remote}/${path}`),
    write: (path: string, text: string) => {
      const file = join(folder, "written");
      writeFileSync(file, text);
      ask("copyto", file, `${remote}/${path}`, "--ignore-times");
    },
  };
}

const article = (title: string, year: number, body: string) =>
  anArticle({ title, publishedAt: `${year}-05-06`, body: `${body}\n\n[Tờ khai](to-khai.pdf)` });

const listed = (folder: string) =>
  filesUnder(folder)
    .filter((path) => !path.startsWith(".khotin"))
    .sort();

for (const [kind, aBucket] of Object.entries(BUCKETS)) {
  test(`${kind} gets what changed, in the order in which readers need it, and all of it after a run that ended halfway`, {
    skip,
  }, async (context) => {
    const bucket = await aBucket(context);
    const { run, calls, files, text, write } = bringer(bucket);
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
    assert.deepEqual(files(), listed(out));
    const order = calls().filter((line) => !line.startsWith("CALL"));
    const places = [
      /^assets\//,
      /^2024\/05\/mot\/to-khai\.pdf$/,
      /^2024\/05\/mot\/index\.html$/,
      /^2024\/index\.html$/,
      /^ledger\.json$/,
      /^manifest-sha256\.txt$/,
    ];
    const at = places.map((pattern) => order.findIndex((path) => pattern.test(path)));
    assert.ok(!at.includes(-1));
    assert.deepEqual(
      at,
      at.toSorted((one, other) => one - other),
      String(order),
    );
    assert.equal(run(out), "Nothing changed.");

    write("cua-nguoi-khac.txt", "không phải của trang");
    source.write("content/articles/2024/06/hai.md", anArticle({ title: "Hai", publishedAt: "2024-06-07" }));
    source.remove("public/tai-lieu/cu.txt");
    await source.build();
    run(out);
    assert.deepEqual(files(), [...listed(out), "cua-nguoi-khac.txt"].sort());
    const moved = calls();
    assert.ok(
      !moved.some((path) => /^(?:assets\/|2023\/05\/cu\/)/.test(path)),
      "what did not change is not brought again",
    );
    assert.equal(
      moved.findLast((path) => !path.startsWith("CALL")),
      "tai-lieu/cu.txt",
      "removals come last",
    );
    for (const path of ["index.html", "2024/06/hai/index.html", "manifest-sha256.txt"])
      assert.equal(text(path), readFileSync(join(out, path), "utf8"), path);
    const style = listed(out).find((path) => /^assets\/.*\.css$/.test(path))!;
    if (bucket.port !== null) await checkHeaders(bucket.port, style);

    // An upload that ended halfway, and a site that is as before by the next.
    source.write("public/thu.txt", "hai");
    source.write("public/them.bin", "thêm");
    await source.build();
    assert.throws(() => run(out, { FAIL: "manifest-sha256.txt" }));
    assert.equal(text("thu.txt"), "hai");
    source.write("public/thu.txt", "một");
    source.remove("public/them.bin");
    await source.build();
    run(out);
    assert.deepEqual(files(), [...listed(out), "cua-nguoi-khac.txt"].sort());
    assert.equal(text("thu.txt"), "một");
  });
}

/** What a bucket tells browsers of files whose names tell their content, and of pages. */
async function checkHeaders(port: number, style: string): Promise<void> {
  const cachingOf = async (path: string) => (await ask(port, `/kho/tin/${path}`)).caching;
  assert.equal(await cachingOf(style), "public, max-age=31536000, immutable");
  assert.equal(await cachingOf("index.html"), "no-cache");
}

test("a folder that is no site is brought nowhere", { skip }, () => {
  const { run } = bringer({ remote: temporaryFolder(), env: {}, port: null });
  assert.throws(() => run(temporaryFolder()), /no built site/);
});
