import { createHash } from "node:crypto";
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

/** A file of a bag that is not as the bag's manifests say, or that may not be followed. */
export interface BagFault {
  /** Its path in the bag. */
  readonly path: string;
  /** A Vietnamese sentence. */
  readonly what: string;
}

/** A bag (RFC 8493) as it was checked. */
export interface OpenedBag {
  /** The paths of the payload's files that are as the manifests say, sorted; they begin with `data/`. */
  readonly sound: readonly string[];
  readonly faults: readonly BagFault[];
}

/** Whether a folder is a bag. */
export function isBag(folder: string): boolean {
  const sign = join(folder, "bagit.txt");
  return lstatSync(sign, { throwIfNoEntry: false })?.isFile() === true && /^\ufeff?BagIt-Version:/.test(readText(sign));
}

/** The algorithms that manifests may use. Of several manifests all are checked. */
const ALGORITHMS = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;
type Algorithm = (typeof ALGORITHMS)[number];

type Manifest = ReadonlyMap<string, string>;

/** Checks every file of a bag. Nothing outside the bag's folder is looked at, and no link is followed. */
export function openBag(folder: string): OpenedBag {
  const faults: BagFault[] = [];
  const payload = manifestsOf(folder, "manifest", faults);
  const tags = manifestsOf(folder, "tagmanifest", faults);
  if (payload.size === 0) faults.push({ path: "manifest-sha256.txt", what: "Gói không có bản kê tệp (manifest)." });
  const there = payloadFiles(folder, faults);
  const listed = new Set([...payload.values()].flatMap((manifest) => [...manifest.keys()]));
  for (const path of listed) {
    if (!there.has(path)) faults.push({ path, what: "Tệp có trong bản kê nhưng không có trong gói." });
  }
  const sound = [...there].filter((path) => {
    const fault = faultOfFile(folder, path, payload);
    if (fault !== null) faults.push({ path, what: fault });
    return fault === null && payload.size > 0;
  });
  for (const path of new Set([...tags.values()].flatMap((manifest) => [...manifest.keys()]))) {
    const fault = faultOfTag(folder, path, tags);
    if (fault !== null) faults.push({ path, what: fault });
  }
  return { sound: sound.sort(), faults: [...faults, ...sizeFaults(folder, there)] };
}

/** The manifests of a kind, by their algorithm. */
function manifestsOf(folder: string, kind: "manifest" | "tagmanifest", faults: BagFault[]): Map<Algorithm, Manifest> {
  const found = new Map<Algorithm, Manifest>();
  for (const algorithm of ALGORITHMS) {
    const name = `${kind}-${algorithm}.txt`;
    const file = join(folder, name);
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue;
    const manifest = new Map<string, string>();
    for (const line of readText(file).split(/\r\n|\r|\n/)) {
      if (line === "") continue;
      const [, digest = "", written = ""] = /^([0-9a-f]+)[ \t]+\*?(.+)$/i.exec(line) ?? [];
      const path = written.replace(/%(0A|0D|25)/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      if (isPathInside(path) && (kind === "tagmanifest" || path.startsWith("data/"))) {
        manifest.set(path, digest.toLowerCase());
      } else faults.push({ path: name, what: `Dòng "${line.slice(0, 200)}" của bản kê không dùng được.` });
    }
    found.set(algorithm, manifest);
  }
  return found;
}

function isPathInside(path: string): boolean {
  const names = path.split("/");
  return names.every((name) => name !== "" && name !== "." && name !== ".." && !/[\0\\]|^[A-Za-z]:/.test(name));
}

/** The regular files below `data/`. A link or another kind of file is a fault. */
function payloadFiles(folder: string, faults: BagFault[]): ReadonlySet<string> {
  const files = new Set<string>();
  const walk = (path: string) => {
    const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
    if (found?.isDirectory() === true)
      for (const name of readdirSync(join(folder, path)).sort()) walk(`${path}/${name}`);
    else if (found?.isFile() === true) files.add(path);
    else if (found !== undefined) faults.push({ path, what: "Không phải là tệp thường (liên kết hay thiết bị)." });
  };
  walk("data");
  return files;
}

function faultOfFile(folder: string, path: string, manifests: ReadonlyMap<Algorithm, Manifest>): string | null {
  for (const [algorithm, manifest] of manifests) {
    if (!manifest.has(path)) return `Tệp không có trong bản kê manifest-${algorithm}.txt.`;
  }
  return differingDigest(folder, path, manifests);
}

function faultOfTag(folder: string, path: string, manifests: ReadonlyMap<Algorithm, Manifest>): string | null {
  if (lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() !== true)
    return "Tệp có trong bản kê nhưng không có trong gói.";
  return differingDigest(folder, path, manifests);
}

function differingDigest(folder: string, path: string, manifests: ReadonlyMap<Algorithm, Manifest>): string | null {
  const wanted = [...manifests].filter(([, manifest]) => manifest.has(path));
  const digests = digestsOf(
    join(folder, path),
    wanted.map(([algorithm]) => algorithm),
  );
  const differing = wanted.find(([algorithm, manifest]) => manifest.get(path) !== digests.get(algorithm));
  return differing === undefined ? null : `Nội dung khác bản kê (${differing[0]}): tệp đã hỏng hoặc bị sửa.`;
}

const PIECE_BYTES = 1 << 20;

function digestsOf(file: string, algorithms: readonly Algorithm[]): ReadonlyMap<Algorithm, string> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  const source = openSync(file, "r");
  try {
    for (let count = readSync(source, piece); count > 0; count = readSync(source, piece)) {
      for (const [, hash] of hashes) hash.update(piece.subarray(0, count));
    }
  } finally {
    closeSync(source);
  }
  return new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest("hex")]));
}

/** Whether the size that `bag-info.txt` says is that of the payload. */
function sizeFaults(folder: string, files: ReadonlySet<string>): readonly BagFault[] {
  const path = "bag-info.txt";
  if (!existsSync(join(folder, path))) return [];
  const [, bytes, count] = /^Payload-Oxum:\s*(\d+)\.(\d+)\s*$/im.exec(readText(join(folder, path))) ?? [];
  if (bytes === undefined) return [];
  const size = [...files].reduce((sum, file) => sum + lstatSync(join(folder, file)).size, 0);
  if (size === Number(bytes) && files.size === Number(count)) return [];
  return [{ path, what: `Gói ghi ${bytes} byte, ${count} tệp; trong gói có ${size} byte, ${files.size} tệp.` }];
}

function readText(file: string): string {
  return readFileSync(file, "utf8");
}
