import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { ledgerOf, ledgerPartFile } from "../../src/addresses/ledger.ts";
import { ledgerFiles } from "../../src/addresses/ledger-files.ts";
import { readLedger, type WrittenLedger } from "../../src/addresses/read-ledger.ts";
import { previousLedger } from "../../src/commands/previous-ledger.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const entries = [2020, 2021].flatMap((year) => [
  [`/${year}/01/a/`, "article"] as const,
  [`/${year}/`, { listing: `Năm ${year}` }] as const,
]);
const { head, parts } = ledgerFiles(ledgerOf(entries, { isRehearsal: false, cardYears: [] }));
const files = new Map([...parts].map(([name, { bytes }]) => [`/kho/${ledgerPartFile(name)}`, bytes]));
files.set("/kho/ledger.json", head);

function told(written: WrittenLedger): readonly string[] {
  const problems: Problem[] = [];
  readLedger(written, false, problems);
  return problems.map(({ file }) => file);
}

/** Does something while a server on this machine answers with a status and bytes for each path. */
async function whileServed(
  answer: (path: string) => readonly [number, Uint8Array | string],
  work: (origin: string) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.url!);
    response.writeHead(status, status === 302 ? { location: String(body) } : {}).end(status === 302 ? "" : body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

const served = (path: string): readonly [number, Uint8Array | string] =>
  path === "/ledger.json" ? [302, "/kho/ledger.json"] : files.has(path) ? [200, files.get(path)!] : [404, ""];

test("a ledger is taken from a file with its parts beside it", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "kho/ledger"), { recursive: true });
  for (const [path, bytes] of files) if (!path.includes("2020-01")) writeFileSync(join(folder, path), bytes);
  const written = await previousLedger(join(folder, "kho/ledger.json"));
  assert.deepEqual(told(written), ["ledger/2020-01.json"]);
  writeFileSync(join(folder, "kho/ledger/2020-01.json"), files.get("/kho/ledger/2020-01.json")!);
  assert.deepEqual(told(written), []);
});

test("a ledger is taken from an address with its parts beside it, wherever a redirect leads", async () => {
  await whileServed(served, async (origin) => {
    assert.deepEqual(told(await previousLedger(`${origin}/ledger.json`)), []);
    await assert.rejects(previousLedger(`${origin}/no.json`), /404/);
  });
});

test("a part that the server lacks is a Problem, and one that it cannot give just now an error", async () => {
  const without = (status: number) => (path: string) =>
    path.endsWith("2021-01.json") ? ([status, ""] as const) : served(path);
  await whileServed(without(404), async (origin) => {
    assert.deepEqual(told(await previousLedger(`${origin}/kho/ledger.json`)), [`${origin}/kho/ledger/2021-01.json`]);
  });
  await whileServed(without(503), async (origin) => {
    await assert.rejects(previousLedger(`${origin}/kho/ledger.json`), /2021-01\.json: 503/);
  });
});
