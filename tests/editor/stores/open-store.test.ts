import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../src/editor/stores/open-store.ts";
import { placeOfWindow } from "../../../src/editor/stores/place.ts";

/** A window at an address, with a network that answers with a status. */
function aWindow(href: string, status: number) {
  const { origin, pathname, search } = new URL(href);
  const location = { origin, pathname, search, assign: () => {} };
  const fetch = async () => {
    if (status === 0) throw new TypeError("network");
    return new Response('{"editor": null, "siteFile": null}', { status });
  };
  return { location, history: { replaceState: () => {} }, fetch } as unknown as Window & typeof globalThis;
}

const opened = (status: number, language: "vi" | "en") => {
  const window = aWindow("http://127.0.0.1:8080/quan-tri/?a=1", status);
  return openStore({ host: "desk" }, placeOfWindow(window, { siteHref: "/", zone: "UTC", language }));
};

test("the desk that cannot be reached, or knows nobody, says so in the editor's language", async () => {
  const store = await opened(200, "vi");
  assert.deepEqual([store.kind, "editor" in store && store.editor], ["desk", null]);
  await assert.rejects(opened(0, "vi"), { kind: "offline", message: /Không nối được/ });
  await assert.rejects(opened(0, "en"), { kind: "offline", message: /cannot be reached/ });
  await assert.rejects(opened(401, "vi"), { kind: "signed-out", message: /npm start/ });
  await assert.rejects(opened(500, "vi"), { kind: "refused" });
});
