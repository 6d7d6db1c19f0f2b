import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { programRoot } from "../../src/program/root.ts";

/** A module longer than this is two modules. */
const MOST_LINES = 220;

/** The rooms from top to bottom: the first column of the table in docs/architecture.md, paths from `src/` or the root. */
function documentedRooms(): readonly string[] {
  const document = readFileSync(join(programRoot, "docs", "architecture.md"), "utf8");
  const [, table = ""] = /<!-- rooms -->(.*?)<!-- \/rooms -->/s.exec(document) ?? [];
  return [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!.replace(/\/$/, ""));
}

const rooms = documentedRooms();

const modules = ["src", "templates"]
  .flatMap((folder) => filesUnder(join(programRoot, folder)).map((path) => `${folder}/${path}`))
  .filter((path) => /\.(?:tsx?|js)$/.test(path));

/** The innermost room a module is in; `undefined` where it is in none. */
function roomOf(module: string): string | undefined {
  const inside = rooms.filter((room) => [`src/${room}`, room].some((path) => `${module}/`.startsWith(`${path}/`)));
  return inside.toSorted((one, other) => other.length - one.length)[0];
}

/** What a module imports of the program, types included. */
function importsOf(module: string): readonly string[] {
  const text = readFileSync(join(programRoot, module), "utf8");
  const named = text.matchAll(/(?:\bfrom|\bimport|\bimport\() ?"(\.{1,2}\/[^"]+)"/g);
  return [...named].map(([, path]) => relative(programRoot, join(programRoot, dirname(module), path!)));
}

const imports = new Map(modules.map((module) => [module, importsOf(module).filter((path) => modules.includes(path))]));

test("every module of the program is in a room of the table", () => {
  assert.deepEqual(
    modules.filter((module) => roomOf(module) === undefined),
    [],
  );
  assert.deepEqual(
    rooms.filter((room) => !modules.some((module) => roomOf(module) === room)),
    [],
    "rooms that are empty",
  );
});

test("two files stand in the root of src", () => {
  const loose = modules.filter((module) => /^src\/[^/]+$/.test(module));
  assert.deepEqual(loose, ["src/build.ts", "src/cli.ts"]);
});

test("nothing imports upwards", () => {
  const floor = (module: string) => rooms.indexOf(roomOf(module) ?? "");
  const upwards = [...imports].flatMap(([module, imported]) =>
    imported.filter((path) => floor(path) < floor(module)).map((path) => `${module} → ${path}`),
  );
  assert.deepEqual(upwards, []);
});

test("no modules import each other, not even for types", () => {
  const settled = new Set<string>();
  const circle = (module: string, above: readonly string[]): readonly string[] | null => {
    if (above.includes(module)) return [...above.slice(above.indexOf(module)), module];
    if (settled.has(module)) return null;
    for (const imported of imports.get(module) ?? []) {
      const found = circle(imported, [...above, module]);
      if (found !== null) return found;
    }
    settled.add(module);
    return null;
  };
  for (const module of modules) assert.equal(circle(module, [])?.join(" → ") ?? null, null);
});

test("a module is short, and its name does not repeat its folder's", () => {
  const lines = (module: string) => readFileSync(join(programRoot, module), "utf8").split("\n").length - 1;
  assert.deepEqual(
    modules.filter((module) => lines(module) > MOST_LINES),
    [],
  );
  const prefixed = modules.filter((module) => {
    const [folder, name] = module.split("/").slice(-2) as [string, string];
    return name.startsWith(`${folder.replace(/s$/, "")}-`) || name.startsWith(`${folder}-`);
  });
  assert.deepEqual(prefixed, []);
});
