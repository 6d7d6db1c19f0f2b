import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { fakeRepository } from "../editor/stores/fake-repository.ts";
import { serveHost, TOKEN } from "../editor/stores/serve-host.ts";
import { faultsOfAxe } from "../preview/editing-page-of.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { browser } from "../support/browser.ts";
import { serve } from "../support/serve.ts";
import { siteOf } from "../support/site-of.ts";

const PATH = "content/articles/2024/05/hien-mau/index.md";
const repository = fakeRepository({
  "content/site.yaml": aSiteConfig(),
  [PATH]: anArticle({ title: "Ngày hội hiến máu", body: "Sáng nay." }),
});
const host = await serveHost(repository);
const editor = { host: "forgejo", repository: "phuong/kho-tin", apiUrl: host.href, clientId: "kho-tin" };
const built = await siteOf({
  "content/site.yaml": aSiteConfig({ editor }),
  [PATH]: anArticle({ title: "Ngày hội hiến máu", body: "Sáng nay." }),
}).build({ search: false });
const served = await serve(built.out);
const chromium = await browser();
after(async () => {
  await chromium.close();
  await served.close();
  await host.close();
});

/** The editing page of the built site as it would be with another host in its settings. */
function pageAt(name: "forgejo" | "gitlab" | "github"): string {
  const folder = `quan-tri-${name}`;
  const html = built
    .html("/quan-tri/")
    .replace("&quot;host&quot;:&quot;forgejo&quot;", `&quot;host&quot;:&quot;${name}&quot;`);
  mkdirSync(join(built.out, folder), { recursive: true });
  writeFileSync(join(built.out, folder, "index.html"), html);
  return `${served.href}${folder}/`;
}

for (const name of ["forgejo", "gitlab", "github"] as const) {
  test(`${name}: an editor signs in, publishes, sends for review, and is told of a second editor`, async () => {
    const { page, faults } = await chromium.open();
    const act = (label: string) => page.getByRole("button", { name: label, exact: true });
    const title = page.locator("#truong-title");
    await page.goto(pageAt(name));
    await page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
    assert.deepEqual(await faultsOfAxe(page), []);
    if (name === "github") {
      await page.getByLabel("Mã truy cập").fill(TOKEN);
      await act("Mở trang biên tập").press("Enter");
    } else {
      await page.getByRole("button", { name: "Đăng nhập ở 127.0.0.1" }).press("Enter");
    }
    await page.getByText("Người biên tập: Lê Ánh").waitFor();
    assert.doesNotMatch(page.url(), /code=|state=/, "the code does not stay in the address");

    await page.getByRole("link", { name: "Ngày hội hiến máu", exact: true }).press("Enter");
    await title.fill(`Ngày hội hiến máu, ${name}`);
    await act("Đăng").press("Enter");
    await page.getByRole("status").filter({ hasText: "Đã đăng." }).waitFor();
    assert.match(repository.text("main", PATH)!, new RegExp(`^---\\ntitle: "?Ngày hội hiến máu, ${name}"?\\n`));

    const requests = repository.requests.length;
    await title.fill(`Ngày hội hiến máu, ${name}, chờ duyệt`);
    await act("Gửi duyệt").press("Enter");
    await page.getByRole("status").filter({ hasText: "Đã gửi duyệt." }).waitFor();
    assert.equal(repository.requests.length, requests + 1);
    const { branch, title: asked } = repository.requests.at(-1)!;
    assert.equal(asked, `Gửi duyệt: Ngày hội hiến máu, ${name}, chờ duyệt`);
    assert.match(repository.text(branch, PATH)!, /chờ duyệt/);
    assert.doesNotMatch(repository.text("main", PATH)!, /chờ duyệt/, "readers see nothing before the review");

    await page.getByRole("link", { name: "Về danh sách bài" }).press("Enter");
    await page.getByRole("link", { name: `Ngày hội hiến máu, ${name}`, exact: true }).press("Enter");
    await title.fill("Của tôi");
    const theirs = repository.text("main", PATH)!.replace("Sáng nay.", "Chiều nay.");
    repository.push("main", { [PATH]: theirs }, "Trần Bình");
    await act("Đăng").press("Enter");
    const conflict = page.getByRole("dialog", { name: "Người khác đã sửa bài này" });
    await conflict.getByText("Trần Bình").waitFor();
    assert.equal(repository.text("main", PATH), theirs, "nothing is overwritten");
    await conflict.getByRole("button", { name: "Đóng" }).press("Enter");

    await act("Đăng xuất").press("Enter");
    // Hosts answer 404 where a branch or a folder is asked for that is not there yet.
    assert.deepEqual(
      faults.filter((fault) => !/^404: [^ ]*\/api\/v|status of 404/.test(fault)),
      [],
    );
    repository.push("main", { [PATH]: anArticle({ title: "Ngày hội hiến máu", body: "Sáng nay." }) });
    repository.requests.length = 0;
    repository.branches.delete(branch);
  });
}
