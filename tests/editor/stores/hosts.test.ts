import assert from "node:assert/strict";
import { test } from "node:test";
import { blobId } from "../../../src/content/sources/blob-id.ts";
import type { Change, SaveResult } from "../../../src/editor/stores/store.ts";
import { article } from "../desk/a-desk.ts";
import { aHost, HOSTS, type HostName } from "./a-host.ts";
import { PROTECTED } from "./fake-hosts.ts";

const HOP = "content/articles/2026/11/hop/index.md";
const PICTURE = "content/articles/2026/11/hop/ảnh 1.jpg";
const bytes = (text: string) => new TextEncoder().encode(text);
const idOf = (text: string) => blobId(bytes(text));
const FILES = {
  "README.md": "Kho",
  "content/site.yaml": "title: Kho\n",
  [HOP]: article("Họp"),
  [PICTURE]: "ảnh",
  "content/articles/2026/12/tet.md": article("Tết").replace("11-02", "12-20"),
  "content/articles/2025/01/cu.md": article("Cũ"),
  "content/drafts/nhap/index.md": "---\ntitle: Nháp\n---\n",
};
const changeOf = (change: Partial<Change>): Change => ({
  message: "Sửa",
  writes: [],
  removals: [],
  expected: [],
  ...change,
});
/** Gives the meeting's article another title. */
const retitled = (title: string, from = "Họp") =>
  changeOf({
    message: `Sửa bài “${title}”`,
    writes: [{ path: HOP, bytes: bytes(article(title)) }],
    expected: [{ path: HOP, version: idOf(article(from)) }],
  });
const savedOf = (result: SaveResult) => (result.kind === "saved" ? result : assert.fail(JSON.stringify(result)));

