import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { countCommonLines, readLines, writeLines } from "../../src/cache/sealed-lines.ts";

/** Calls a function with a path for a file, in a folder that is gone afterwards. */
function withFile(use: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "khotin-lines-"));
  try {
    use(join(folder, "some.lines"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const values = fc.array(fc.tuple(fc.stringMatching(/^[a-zđ\n]{1,8}$/), fc.jsonValue()), { maxLength: 80 });

/** JSON knows no negative zero. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

test("lines are as they were written, whether they are read one by one, sought or read all together", () => {
  fc.assert(
    fc.property(values, (written) => {
      withFile((file) => {
        writeLines(file, written);
        assert.deepEqual(readLines(file).all(), plain(written));
        const one = readLines(file);
        written.forEach((value, index) => {
          assert.deepEqual(one.at(index), plain(value));
        });
        assert.throws(() => one.at(written.length));
        for (const [name] of written) {
          const first = written.find(([other]) => other === name);
          assert.deepEqual(one.find(`[${JSON.stringify(name)},`), plain(first));
        }
        assert.equal(one.find('["0",'), undefined);
      });
    }),
    { numRuns: 60 },
  );
});

test("of a long file, lines are read in any order, and a damaged one is noticed by itself", () => {
  const written = Array.from({ length: 3001 }, (_, index) => [`tên ${index}`, "đ".repeat(300)]);
  withFile((file) => {
    writeLines(file, written);
    const lines = readLines(file);
    for (let index = 0; index < written.length; index++) assert.deepEqual(lines.at(index), written[index]);
    for (let step = 0; step < written.length; step++) {
      const index = (step * 1009) % written.length;
      assert.deepEqual(lines.at(index), written[index]);
    }
    assert.throws(() => lines.at(written.length));
    const damaged = readFileSync(file);
    damaged[damaged.indexOf("tên 1500") + 6]! ^= 0x01;
    writeFileSync(file, damaged);
    const found = readLines(file);
    assert.throws(() => found.at(1500));
    assert.deepEqual([found.at(1499), found.at(1501), found.at(3000)], [written[1499], written[1501], written[3000]]);
    assert.throws(() => found.all());
  });
});

test("a file damaged anywhere, or cut off, gives what was written or an error", () => {
  const written = Array.from({ length: 25 }, (_, index) => [`tên ${index}`, index * 7]);
  withFile((file) => {
    writeLines(file, written);
    const sound = readFileSync(file);
    const check = (damaged: Buffer) => {
      writeFileSync(file, damaged);
      const asks = [
        [() => readLines(file).all(), written],
        [() => readLines(file).find('["tên 13",'), written[13]],
        [() => readLines(file).at(13), written[13]],
      ] as const;
      for (const [ask, wanted] of asks) {
        let found: unknown = null;
        try {
          found = ask();
        } catch {
          continue;
        }
        assert.deepEqual(found, wanted);
      }
    };
    for (let at = 0; at < sound.length; at++) {
      const damaged = Buffer.from(sound);
      damaged[at]! ^= 0x10;
      check(damaged);
      check(sound.subarray(0, at));
    }
  });
});

test("the lines that two files have in common are counted from the first one on", () => {
  fc.assert(
    fc.property(values, values, values, (common, one, other) => {
      withFile((file) => {
        const texts = (written: readonly unknown[]) => written.map((value) => JSON.stringify(value));
        const [first, second] = [texts([...common, ...one]), texts([...common, ...other])];
        const same = first.findIndex((text, index) => text !== second[index]);
        writeLines(file, [...common, ...one]);
        writeLines(`${file}2`, [...common, ...other]);
        assert.equal(countCommonLines(file, `${file}2`), same === -1 ? first.length : same);
        assert.equal(countCommonLines(`${file}2`, file), same === -1 ? first.length : same);
        assert.equal(countCommonLines(file, file), first.length);
        const bytes = readFileSync(file);
        if (first.length === 0) return;
        writeFileSync(file, bytes.with(0, bytes[0]! ^ 1));
        assert.throws(() => countCommonLines(file, `${file}2`));
      });
    }),
  );
});

test("a caller may write and parse lines in a form of its own", () => {
  withFile((file) => {
    writeLines(file, [1, 2], (value) => `${value * 2}`);
    assert.deepEqual(readLines(file, (text) => Number(text) + 1).all(), [3, 5]);
    assert.equal(readLines(file, (text) => Number(text) + 1).at(1), 5);
  });
});
