import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readHeads } from "../../src/import/web-archive/warc-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** How many bytes are read of a file at a time. */
const CHUNK = 2 ** 16;

/** The addresses of the records of a file that holds these bytes. */
async function addressesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(temporaryFolder(), "tep.warc");
  writeFileSync(path, bytes);
  const urls: string[] = [];
  for await (const { url } of readHeads({ path, start: 0, length: bytes.length })) urls.push(url);
  return urls;
}

/** A record of exactly so many bytes. */
function record(number: number, bytes: number): Buffer {
  const head = (length: number) =>
    [
      "WARC/1.1",
      "WARC-Type: resource",
      `WARC-Target-URI: https://kho.example/${number}`,
      "WARC-Date: 2021-03-04T05:06:07Z",
      `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}>`,
      "Content-Type: text/plain",
      `Content-Length: ${length}`,
      "\r\n",
    ].join("\r\n");
  const most = bytes - 4;
  const body = "x".repeat(most - head(most).length);
  const more = most - head(body.length).length - body.length;
  return Buffer.from(`${head(body.length + more)}${body}${"x".repeat(more)}\r\n\r\n`);
}

// What is read at a time may begin with a head in each of many records: these bytes belong to all of them together.
for (const size of [CHUNK, CHUNK / 2, CHUNK / 3])
  test(`all records are read where each ends after ${Math.floor(size)} bytes, however many heads begin a part that is read`, async () => {
    const records = Array.from({ length: 24 }, (_, number) => record(number, Math.floor(size)));
    const wanted = records.map((_, number) => `https://kho.example/${number}`);
    assert.deepEqual(await addressesIn(Buffer.concat(records)), wanted);
  });

test("a file whose head does not end is given up, after the records before it", { timeout: 20_000 }, async () => {
  const endless = Buffer.concat([record(0, 1000), Buffer.from(`WARC/1.1\r\n${"A: x\r\n".repeat(2 ** 18)}`)]);
  await assert.rejects(addressesIn(endless), /does not end/);
});
