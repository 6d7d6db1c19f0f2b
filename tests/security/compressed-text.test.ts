import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { readSourceBytes, SourceFault } from "../../src/import/source-bytes.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a compressed dump that swells beyond what text does is given up, before it fills the disk or the memory", async () => {
  const path = join(temporaryFolder(), "tin.sql.gz");
  // 1.2 GB of zeros: the same 60 MB, twenty times.
  writeFileSync(
    path,
    Buffer.concat(
      Array.from(
        { length: 20 },
        (
          (member) => () =>
            member
        )(gzipSync(Buffer.alloc(60e6))),
      ),
    ),
  );
  let bytes = 0;
  const read = async () => {
    for await (const chunk of readSourceBytes(path)) bytes += chunk.length;
  };
  await assert.rejects(read, (error) => error instanceof SourceFault && error.fault === "bomb");
  assert.ok(bytes < 300_000_000, String(bytes));
});