for (const name of Object.keys(HOSTS) as HostName[]) {
  test(`${name}: articles are listed by their files and the site's own data, and opened with what lies beside`, async () => {
    const host = aHost(name, FILES);
    host.on = (_method, path) => {
      if (path === "/kho/api/2025.json") {
        return Response.json({ year: 2025, parts: [{ month: 1, url: "https://tin.vn/kho/api/2025/01-1.json" }] });
      }
      return path === "/kho/api/2025/01-1.json"
        ? Response.json({
            year: 2025,
            articles: [
              {
                url: "https://tin.vn/kho/2025/01/cu/",
                state: "published",
                title: "Tên đã đăng",
                publishedAt: "2025-01-02",
                category: "tin",
                topics: ["Y tế"],
              },
            ],
          })
        : undefined;
    };
    const store = await host.store();
    assert.equal(store.editor?.name, "Lê Ánh");
    assert.equal(await store.siteFile(), "title: Kho\n");
    assert.deepEqual(await store.years(), [2026, 2025]);
    assert.deepEqual(
      (await store.listYear(2026)).map(({ title, state }) => [title, state]),
      [
        ["Tết", "scheduled"],
        ["Họp", "published"],
      ],
    );
    assert.deepEqual(
      (await store.listYear(2025)).map(({ title }) => title),
      ["Tên đã đăng"],
    );
    assert.deepEqual(
      (await store.listDrafts()).map(({ title, state }) => [title, state]),
      [["Nháp", "draft"]],
    );
    assert.deepEqual((await store.known()).topics, ["Y tế"]);
    const opened = await store.open(HOP);
    assert.deepEqual([opened.text, opened.version], [article("Họp"), idOf(article("Họp"))]);
    assert.deepEqual(
      opened.beside.map((each) => [each.name, each.version]),
      [["ảnh 1.jpg", idOf("ảnh")]],
    );
    assert.equal(new TextDecoder().decode(await store.readFile(PICTURE)), "ảnh");
    await assert.rejects(store.open("content/articles/2026/11/khong-co.md"), { kind: "missing" });
    await assert.rejects(store.open("content/site.yaml"), { kind: "missing" });
  });

  test(`${name}: a change is one commit on top of the last, of files of any kind`, async () => {
    const host = aHost(name, FILES);
    const store = await host.store();
    const head = host.repository.branches.get("main");
    const change = retitled("Họp mới");
    const movie = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const saved = savedOf(
      await store.save({
        ...change,
        writes: [...change.writes, { path: "content/articles/2026/11/hop/phim.mp4", bytes: movie }],
        removals: [PICTURE],
      }),
    );
    assert.equal(saved.versions[HOP], idOf(article("Họp mới")));
    const commit = host.repository.commits.get(host.repository.branches.get("main")!)!;
    assert.deepEqual([commit.parent, commit.message], [head, "Sửa bài “Họp mới”"]);
    assert.deepEqual(Buffer.from(commit.files.get("content/articles/2026/11/hop/phim.mp4")!), Buffer.from(movie));
    assert.ok(!commit.files.has(PICTURE));
    assert.equal(host.repository.text("main", "README.md"), "Kho");
    assert.equal((await store.open(HOP)).text, article("Họp mới"));
    assert.equal((await store.listYear(2026))[1]!.title, "Họp mới", "before the site is built again");
  });

  test(`${name}: what another editor changed is a conflict with who and when; other files are not`, async () => {
    const host = aHost(name, FILES);
    const store = await host.store();
    host.repository.push("main", { "content/articles/2025/01/cu.md": article("Khác") }, "Bình");
    savedOf(await store.save(retitled("Của tôi")));
    host.repository.push("main", { [HOP]: article("Của Bình") }, "Bình");
    const conflict = await store.save(retitled("Lần nữa", "Của tôi"));
    assert.deepEqual(conflict, {
      kind: "conflict",
      path: HOP,
      theirs: article("Của Bình"),
      version: idOf(article("Của Bình")),
      by: "Bình",
      at: "2026-11-30T07:00:00Z",
    });
    assert.equal(host.repository.text("main", HOP), article("Của Bình"));
    const taken = changeOf({ writes: [{ path: HOP, bytes: bytes("mới") }] });
    assert.equal((await store.save(taken)).kind, "conflict", "a new article takes no other's place");
    host.repository.push("main", { [HOP]: null }, "Bình");
    const gone = await store.save(retitled("Lần nữa", "Của Bình"));
    assert.ok(gone.kind === "conflict" && gone.version === null && gone.theirs === null);
  });

  test(`${name}: a commit that comes between is built upon, or is the conflict`, async () => {
    for (const [path, expected] of [
      ["content/articles/2025/01/cu.md", "saved"],
      [HOP, "conflict"],
    ] as const) {
      const host = aHost(name, FILES);
      const store = await host.store();
      let isDone = false;
      host.on = (method, asked) => {
        const isWrite =
          method === "PATCH" || (method === "POST" && /\/(contents|commits)$/.test(asked) && name !== "github");
        if (isWrite && !isDone) {
          isDone = true;
          host.repository.push("main", { [path]: article("Chen ngang") }, "Bình");
        }
        return undefined;
      };
      assert.equal((await store.save(retitled("Của tôi"))).kind, expected, path);
      assert.equal(host.repository.text("main", path), article("Chen ngang"), "nothing is written over");
      assert.ok(isDone);
    }
  });

  test(`${name}: a review is a branch and a request, which a second sending adds to`, async () => {
    const host = aHost(name, FILES, { review: "always" });
    const store = await host.store();
    assert.deepEqual([store.canReview, store.mustReview], [true, true]);
    assert.equal((await store.save(retitled("Đăng thẳng"))).kind, "refused");
    const sent = savedOf(await store.sendForReview(retitled("Chờ duyệt"), "Duyệt bài Họp"));
    assert.match(sent.href!, /\/(pull|pulls|merge_requests)\/1$/);
    assert.deepEqual(host.repository.requests, [
      { branch: "bien-tap/articles/2026/11/hop", into: "main", title: "Duyệt bài Họp" },
    ]);
    assert.equal(host.repository.text("main", HOP), article("Họp"), "readers see nothing of it");
    const [listed] = await store.listDrafts();
    assert.deepEqual([listed?.path, listed?.title, listed?.state], [HOP, "Chờ duyệt", "review"]);
    const opened = await store.open(HOP, listed!.review!.branch);
    assert.equal(opened.text, article("Chờ duyệt"));
    savedOf(await store.sendForReview(retitled("Chờ duyệt lần hai", "Chờ duyệt"), "Duyệt bài Họp"));
    assert.equal(host.repository.requests.length, 1);
    assert.equal(host.repository.text("bien-tap/articles/2026/11/hop", HOP), article("Chờ duyệt lần hai"));
    host.repository.requests.length = 0;
    savedOf(await store.sendForReview(retitled("Đợt sau"), "Duyệt lại"));
    assert.equal(
      host.repository.requests[0]!.branch,
      "bien-tap/articles/2026/11/hop.2",
      "the branch of an ended review stays",
    );
    assert.equal((await store.listDrafts())[0]!.title, "Đợt sau");
    const draft = { path: "content/drafts/moi.md", bytes: bytes(article("Mới")) };
    savedOf(await store.save(changeOf({ writes: [draft] })));
    const never = await aHost(name, FILES, { review: "never" }).store();
    assert.equal((await never.sendForReview(retitled("x"), "x")).kind, "refused");
  });

  test(`${name}: a lost connection saves nothing twice, and a refusal is told in words`, async () => {
    const host = aHost(name, FILES);
    const store = await host.store();
    host.on = (method) => (method === "GET" ? undefined : "lost");
    assert.equal((await store.save(retitled("Họp mới"))).kind, "offline");
    host.on = () => undefined;
    const count = host.repository.commits.size;
    const again = await store.save(retitled("Họp mới"));
    assert.equal(again.kind, "saved");
    assert.equal(host.repository.text("main", HOP), article("Họp mới"));
    if (name !== "github")
      assert.equal(host.repository.commits.size, count, "the commit whose answer was lost is not made again");
    host.on = () => Response.json({ message: "no" }, { status: 403 });
    const refused = await store.save(retitled("x", "Họp mới"));
    assert.ok(refused.kind === "refused" && /không có quyền/.test(refused.what));
    host.on = () => Response.json({}, { status: 401 });
    await assert.rejects(store.years(), { kind: "signed-out" });
    host.on = () => Response.json({ message: "hỏng" }, { status: 500 });
    await assert.rejects(store.years(), { kind: "refused", message: /500.*hỏng/ });
  });

  test(`${name}: a branch that is protected, or is not there, is told`, async () => {
    const host = aHost(name, FILES, { branch: PROTECTED });
    await assert.rejects(host.store(), /không có nhánh bao-ve/);
    host.repository.branches.set(PROTECTED, host.repository.branches.get("main")!);
    const result = await (await host.store()).save(retitled("x"));
    assert.ok(
      result.kind === "refused" && /rule violations|is protected|not allowed/.test(result.what),
      JSON.stringify(result),
    );
  });
}
