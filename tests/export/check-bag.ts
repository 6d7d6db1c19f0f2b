import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../src/cache/files-under.ts";

/** Percent-encoded line ends and percent signs of a manifest's path, decoded: RFC 8493, section 2.1.3. */
function decodedPath(written: string): string {
  return written
    .replace(/%0[aA]/g, "\n")
    .replace(/%0[dD]/g, "\r")
    .replace(/%25/g, "%");
}

function entriesOf(file: string): readonly (readonly [digest: string, path: string])[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, digest = "", path = ""] = /^([0-9a-f]+)\s+\*?(.*)$/i.exec(line) ?? [];
      return [digest.toLowerCase(), decodedPath(path)] as const;
    });
}

/**
 * What keeps a folder from being a valid bag, as section 3 of RFC 8493 defines validity. Written from the RFC alone; it shares
 * nothing with the program.
 */
export function bagFaults(folder: string): readonly string[] {
  const faults: string[] = [];
  const expect = (isSo: boolean, fault: string) => isSo || faults.push(fault);
  const declaration = readFileSync(join(folder, "bagit.txt"), "utf8");
  expect(declaration === "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "2.1.1: the declaration");
  const files = filesUnder(folder);
  const payload = files.filter((path) => path.startsWith("data/"));
  const manifests = files.filter((path) => /^manifest-\w+\.txt$/.test(path));
  const tagManifests = files.filter((path) => /^tagmanifest-\w+\.txt$/.test(path));
  expect(existsSync(join(folder, "data")), "2.1.2: no payload folder");
  expect(manifests.length > 0, "2.1.3: no payload manifest");
  for (const name of [...manifests, ...tagManifests]) {
    const entries = entriesOf(join(folder, name));
    const algorithm = /-(\w+)\.txt$/.exec(name)![1]!;
    const paths = entries.map(([, path]) => path);
    expect(new Set(paths).size === paths.length, `${name}: a file is listed twice`);
    for (const [digest, path] of entries) {
      const file = join(folder, path);
      if (!existsSync(file)) faults.push(`${name}: ${path} is missing`);
      else if (createHash(algorithm).update(readFileSync(file)).digest("hex") !== digest)
        faults.push(`${name}: ${path} is changed`);
    }
    const wanted = name.startsWith("tag")
      ? files.filter((path) => !path.startsWith("data/") && !path.startsWith("tagmanifest-"))
      : payload;
    for (const path of wanted) expect(paths.includes(path), `${name}: ${path} is not listed`);
  }
  const info = readFileSync(join(folder, "bag-info.txt"), "utf8");
  const bytes = payload.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  expect(info.includes(`\nPayload-Oxum: ${bytes}.${payload.length}\n`), "2.2.2: Payload-Oxum");
  for (const line of info.split("\n").slice(0, -1)) expect(/^[\w-]+: \S.*$/.test(line), `2.2.2: ${line}`);
  return faults;
}
