import assert from "node:assert/strict";
import { test } from "node:test";
import { createInbox } from "../../src/search/page/sent-files.ts";

const bytes = new ArrayBuffer(3);

test("a file that the page sends is given whether it is asked for before it comes or after", async () => {
  const inbox = createInbox();
  assert.equal(inbox.receive({ expect: ["som", "muon"] }), true);
  inbox.receive({ given: "som", bytes });
  const late = inbox.take("muon");
  assert.equal(await inbox.take("som"), bytes);
  inbox.receive({ given: "muon", bytes });
  assert.equal(await late, bytes);
});

test("a file that the page could not load, sent before, or never announced is loaded by who asks", async () => {
  const inbox = createInbox();
  inbox.receive({ expect: ["mat", "mot"] });
  inbox.receive({ given: "mat", bytes: null });
  inbox.receive({ given: "mot", bytes });
  assert.equal(await inbox.take("mat"), null);
  await inbox.take("mot");
  assert.equal(inbox.take("mot"), null);
  assert.equal(inbox.take("khac"), null);
});

test("calls to Pagefind are no matter of files", () => {
  const call = { id: "1", method: "search" };
  assert.equal(createInbox().receive(call as object), false);
});
