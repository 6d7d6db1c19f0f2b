/*
 * What was typed and not saved, kept in the browser's database on this device. After a crash, or when the connection comes
 * back, it is offered again. Each editing page has a database of its own, for an origin may have several archives.
 */

/** What was typed and not saved. */
export interface KeptWork {
  /** Names the work: the path of the article, or a name made up for one that has no path yet. */
  readonly key: string;
  readonly title: string;
  /** The text of the article's file. */
  readonly text: string;
  /** The path and the version of the article the work began from; `null` for a new article. */
  readonly from: { readonly path: string; readonly version: string; readonly branch?: string } | null;
  /** The files that were put beside it. */
  readonly files: readonly { readonly name: string; readonly bytes: Blob }[];
  /** When it was kept, in milliseconds since 1970. */
  readonly keptAtMs: number;
}

/** The most that the files of one work may be together, in bytes; larger ones are not kept. */
const MOST_FILE_BYTES = 200 * 1024 * 1024;

const TEXTS = "texts";
const FILES = "files";

/** The files that were kept since the page was opened, so that a picture is not written again with every letter. */
const writtenFiles = new WeakMap<Blob, string>();

/**
 * Keeps what was typed, in place of what was kept under the key before. Returns the names of the files that there was no room
 * for; the text is kept without them.
 *
 * @throws where the browser keeps nothing, as in some private windows
 */
export async function keepWork(key: string, work: KeptWork): Promise<readonly string[]> {
  const database = await openDatabase();
  try {
    const { files, ...text } = work;
    const names = files.map(({ name }) => name);
    await inTransaction(database, TEXTS, (texts) => texts.put({ ...text, key, names }));
    return await keepFiles(database, key, files);
  } finally {
    database.close();
  }
}

async function keepFiles(database: IDBDatabase, key: string, files: KeptWork["files"]): Promise<readonly string[]> {
  const leftOut: string[] = [];
  let size = 0;
  for (const { name, bytes } of files) {
    size += bytes.size;
    const place = `${key}\n${name}`;
    if (writtenFiles.get(bytes) === place) continue;
    const isKept =
      size <= MOST_FILE_BYTES &&
      (await inTransaction(database, FILES, (all) => all.put({ key, name, bytes }, place)).then(
        () => true,
        () => false,
      ));
    if (isKept) writtenFiles.set(bytes, place);
    else leftOut.push(name);
  }
  return leftOut;
}

/** All work that is kept, the newest first. Files that there was no room for are not among it. */
export async function keptWork(): Promise<readonly KeptWork[]> {
  const database = await openDatabase();
  try {
    const texts = await inTransaction(database, TEXTS, (all) => all.getAll() as IDBRequest<KeptText[]>);
    const files = await inTransaction(database, FILES, (all) => all.getAll() as IDBRequest<KeptFile[]>);
    const filesOf = ({ key, names }: KeptText) =>
      names.flatMap((name) => files.find((file) => file.key === key && file.name === name) ?? []);
    return texts
      .map(({ names, ...text }) => ({
        ...text,
        files: filesOf({ ...text, names }).map(({ name, bytes }) => ({ name, bytes })),
      }))
      .toSorted((one, other) => other.keptAtMs - one.keptAtMs || (one.key < other.key ? -1 : 1));
  } finally {
    database.close();
  }
}

/** Forgets what is kept under a key: it was saved, or nobody wants it. */
export async function forgetWork(key: string): Promise<void> {
  const database = await openDatabase();
  try {
    await inTransaction(database, TEXTS, (texts) => texts.delete(key));
    await inTransaction(database, FILES, (files) => files.delete(IDBKeyRange.bound(`${key}\n`, `${key}\n\uffff`)));
  } finally {
    database.close();
  }
}

type KeptText = Omit<KeptWork, "files"> & { readonly names: readonly string[] };

interface KeptFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: Blob;
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(`khotin ${location.pathname}`, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TEXTS, { keyPath: "key" });
    request.result.createObjectStore(FILES);
  };
  return answerOf(request);
}

/** Does one thing in a transaction of its own. Resolves when it is written. */
async function inTransaction<T>(
  database: IDBDatabase,
  store: string,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = database.transaction(store, "readwrite");
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
  const [answer] = await Promise.all([answerOf(work(transaction.objectStore(store))), done]);
  return answer;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no answer"));
  });
}
