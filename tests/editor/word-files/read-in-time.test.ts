import assert from "node:assert/strict";
import { test } from "node:test";
import { readInTime } from "../../../src/editor/word-files/read-in-time.ts";

/** A thread that answers what it is told to, or never. */
function threadThat(answer: object | null) {
  const ended = { value: false };
  class Thread extends EventTarget {
    postMessage(): void {
      if (answer !== null)
        queueMicrotask(() => this.dispatchEvent(Object.assign(new Event("message"), { data: answer })));
    }

    terminate(): void {
      ended.value = true;
    }
  }
  Object.assign(globalThis, { Worker: Thread });
  return ended;
}

const FILE = new File(["x"], "bai.docx");
const read = (signal: AbortSignal) => readInTime(FILE, { threadHref: "/word-thread.js", language: "vi" }, signal, 5);

test("a Word file that takes too long is given up in plain words, and its thread is ended", async () => {
  const ended = threadThat(null);
  await assert.rejects(read(new AbortController().signal), {
    name: "WordFileError",
    message: /mất quá nhiều thời gian/,
  });
  assert.ok(ended.value);
});

test("a Word file that was read ends its thread, and one that nobody waits for is not read on", async () => {
  const article = { body: "Thân.\n", files: [], doubts: [], conversions: [] };
  const ended = threadThat({ article });
  assert.deepEqual(await read(new AbortController().signal), article);
  assert.ok(ended.value);
  const stopped = threadThat(null);
  const controller = new AbortController();
  const reading = readInTime(FILE, { threadHref: "/word-thread.js", language: "vi" }, controller.signal);
  controller.abort();
  await assert.rejects(reading, { name: "WordFileError" });
  assert.ok(stopped.value);
});
