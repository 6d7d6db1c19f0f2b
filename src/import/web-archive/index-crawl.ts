import { type RecordHead, readHeads, type WarcFile } from "./warc-file.ts";

/** An answer of a crawl that can be read again. */
export interface IndexedAnswer {
  readonly file: WarcFile;
  readonly head: RecordHead;
  /** Where its bytes are: of the same record, or of the one it repeats. */
  readonly bodyOffset: number;
  readonly bodyFile: WarcFile;
}

/** What a crawl holds. */
export interface CrawlIndex {
  /** The newest whole answer of each address, in the order of the crawl. */
  readonly answers: ReadonlyMap<string, IndexedAnswer>;
  /** Addresses that led to another, by the other. */
  readonly redirected: ReadonlyMap<string, readonly string[]>;
  /** Where each of these led. */
  readonly leadsTo: ReadonlyMap<string, string>;
  /** How many answers were errors of the server, by status. */
  readonly failed: ReadonlyMap<number, number>;
  /** Files that end in the midst of a record or are spoiled, with what the reader said. */
  readonly broken: ReadonlyMap<WarcFile, string>;
}

/** A crawl has fewer addresses than this; what comes after is told. */
const MOST_ANSWERS = 2_000_000;

/** Reads the heads of all records of a crawl. */
export async function indexCrawl(files: readonly WarcFile[]): Promise<CrawlIndex> {
  const answers = new Map<string, IndexedAnswer>();
  const redirected = new Map<string, string[]>();
  const failed = new Map<number, number>();
  const broken = new Map<WarcFile, string>();
  const byDigest = new Map<string, { readonly file: WarcFile; readonly offset: number }>();
  for (const file of files) {
    try {
      for await (const head of readHeads(file)) {
        if (!/^(?:response|resource|revisit)$/.test(head.type) || !/^https?:/.test(head.url)) continue;
        if (head.status >= 300 && head.status < 400 && head.location !== null) addRedirect(redirected, head);
        else if (head.status !== 200 && head.status !== 203 && head.type !== "revisit")
          failed.set(head.status, (failed.get(head.status) ?? 0) + 1);
        else if (answers.size < MOST_ANSWERS) addAnswer(answers, byDigest, file, head);
      }
    } catch (error) {
      broken.set(file, error instanceof Error ? error.message : String(error));
    }
  }
  const leadsTo = new Map(
    [...redirected].flatMap(([target, sources]) => sources.map((each) => [each, target] as const)),
  );
  return { answers, redirected, leadsTo, failed, broken };
}

function addAnswer(
  answers: Map<string, IndexedAnswer>,
  byDigest: Map<string, { readonly file: WarcFile; readonly offset: number }>,
  file: WarcFile,
  head: RecordHead,
): void {
  const original = head.digest === null ? undefined : byDigest.get(head.digest);
  if (head.type === "revisit" && original === undefined) return;
  const body = head.type === "revisit" ? original! : { file, offset: head.offset };
  if (head.digest !== null && original === undefined) byDigest.set(head.digest, { file, offset: head.offset });
  const known = answers.get(head.url);
  if (known !== undefined && known.head.date > head.date) return;
  const mime = head.mime === "" && known !== undefined ? known.head.mime : head.mime;
  answers.set(head.url, { file, head: { ...head, mime }, bodyOffset: body.offset, bodyFile: body.file });
}

function addRedirect(redirected: Map<string, string[]>, { url, location }: RecordHead): void {
  if (!URL.canParse(location!, url)) return;
  const target = new URL(location!, url);
  target.hash = "";
  const known = redirected.get(target.href) ?? [];
  if (!known.includes(url) && target.href !== url) redirected.set(target.href, [...known, url]);
}

/** Every address that led to one, also by way of others. */
export function addressesLeadingTo(url: string, redirected: CrawlIndex["redirected"]): readonly string[] {
  const found = new Set<string>([url]);
  for (const each of found) for (const from of redirected.get(each) ?? []) found.add(from);
  found.delete(url);
  return [...found];
}
