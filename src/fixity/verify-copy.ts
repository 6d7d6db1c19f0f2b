import { checksumOf } from "../cache/checksum.ts";
import { type FoundSignature, findSignature } from "./copy-signature.ts";
import type { CopySource, FoundFile } from "./copy-source.ts";
import { isDamaged } from "./manifest-check.ts";
import { fileFrom } from "./manifest-place.ts";
import { type ManifestLine, parseManifest } from "./manifest-text.ts";
import type { PublicKey } from "./minisign-keys.ts";
import { judgePackedForms } from "./packed-forms.ts";
import { CHECK_FILE, isUnlisted, MANIFEST_FILE, SIGNATURE_FILE, volumeFolder, yearOfManifest } from "./site-names.ts";

/** The years to check, both counted; `null` for the whole site. */
export type YearSpan = { readonly first: number; readonly last: number } | null;

/** What a check found. The manifests come first in each list, then files by name. */
export interface Verdict {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files that no manifest lists; found in folders only. */
  readonly extra: readonly string[];
  /** Files that a server does not show, because it leads on to another address itself or keeps them as its settings. */
  readonly unseen: readonly string[];
  /** How many files were looked at. */
  readonly checked: number;
  /** What became of the signature of the site's manifest; absent where there is neither a signature nor a key. */
  readonly signature?: FoundSignature;
}

/** What of a copy is to be checked. */
export interface WantedCheck {
  readonly years: YearSpan;
  /** The keys of which one must have signed the site's manifest; the copy itself is asked for them where there are none. */
  readonly publicKeys: readonly PublicKey[];
}

/** What is called as a check goes on, and what is known of an earlier one. */
export interface CheckProgress {
  readonly plan: (fileCount: number) => void;
  readonly done: () => void;
  /** Whether an earlier check found a file to be as listed. */
  readonly isKnown: (line: ManifestLine) => boolean;
  readonly remember: (line: ManifestLine) => void;
}

/** The volumes asked for are not in the manifest. */
export class NoSuchVolume extends Error {
  constructor() {
    super("no such volume");
    this.name = "NoSuchVolume";
  }
}

/**
 * Checks a copy of a site by its manifests. A manifest that is missing or damaged says nothing of the files it lists: it is
 * named, and these are not judged.
 *
 * @throws NoSuchVolume, UnreachableCopy
 */
export async function verifyCopy(source: CopySource, wanted: WantedCheck, progress: CheckProgress): Promise<Verdict> {
  const bytes = await source.bytes(MANIFEST_FILE);
  const lines = bytes === null ? null : parseManifest(Buffer.from(bytes).toString());
  const found = bytes === null ? undefined : await findSignature(source, bytes, lines, wanted.publicKeys);
  const signature = found === undefined ? {} : { signature: found };
  const isSigned = signature.signature?.state === "good";
  if (bytes === null || lines === null || (!isSigned && (await isManifestDamaged(source, bytes, lines)))) {
    const [changed, missing] = bytes === null ? [[], [MANIFEST_FILE]] : [[MANIFEST_FILE], []];
    return { changed, missing, extra: [], unseen: [], checked: 1, ...signature };
  }
  const own = { path: MANIFEST_FILE, sha256: checksumOf(bytes).sha256 };
  const verdict = await verifyFiles(source, own, lines, wanted.years, progress);
  return { ...withSignatureFile(verdict, signature), ...signature };
}

type Signed = Pick<Verdict, "signature">;

/** A verdict that names the file of a signature which is not that of the key. */
function withSignatureFile(verdict: Verdict, { signature }: Signed): Verdict {
  if (signature === undefined || signature.state === "unchecked") return verdict;
  const checked = verdict.checked + 1;
  if (signature.state === "good") return { ...verdict, checked };
  const list = signature.state === "missing" ? "missing" : "changed";
  return { ...verdict, checked, [list]: [SIGNATURE_FILE, ...verdict[list]] };
}

