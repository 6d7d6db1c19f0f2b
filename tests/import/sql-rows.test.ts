import assert from "node:assert/strict";
import { test } from "node:test";
import { scanSql } from "../../src/import/nukeviet/scan-sql.ts";
import { readSqlRows, type SqlEvent } from "../../src/import/nukeviet/sql-rows.ts";

/** The events of a dump that comes in chunks of a few bytes, so that every piece is cut somewhere. */
async function eventsOf(dump: string | Uint8Array, chunkBytes = 3): Promise<readonly SqlEvent[]> {
  const bytes = Buffer.from(dump as string);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const events: SqlEvent[] = [];
  for await (const event of readSqlRows(chunks(), (table) => table !== "other", String)) events.push(event);
  return events;
}

async function rowsOf(dump: string | Uint8Array): Promise<readonly unknown[]> {
  return (await eventsOf(dump)).map((event) => (event.kind === "row" ? Object.values(event.row) : event.fault));
}

const TABLE =
  "CREATE TABLE `t` (\n `id` int(11) NOT NULL COMMENT 'a, b) c',\n `title` text,\n PRIMARY KEY (`id`)\n) ENGINE=MyISAM;\n";

test("rows take the names of their columns from the table's definition", async () => {
  const events = await eventsOf(`-- it's a dump\n${TABLE}INSERT INTO \`t\` VALUES (1,'Một'),\n(2,NULL);\n`);
  assert.deepEqual(events, [
    { kind: "row", table: "t", row: { id: "1", title: "Một" } },
    { kind: "row", table: "t", row: { id: "2", title: null } },
  ]);
});

test("columns that an INSERT names come before those of the table", async () => {
  const dump = `${TABLE}INSERT INTO \`db\`.\`t\` (\`title\`, \`id\`) VALUES ('x', 5);`;
  assert.deepEqual(await eventsOf(dump), [{ kind: "row", table: "t", row: { title: "x", id: "5" } }]);
});

const values: readonly (readonly [string, string, string | null])[] = [
  ["an escaped quote", "'it\\'s'", "it's"],
  ["a doubled quote", "'it''s'", "it's"],
  ["a doubled quote at the end", "'x'''", "x'"],
  ["an escaped backslash before the end", "'a\\\\'", "a\\"],
  ["slashes that were stored", "'<a href=\\\\\\\"x\\\\\\\">'", '<a href=\\"x\\">'],
  ["line ends and tabs", "'a\\r\\n\\tb'", "a\r\n\tb"],
  ["signs of patterns", "'50\\% a\\_b'", "50\\% a\\_b"],
  ["SQL in a text", "'a); INSERT INTO `t` VALUES (3,/* -- #'", "a); INSERT INTO `t` VALUES (3,/* -- #"],
  ["a text in double quotes", "\"a 'b' c\"", "a 'b' c"],
  ["hexadecimal bytes", "0x54697AC3AA6E", "Tizên"],
  ["a hexadecimal text", "x'54C3AA'", "Tê"],
  ["a text with its character set", "_utf8mb4'Tê'", "Tê"],
  ["bytes with their character set", "_binary 0x54C3AA", "Tê"],
  ["a number in base 2", "b'101'", "5"],
  ["a negative number", " -12.5 ", "-12.5"],
  ["an empty text", "''", ""],
  ["a call", "now(1, 2)", "now(1, 2)"],
];
for (const [name, written, value] of values) {
  test(`a value is read: ${name}`, async () => {
    assert.deepEqual(await rowsOf(`${TABLE}INSERT INTO t VALUES (7,${written});`), [["7", value]]);
  });
}

test("a dump of NukeViet itself, whose last row of a table ends with a comma, is read", async () => {
  const dump = `${TABLE}\n--\n-- Dumping data\n--\n\nINSERT INTO \`t\` VALUES\n(1, 'a'), \n(2, 'b'), \n\n-- -----\n\nDROP TABLE IF EXISTS \`u\`;\nCREATE TABLE \`u\` (\`x\` int);\nINSERT INTO \`u\` VALUES\n(9);`;
  assert.deepEqual(await rowsOf(dump), [["1", "a"], ["2", "b"], ["9"]]);
});

test("what follows rows is passed over, and other tables are not read", async () => {
  const dump = `${TABLE}INSERT IGNORE INTO t VALUES (1,'a') ON DUPLICATE KEY UPDATE title=VALUES(title);\nINSERT INTO other VALUES ('(');\nREPLACE INTO t VALUES (2,'b');`;
  assert.deepEqual(await rowsOf(dump), [
    ["1", "a"],
    ["2", "b"],
  ]);
});

test("a dump that was cut off keeps the rows before the cut, and says so", async () => {
  assert.deepEqual(await rowsOf(`${TABLE}INSERT INTO t VALUES (1,'a'),(2,'b and no e`), [["1", "a"], "cut"]);
  assert.deepEqual(await rowsOf(`${TABLE}INSERT INTO t VALUES (1,'a'),`), [["1", "a"], "cut"]);
});

test("a quote that was never closed costs its own table alone", async () => {
  const dump = `${TABLE}INSERT INTO \`t\` VALUES (1,'a'),(2,'oops),\n(3,'c');\nCREATE TABLE \`u\` (\`x\` int);\nINSERT INTO \`u\` VALUES (9);`;
  assert.deepEqual(await rowsOf(dump), [["1", "a"], "cut", ["9"]]);
});

test("a row that does not fit its columns, and rows without known columns, are told", async () => {
  assert.deepEqual(await rowsOf(`${TABLE}INSERT INTO t VALUES (1,'a',3),(2,'b');`), ["columns", ["2", "b"]]);
  assert.deepEqual(await rowsOf("INSERT INTO t VALUES (1,'a'),(2,'b');"), ["unknownColumns"]);
});

test("a row too long to be kept is told, and reading goes on behind it", async () => {
  async function* chunks() {
    for (const text of ["INSERT INTO t VALUES (1),('", ..."x".repeat(100), "'),(3);"]) yield Buffer.from(text);
  }
  const parts: unknown[] = [];
  for await (const part of scanSql(chunks(), 64)) parts.push(part.kind === "row" ? String(part.bytes) : part.kind);
  assert.deepEqual(parts, ["statement", "1", "tooLong", "3", "statement"]);
});
