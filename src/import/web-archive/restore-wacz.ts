import { createHash } from "node:crypto";
import { type Problem, problem } from "../../problems/problem.ts";
import type { SourceKind } from "../found-item.ts";
import { openZip } from "../open-zip.ts";
import type { Source } from "../reader.ts";
import type { ReportItem } from "../report-item.ts";
import { isArticleFile, type Restoring, restoreFile } from "../restore-file.ts";
import { contentPath } from "./content-record.ts";
import { readAnswer, readHeads, type WarcFile } from "./warc-file.ts";

/** Where this program puts the records of a web archive. */
const RECORDS = "archive/data.warc.gz";

/** What an archive of a volume may hold at most, in bytes. */
const MOST_BYTES = 2 ** 40;
const MOST_FILE_BYTES = 512 * 2 ** 20;

/** A file of the content folder among the records. */
interface KeptRecord {
  readonly path: string;
  readonly offset: number;
  /** `sha256:` and hexadecimal digits. */
  readonly digest: string | null;
}

/**
 * Gives a content folder back from a web archive that this program wrote, and returns what became of each article; `null` where
 * the source is none. A file that is damaged is a Problem and is not restored.
 */
export async function restoreWacz(
  source: Source,
  kind: SourceKind | null,
  restoring: Restoring,
  problems: Problem[],
): Promise<readonly ReportItem[] | null> {
  const records = kind === null || kind === "wacz" ? await recordsOf(source) : null;
  if (records === null) return null;
  const tell = (file: string, detail: string) =>
    problems.push(problem("import-unreadable", { file: `${source.label}#${file}`, line: 1, column: 1 }, { detail }));
  const { kept, isWhole } = await keptRecords(records);
  if (kept.length === 0) return null;
  if (!isWhole) tell(RECORDS, "tệp bị cắt cụt hoặc hỏng: phần sau chỗ hỏng không đọc được.");
  const items: ReportItem[] = [];
  // Other files first: an article never names a file that is not there yet.
  for (const record of [
    ...kept.filter(({ path }) => !isArticleFile(path)),
    ...kept.filter(({ path }) => isArticleFile(path)),
  ]) {
    const bytes = await bytesOf(record, records);
    if (bytes === null) tell(record.path, "nội dung khác mã kiểm: tệp đã hỏng hoặc bị sửa.");
    else
      items.push(
        ...restoreFile({ label: `${source.label}#${record.path}`, path: record.path, bytes }, "wacz", restoring),
      );
  }
  return items;
}

/** The records of a web archive that lie where this program puts them, stored as they are. */
async function recordsOf({ isFolder, head, path }: Source): Promise<WarcFile | null> {
  if (isFolder || head[0] !== 0x50 || head[1] !== 0x4b) return null;
  try {
    const zip = await openZip(path, MOST_BYTES);
    try {
      const place = zip.members.has(RECORDS) ? await zip.placeOf(RECORDS) : null;
      return place === null ? null : { path, ...place };
    } finally {
      zip.close();
    }
  } catch {
    return null;
  }
}

async function keptRecords(
  records: WarcFile,
): Promise<{ readonly kept: readonly KeptRecord[]; readonly isWhole: boolean }> {
  const kept: KeptRecord[] = [];
  try {
    for await (const { type, url, offset, digest } of readHeads(records)) {
      const path = type === "resource" ? contentPath(url) : null;
      if (path !== null) kept.push({ path, offset, digest });
    }
  } catch {
    return { kept, isWhole: false };
  }
  return { kept, isWhole: true };
}

/** The bytes of a record; `null` where they are not those that its digest was made of. */
async function bytesOf({ offset, digest }: KeptRecord, records: WarcFile): Promise<Buffer | null> {
  try {
    const answer = await readAnswer(records, offset, MOST_FILE_BYTES);
    if (answer === null) return null;
    const found = `sha256:${createHash("sha256").update(answer.bytes).digest("hex")}`;
    return digest === null || digest === found ? answer.bytes : null;
  } catch {
    return null;
  }
}
