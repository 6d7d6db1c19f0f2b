import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { openDesk } from "../../../src/editor/stores/desk-store.ts";
import type { Store } from "../../../src/editor/stores/store.ts";
import { vietnamese } from "../../../src/editor/stores/words-vi.ts";
import { editingOf } from "../../../src/preview/editing.ts";
import { servedHosts } from "../../../src/preview/served-hosts.ts";
import { pageServer } from "../../../src/preview/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A desk that a server on this machine has open, and an editor who came in with the printed address. */
export interface ADesk {
  readonly folder: string;
  readonly origin: string;
  readonly store: () => Promise<Store>;
  /** Asks the server as the editor's browser does. */
  readonly fetch: typeof fetch;
  /** The answer to the address that opens the editing page. */
  readonly entered: Response;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly git: (...words: readonly string[]) => string;
}

const NOW_MS = Date.parse("2026-11-30T08:00:00+07:00");

/** Opens a desk over some files, which are a git checkout where `isCheckout` is true. */
export async function aDesk(
  test: TestContext,
  files: Readonly<Record<string, string>>,
  isCheckout = false,
): Promise<ADesk> {
  const folder = temporaryFolder();
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries({ "_site/quan-tri/index.html": "Trang biên tập", ...files }))
    write(path, text);
  const git = (...words: readonly string[]) => execFileSync("git", ["-C", folder, ...words], { encoding: "utf8" });
  if (isCheckout) {
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Phòng Văn thư");
    git("config", "user.email", "van-thu@phuong.vn");
    git("add", "content");
    git("commit", "-qm", "Bài đầu");
  }
  const outDir = join(folder, "_site");
  const editing = editingOf({ contentDir: join(folder, "content"), outDir, nowMs: () => NOW_MS });
  const pages = pageServer(outDir, new Map(), servedHosts("127.0.0.1", []), () => null, editing);
  await new Promise<void>((done) => pages.server.listen(0, "127.0.0.1", done));
  test.after(pages.close);
  pages.show({ build: "1", panel: "", basePath: "/", insteadOfPages: null });
  const origin = `http://127.0.0.1:${(pages.server.address() as AddressInfo).port}`;
  const entered = await fetch(editing.hrefAt(`${origin}/`), { redirect: "manual" });
  const cookie = entered.headers.get("set-cookie")!.split(";")[0]!;
  const asEditor: typeof fetch = (path, init) =>
    fetch(new URL(String(path), origin), { redirect: "manual", ...init, headers: { ...init?.headers, cookie } });
  return {
    folder,
    origin,
    entered,
    write,
    git,
    fetch: asEditor,
    store: () => openDesk({ fetch: asEditor, words: vietnamese }),
    read: (path) => readFileSync(join(folder, path), "utf8"),
  };
}

/** The text of an article. */
export function article(title: string, fields = "", body = "Chữ."): string {
  return `---\ntitle: ${title}\npublishedAt: 2026-11-02T08:00:00\ncategory: tin-tuc\n${fields}---\n\n${body}\n`;
}
