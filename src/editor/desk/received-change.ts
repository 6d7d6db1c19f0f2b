import type { IncomingMessage } from "node:http";
import type { SentChange } from "../stores/desk-wire.ts";
import type { Change } from "../stores/store.ts";

/** The largest change that is taken, in bytes: some ten photographs as cameras make them. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A change as it was received, or why it was not. */
export type Received = { readonly change: Change } | { readonly reason: "too-large" | "bad-request" };

/** Reads the change that a request brings: a form with the change as JSON and its files as parts. */
export async function receivedChange(request: IncomingMessage): Promise<Received> {
  const body = await bodyOf(request);
  if (body === null) return { reason: "too-large" };
  try {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const sent = JSON.parse(String(form.get("change"))) as SentChange;
    const writes = await Promise.all(
      sent.writes.map(async (path, index) => {
        const part = form.get(`file${index}`);
        if (!(part instanceof Blob)) throw new TypeError(`file${index} is missing`);
        return { path, bytes: new Uint8Array(await part.arrayBuffer()) };
      }),
    );
    return isChange(sent) ? { change: { ...sent, writes } } : { reason: "bad-request" };
  } catch {
    return { reason: "bad-request" };
  }
}

/** The whole body of a request; `null` where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MOST_BYTES ? null : Buffer.concat(chunks);
}

/** Whether JSON is of the form that the types say. */
function isChange({ message, writes, removals, expected, by }: SentChange): boolean {
  const areTexts = (values: unknown) => Array.isArray(values) && values.every((value) => typeof value === "string");
  const isVersion = (version: unknown) => version === null || typeof version === "string";
  return (
    typeof message === "string" &&
    message.trim() !== "" &&
    areTexts(writes) &&
    areTexts(removals) &&
    Array.isArray(expected) &&
    expected.every((each) => typeof each?.path === "string" && isVersion(each.version)) &&
    (by === undefined || (typeof by?.name === "string" && by.name.trim() !== ""))
  );
}
