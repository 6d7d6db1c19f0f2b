import { availableParallelism } from "node:os";
import { type FileName, fileSource, filesIn } from "./list-sources.ts";
import { type ReadThing, readFile, type SourceReading } from "./read-source.ts";
import type { Source } from "./reader.ts";
import { type ReadingProcess, readingProcess } from "./reading-processes.ts";

/** Starting a process costs about as much as reading this many pages. */
const WORTH_STARTING = 300;
/** Files of one order: few enough that answers are small, many enough that asking costs nothing. */
const MOST_FILES = 24;
/** A larger file may hold very many items: it is read here, one item after another. In bytes. */
const MOST_BYTES = 4_000_000;
const MOST_PROCESSES = 4;

/** Something found in a folder, and the file it was found in. */
export interface FolderThing {
  readonly thing: ReadThing;
  readonly from: FileName;
}

/** Reads the files of a folder, in the order of their paths; where they are many, in several processes. */
export async function* readFolder(
  folder: Source,
  reading: SourceReading,
  stageFolder: string,
): AsyncIterable<FolderThing> {
  const files = filesIn(folder);
  const first: FileName[] = [];
  while (first.length < WORTH_STARTING) {
    const next = files.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  if (first.length < WORTH_STARTING) {
    for (const from of first) yield* readHere(from, reading);
    return;
  }
  const count = Math.min(MOST_PROCESSES, availableParallelism());
  const processes = Array.from({ length: count }, () => readingProcess({ reading: plain(reading), stageFolder }));
  try {
    yield* readThere(ordersOf(chained(first, files)), processes, reading);
  } finally {
    for (const each of processes) each.end();
  }
}

/** What a process can be told of reading. */
function plain({ kind, timeZone, map, nowMs }: SourceReading): Omit<SourceReading, "stage"> {
  return { kind, timeZone, map, nowMs };
}

async function* readHere(from: FileName, reading: SourceReading): AsyncIterable<FolderThing> {
  const source = fileSource(from);
  if (source !== null) for await (const thing of readFile(source, reading)) yield { thing, from };
}

function* chained<Each>(first: readonly Each[], rest: Iterable<Each>): Iterable<Each> {
  yield* first;
  yield* rest;
}

/** Files as orders: a large one by itself. */
function* ordersOf(files: Iterable<FileName>): Iterator<readonly FileName[]> {
  let order: FileName[] = [];
  for (const file of files) {
    const isLarge = file.sizeBytes > MOST_BYTES;
    if (order.length > 0 && (isLarge || order.length === MOST_FILES)) {
      yield order;
      order = [];
    }
    if (isLarge) yield [file];
    else order.push(file);
  }
  if (order.length > 0) yield order;
}

interface Pending {
  readonly files: readonly FileName[];
  /** What a process finds in each file; `null` for files that are read here. */
  readonly answer: Promise<readonly (readonly ReadThing[])[]> | null;
}

/** Gives orders to the processes in turn, two ahead for each, and yields what they find in the order of the files. */
async function* readThere(
  orders: Iterator<readonly FileName[]>,
  processes: readonly ReadingProcess[],
  reading: SourceReading,
): AsyncIterable<FolderThing> {
  const pending: Pending[] = [];
  let turn = 0;
  const fill = () => {
    while (pending.length < processes.length * 2) {
      const next = orders.next();
      if (next.done === true) return;
      const files = next.value;
      const isLarge = files[0]!.sizeBytes > MOST_BYTES;
      pending.push({ files, answer: isLarge ? null : processes[turn++ % processes.length]!.read(files) });
    }
  };
  fill();
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { files, answer } = next;
    if (answer === null) yield* readHere(files[0]!, reading);
    else {
      const things = await answer;
      fill();
      for (const [index, from] of files.entries()) for (const thing of things[index] ?? []) yield { thing, from };
    }
    fill();
  }
}
