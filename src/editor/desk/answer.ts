import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join, resolve } from "node:path";
import { readSiteFile } from "../../content/site-config.ts";
import { DESK_HEADER, DESK_URL, type DeskAbout, type DeskQuestion, type DeskSaved } from "../stores/desk-wire.ts";
import { type ApiVolume, articlesIn, knownNames } from "../stores/known-names.ts";
import { commitChange, editorOfGit, lastChange } from "./commit.ts";
import { placeToRead } from "./content-path.ts";
import { articleLists } from "./list-articles.ts";
import { bytesOf, openArticle } from "./open-article.ts";
import { receivedChange } from "./received-change.ts";
import { saveFiles } from "./save-files.ts";
import type { DeskToken } from "./token.ts";

/** What the desk answers. */
export interface DeskAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | { readonly file: string };
}

/** Answers requests to the desk; `null` for those of other addresses. */
export type Desk = (request: IncomingMessage, isLocal: boolean) => Promise<DeskAnswer> | null;

/** What a desk is made of. */
export interface DeskPlaces {
  readonly contentDir: string;
  /** The folder of the previewed site, whose data tell which names articles use. */
  readonly outDir: string;
  /** Gives the present moment, in milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly token: DeskToken;
}

/** Makes the desk of a content folder: where the editing page lists, opens and saves articles on this machine. */
export function editingDesk(places: DeskPlaces): Desk {
  const contentDir = resolve(places.contentDir);
  const lists = articleLists(contentDir);
  const momentNow = () => ({ nowMs: places.nowMs(), zone: siteFileOf(contentDir).zone });
  const answers: Readonly<Record<Exclude<DeskQuestion, "save">, (asked: URLSearchParams) => unknown>> = {
    about: async (): Promise<DeskAbout> => ({
      siteFile: siteFileOf(contentDir).text,
      editor: await editorOfGit(contentDir),
    }),
    years: () => lists.years(),
    year: (asked) => lists.ofYear(Number(asked.get("year")), momentNow()),
    drafts: () => lists.drafts(momentNow()),
    known: () => knownNames(volumesIn(join(places.outDir, "api"))),
    open: (asked) => openArticle(contentDir, asked.get("path") ?? ""),
    file: (asked) => placeToRead(contentDir, asked.get("path") ?? ""),
  };
  const save = inTurn((request: IncomingMessage) => saveReceived(contentDir, request));
  const answer = async (question: string, asked: URLSearchParams, request: IncomingMessage): Promise<DeskAnswer> => {
    if (question === "save") return request.method === "POST" ? json(await save(request)) : plain(405);
    if (request.method !== "GET" || !Object.hasOwn(answers, question)) return plain(404);
    const found = await answers[question as keyof typeof answers](asked);
    if (question !== "file") return found === null ? plain(404) : json(found);
    const place = found as string | null;
    return place === null || bytesOf(place) === null ? plain(404) : { ...plain(200), body: { file: place } };
  };
  return (request, isLocal) => {
    const [path = "", query] = (request.url ?? "").split("?", 2);
    if (!path.startsWith(DESK_URL)) return null;
    if (!isLocal || request.headers[DESK_HEADER] === undefined) return Promise.resolve(plain(403));
    if (!places.token.isKnown(request.headers.cookie, request.socket.localPort)) return Promise.resolve(plain(401));
    // A file may become unreadable at any moment.
    return answer(path.slice(DESK_URL.length), new URLSearchParams(query), request).catch(() => plain(500));
  };
}

async function saveReceived(contentDir: string, request: IncomingMessage): Promise<DeskSaved> {
  const received = await receivedChange(request);
  if ("reason" in received) return { kind: "refused", reason: received.reason, detail: "" };
  const { change } = received;
  const saved = saveFiles(contentDir, change);
  if (saved.kind === "conflict") return { ...saved, ...(await lastChange(contentDir, saved.path)) };
  if (saved.kind !== "saved" || !(change.commit ?? siteFileOf(contentDir).commits)) return saved;
  const gitFault = await commitChange(contentDir, change);
  return gitFault === null ? saved : { ...saved, gitFault };
}

/** Makes a function that begins only when its last call has ended, so that two changes never mix. */
function inTurn<In, Out>(work: (given: In) => Promise<Out>): (given: In) => Promise<Out> {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const done = last.then(() => work(given));
    last = done.catch(() => {});
    return done;
  };
}

function siteFileOf(contentDir: string) {
  const file = join(contentDir, "site.yaml");
  const text = existsSync(file) ? readFileSync(file, "utf8") : null;
  const { config, editor } = readSiteFile(text, "site.yaml", null, []);
  return { text, zone: config.timeZone, commits: editor?.commit ?? false };
}

/** The articles of the built site's years, from the parts of its data. */
function volumesIn(folder: string): readonly ApiVolume[] {
  const years = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}$/.test(name)) : [];
  return years.map((year) => {
    const parts = readdirSync(join(folder, year)).filter((name) => name.endsWith(".json"));
    return {
      year: Number(year),
      articles: parts.flatMap((name) => articlesIn(readFileSync(join(folder, year, name), "utf8"))),
    };
  });
}

function json(value: unknown): DeskAnswer {
  return { status: 200, headers: { "Content-Type": "application/json" }, body: JSON.stringify(value) };
}

/** An answer without words of its own: the editing page has them. What it sends is never shown as a page. */
function plain(status: number): DeskAnswer {
  return { status, headers: { "Content-Type": "application/octet-stream" }, body: "" };
}