/** Checks the files of a copy by the lines of the site's manifest. `own` is what that manifest would say of itself. */
async function verifyFiles(
  source: CopySource,
  own: ManifestLine,
  lines: readonly ManifestLine[],
  years: YearSpan,
  progress: CheckProgress,
): Promise<Verdict> {
  const listed = linesFor(lines, years);
  const volumes = await readVolumes(source, listed);
  const judged = [...listed, ...volumes.lines];
  progress.plan(judged.length);
  const found = await findAll(judged, source, progress);
  const named = (isWanted: (each: FoundFile, line: ManifestLine) => boolean) =>
    judged
      .filter((line) => isWanted(found.get(line.path)!, line))
      .map(({ path }) => path)
      .sort(manifestsFirst);
  const changed = named(
    (each, { sha256 }) => each === "unreadable" || (typeof each === "object" && each.sha256 !== sha256),
  );
  const unlisted = volumes.areAllRead ? extraFiles(source, judged, years) : [];
  const checksums = new Map([own, ...judged].map(({ path, sha256 }) => [path, sha256]));
  const packed = await judgePackedForms(source, unlisted, checksums);
  const isPacked = new Set([...packed.right, ...packed.wrong]);
  return {
    changed: [...changed, ...packed.wrong].sort(manifestsFirst),
    missing: named((each) => each === "missing"),
    extra: unlisted.filter((file) => !isPacked.has(file)),
    unseen: named((each) => each === "redirected" || each === "withheld"),
    checked: judged.length + 1 + isPacked.size,
  };
}

async function isManifestDamaged(
  source: CopySource,
  bytes: Uint8Array,
  lines: readonly ManifestLine[],
): Promise<boolean> {
  return isDamaged(bytes, lines, CHECK_FILE, await source.bytes(CHECK_FILE));
}

/** The lines of the site's manifest that are to be checked: all of them, or those of files of some volumes. */
function linesFor(lines: readonly ManifestLine[], years: YearSpan): readonly ManifestLine[] {
  if (years === null) return lines;
  const all = lines.flatMap(({ path }) => yearOfManifest(path) ?? []);
  const wanted = all.filter((year) => year >= years.first && year <= years.last).map(volumeFolder);
  if (wanted.length === 0) throw new NoSuchVolume();
  return lines.filter(({ path }) => wanted.some((folder) => path.startsWith(folder)));
}

/** The lines of the volumes' manifests, as paths inside the site; none of a manifest that is not as the site's lists it. */
async function readVolumes(
  source: CopySource,
  listed: readonly ManifestLine[],
): Promise<{ readonly lines: readonly ManifestLine[]; readonly areAllRead: boolean }> {
  let areAllRead = true;
  const lines: ManifestLine[] = [];
  for (const { path, sha256 } of listed) {
    const year = yearOfManifest(path);
    if (year === null) continue;
    const bytes = await source.bytes(path);
    const isWhole = bytes !== null && checksumOf(bytes).sha256 === sha256;
    const read = isWhole ? parseManifest(Buffer.from(bytes).toString()) : null;
    if (read === null) areAllRead = false;
    for (const each of read ?? []) {
      const file = fileFrom(volumeFolder(year), each.path);
      if (file !== null) lines.push({ path: file, sha256: each.sha256 });
    }
  }
  return { lines, areAllRead };
}

/** Looks at files, several at once where the source allows it. */
async function findAll(
  lines: readonly ManifestLine[],
  source: CopySource,
  progress: CheckProgress,
): Promise<ReadonlyMap<string, FoundFile>> {
  const found = new Map<string, FoundFile>();
  const waiting = lines.values();
  const lookAtNext = async () => {
    for (const line of waiting) {
      const isKnown = progress.isKnown(line);
      const each = isKnown ? { sha256: line.sha256 } : await source.find(line.path, line.sha256);
      if (!isKnown && typeof each === "object" && each.sha256 === line.sha256) progress.remember(line);
      found.set(line.path, each);
      progress.done();
    }
  };
  await Promise.all(Array.from({ length: source.atOnce }, lookAtNext));
  return found;
}

/** Files of the copy that no manifest lists. Of single volumes, those in the folders of these. */
function extraFiles(source: CopySource, judged: readonly ManifestLine[], years: YearSpan): readonly string[] {
  const listed = new Set(judged.map(({ path }) => path));
  const folders = years === null ? [""] : [...listed].flatMap(folderOf);
  return (source.files() ?? []).filter(
    (file) => !listed.has(file) && !isUnlisted(file) && folders.some((folder) => file.startsWith(folder)),
  );
}

function folderOf(file: string): readonly string[] {
  const year = yearOfManifest(file);
  return year === null ? [] : [volumeFolder(year)];
}

function manifestsFirst(one: string, other: string): number {
  const rank = (file: string) => (yearOfManifest(file) === null ? 1 : 0);
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}
