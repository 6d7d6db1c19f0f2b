import type { HostSettings } from "../../../src/content/editor-fields.ts";
import { openStore } from "../../../src/editor/stores/open-store.ts";
import type { Memory, StorePlace } from "../../../src/editor/stores/place.ts";
import type { Store } from "../../../src/editor/stores/store.ts";
import { vietnamese } from "../../../src/editor/stores/words-vi.ts";
import { fakeGitea, fakeGithub, fakeGitlab } from "./fake-hosts.ts";
import { type FakeRepository, fakeRepository } from "./fake-repository.ts";

/** The hosts of the tests, each with the root of its interface. */
export const HOSTS = {
  github: { fake: fakeGithub, root: "https://api.github.com/", settings: {} },
  gitlab: { fake: fakeGitlab, root: "https://gitlab.com/api/v4/", settings: {} },
  gitea: { fake: fakeGitea, root: "https://git.vn/api/v1/", settings: { apiUrl: "https://git.vn" } },
} as const;

export type HostName = keyof typeof HOSTS;

/** A repository at a fake host, and a store that is opened on it. */
export interface AHost {
  readonly repository: FakeRepository;
  readonly place: StorePlace;
  readonly settings: HostSettings;
  readonly store: () => Promise<Store>;
  /** Is told of each request before it is answered; what it returns is answered instead. */
  on: (method: string, path: string) => Response | "lost" | undefined;
}

/** A memory as browsers have one. */
function aMemory(): Memory & { readonly size: () => number } {
  const texts = new Map<string, string>();
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
    size: () => texts.size,
  };
}

/** Puts some files on a fake host and signs an editor in with a pasted token. */
export function aHost(
  name: HostName,
  files: Readonly<Record<string, string>>,
  more: Partial<HostSettings> = {},
): AHost {
  const { fake, root, settings: own } = HOSTS[name];
  const repository = fakeRepository(files);
  const host = fake();
  const settings: HostSettings = {
    host: name,
    repository: "phuong/kho-tin",
    branch: "main",
    review: "optional",
    ...own,
    ...more,
  };
  const fetch = async (asked: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(asked));
    const method = init.method ?? "GET";
    const instead = made.on(method, url.pathname);
    if (instead instanceof Response) return instead;
    if (!url.href.startsWith(root)) return new Response(null, { status: 404 });
    const token = new Headers(init.headers).get("authorization");
    if (token !== "Bearer ma-dung") return Response.json({ message: "Bad credentials" }, { status: 401 });
    const path = decodeURIComponent(url.pathname.slice(new URL(root).pathname.length));
    const body = typeof init.body === "string" ? JSON.parse(init.body) : null;
    const { status, json } = host(repository, { method, path, query: url.searchParams, body });
    if (instead === "lost") throw new TypeError("network");
    return Response.json(json, { status });
  };
  const place: StorePlace = {
    fetch: fetch as typeof globalThis.fetch,
    words: vietnamese,
    siteHref: "https://tin.vn/kho/",
    zone: "Asia/Ho_Chi_Minh",
    nowMs: () => Date.parse("2026-11-30T08:00:00+07:00"),
    pageHref: "https://tin.vn/kho/quan-tri/",
    query: "",
    go: () => {},
    hideQuery: () => {},
    session: aMemory(),
    device: aMemory(),
  };
  const made: AHost = {
    repository,
    place,
    settings,
    on: () => undefined,
    store: async () => {
      const signIn = await openStore(settings, place);
      if (signIn.kind !== "sign-in") return signIn;
      const store = await signIn.withToken(" ma-dung\n", false);
      if (store.kind === "sign-in") throw new Error(store.fault);
      return store;
    },
  };
  return made;
}
