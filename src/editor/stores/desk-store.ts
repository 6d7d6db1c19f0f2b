import { DESK_HEADER, DESK_URL, type DeskAbout, type DeskQuestion, type DeskSaved } from "./desk-wire.ts";
import { StoreFault } from "./fault.ts";
import type { StorePlace } from "./place.ts";
import type { Change, KnownNames, ListedArticle, OpenedArticle, SaveResult, Store } from "./store.ts";
import type { StoreWords } from "./words-vi.ts";

/** What the desk needs of the browser. */
type Reach = Pick<StorePlace, "fetch" | "words">;

/** Opens the desk: articles are files on this machine, behind the preview's server. */
export async function openDesk({ fetch, words }: Reach): Promise<Store> {
  const ask = async (question: DeskQuestion, asked: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const href = `${DESK_URL}${question}?${new URLSearchParams(asked)}`;
    const response = await fetch(href, { headers: { [DESK_HEADER]: "1" } }).catch(() => null);
    if (response === null) throw new StoreFault("offline", words.offline);
    if (response.ok) return response;
    if (response.status === 404) throw new StoreFault("missing", words.missing(asked.path ?? ""));
    if (response.status === 401) throw new StoreFault("signed-out", words.deskLocked);
    throw new StoreFault("refused", words.hostFault(response.status, ""));
  };
  const answerTo = async <T>(question: DeskQuestion, asked?: Readonly<Record<string, string>>): Promise<T> =>
    (await ask(question, asked)).json() as Promise<T>;
  const { editor } = await answerTo<DeskAbout>("about");
  return {
    kind: "desk",
    canReview: false,
    mustReview: false,
    editor,
    siteFile: async () => (await answerTo<DeskAbout>("about")).siteFile,
    years: () => answerTo<readonly number[]>("years"),
    listYear: (year) => answerTo<readonly ListedArticle[]>("year", { year: String(year) }),
    listDrafts: () => answerTo<readonly ListedArticle[]>("drafts"),
    known: () => answerTo<KnownNames>("known"),
    open: (path) => answerTo<OpenedArticle>("open", { path }),
    readFile: async (path) => new Uint8Array(await (await ask("file", { path })).arrayBuffer()),
    save: async (change) => savedAtDesk(await sendChange(fetch, change), words),
    sendForReview: async () => ({ kind: "refused", what: words.noReview }),
  };
}

/** Sends a change to the desk; `null` where the desk cannot be reached. */
async function sendChange(fetch: Reach["fetch"], { writes, ...change }: Change): Promise<Response | null> {
  const form = new FormData();
  form.set("change", JSON.stringify({ ...change, writes: writes.map(({ path }) => path) }));
  for (const [index, { bytes }] of writes.entries()) form.set(`file${index}`, new Blob([new Uint8Array(bytes)]));
  return fetch(`${DESK_URL}save`, { method: "POST", headers: { [DESK_HEADER]: "1" }, body: form }).catch(() => null);
}

async function savedAtDesk(response: Response | null, words: StoreWords): Promise<SaveResult> {
  if (response === null) return { kind: "offline" };
  if (response.status === 401) return { kind: "refused", what: words.deskLocked };
  if (!response.ok) return { kind: "refused", what: words.hostFault(response.status, "") };
  const saved = (await response.json()) as DeskSaved;
  if (saved.kind === "conflict") return saved;
  if (saved.kind === "refused") return { kind: "refused", what: refusalText(saved, words) };
  const { versions, gitFault } = saved;
  return { kind: "saved", versions, ...(gitFault === undefined ? {} : { note: words.gitFault(gitFault) }) };
}

function refusalText({ reason, detail }: Extract<DeskSaved, { kind: "refused" }>, words: StoreWords): string {
  switch (reason) {
    case "bad-path":
      return words.badPath(detail);
    case "not-written":
      return words.notWritten(detail);
    case "too-large":
      return words.tooLarge;
    case "bad-request":
      return words.badRequest;
  }
}
