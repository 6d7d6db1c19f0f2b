import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { HostSettings } from "../../../src/content/editor-fields.ts";
import { openStore } from "../../../src/editor/stores/open-store.ts";
import type { StorePlace } from "../../../src/editor/stores/place.ts";
import { originsOf } from "../../../src/editor/stores/sign-in-places.ts";
import type { SignIn, Store } from "../../../src/editor/stores/store.ts";
import { type AHost, aHost, type HostName } from "./a-host.ts";

const FILES = { "content/site.yaml": "title: Kho\n" };
const signInOf = (opened: Store | SignIn) => (opened.kind === "sign-in" ? opened : assert.fail("signed in"));
const storeOf = (opened: Store | SignIn) => (opened.kind === "sign-in" ? assert.fail(opened.fault ?? "not") : opened);

/** Opens the store of a host as a page at an address with a query does. */
const openWith = ({ settings, place }: AHost, query: string, more: Partial<StorePlace> = {}) =>
  openStore(settings, { ...place, query, ...more });

/** An editor's way to the host: what the page asked for there. */
async function begun(host: AHost, keep: boolean) {
  let href = "";
  const signIn = signInOf(await openWith(host, "", { go: (to) => (href = to) }));
  assert.equal(signIn.way, "redirect");
  await signIn.begin(keep);
  const { origin, pathname, searchParams } = new URL(href);
  return { at: `${origin}${pathname}`, asked: searchParams };
}

/** Lets a host give tokens, and notes what it was given for them. */
function givesTokens(
  host: AHost,
  path: string,
  first: Readonly<Record<string, unknown>>,
  later = first,
): URLSearchParams[] {
  const proofs: URLSearchParams[] = [];
  const { fetch } = host.place;
  const asker = (async (asked, init) => {
    if (new URL(String(asked)).pathname !== path) return fetch(asked, init);
    proofs.push(init!.body as URLSearchParams);
    return Response.json(proofs.length === 1 ? first : later, { status: "error" in first ? 400 : 200 });
  }) as typeof globalThis.fetch;
  Object.assign(host.place, { fetch: asker });
  return proofs;
}

const WAYS = [
  ["gitlab", {}, "https://gitlab.com/oauth/authorize", "/oauth/token", "api"],
  ["gitea", {}, "https://git.vn/login/oauth/authorize", "/login/oauth/access_token", "write:repository read:user"],
  ["github", { authProxy: "https://dang-nhap.vn/ma" }, "https://github.com/login/oauth/authorize", "/ma", "repo"],
] as const satisfies readonly (readonly [HostName, Partial<HostSettings>, string, string, string])[];

for (const [name, more, authorize, tokenPath, scope] of WAYS) {
  test(`${name}: an editor signs in at the host, and the page proves that it asked`, async () => {
    const host = aHost(name, FILES, { clientId: "kho-tin", ...more });
    const { at, asked } = await begun(host, false);
    assert.equal(at, authorize);
    assert.deepEqual(
      ["client_id", "redirect_uri", "response_type", "scope", "code_challenge_method"].map((each) => asked.get(each)),
      ["kho-tin", "https://tin.vn/kho/quan-tri/", "code", scope, "S256"],
    );
    const proofs = givesTokens(host, tokenPath, { access_token: "ma-dung", expires_in: 7200, refresh_token: "moi" });
    let isHidden = false;
    const query = `?code=abc&state=${asked.get("state")}`;
    const store = storeOf(await openWith(host, query, { hideQuery: () => (isHidden = true) }));
    assert.equal(store.editor?.name, "Lê Ánh");
    assert.ok(isHidden, "the code does not stay in the address");
    const [proof] = proofs;
    assert.equal(proof!.get("code"), "abc");
    const digest = createHash("sha256").update(proof!.get("code_verifier")!).digest("base64url");
    assert.equal(digest, asked.get("code_challenge"));
    assert.equal(storeOf(await openWith(host, "")).kind, name, "until the window closes");
    store.signOut!();
    assert.equal((await openWith(host, "")).kind, "sign-in");
  });
}

test("a code that the page did not ask for signs nobody in, and a refusal is told", async () => {
  const host = aHost("gitlab", FILES, { clientId: "kho-tin" });
  const proofs = givesTokens(host, "/oauth/token", { error: "invalid_grant", error_description: "Mã đã dùng" });
  assert.match(signInOf(await openWith(host, "?code=la&state=la")).fault!, /Chưa đăng nhập được/);
  const { asked } = await begun(host, false);
  assert.match(signInOf(await openWith(host, "?code=abc&state=khac")).fault!, /Chưa đăng nhập được/);
  assert.equal(proofs.length, 0, "a code with another state is not used");
  assert.match(signInOf(await openWith(host, `?code=abc&state=${asked.get("state")}`)).fault!, /Chưa/, "nor twice");
  const second = await begun(host, false);
  assert.match(signInOf(await openWith(host, `?code=abc&state=${second.asked.get("state")}`)).fault!, /Mã đã dùng/);
  const third = await begun(host, false);
  const denied = `?error=access_denied&error_description=T%E1%BB%AB+ch%E1%BB%91i&state=${third.asked.get("state")}`;
  assert.match(signInOf(await openWith(host, denied)).fault!, /Từ chối/);
});

test("a token that ends is renewed once, however many ask", async () => {
  const host = aHost("gitlab", FILES, { clientId: "kho-tin" });
  const { asked } = await begun(host, true);
  const first = { access_token: "ma-dung", expires_in: 30, refresh_token: "mot" };
  const proofs = givesTokens(host, "/oauth/token", first, { ...first, expires_in: 7200, refresh_token: "hai" });
  const store = storeOf(await openWith(host, `?code=abc&state=${asked.get("state")}`));
  await Promise.all([store.years(), store.listDrafts(), store.siteFile()]);
  assert.deepEqual(
    proofs.map((proof) => proof.get("refresh_token")),
    [null, "mot"],
  );
  assert.match(
    JSON.stringify(host.place.device.getItem("khotin https://tin.vn/kho/quan-tri/ gitlab  phuong/kho-tin")),
    /hai/,
  );
});

test("without an application an editor pastes a token, which stays in the window unless the device is to keep it", async () => {
  for (const name of ["github", "gitlab", "gitea"] as const) {
    const host = aHost(name, FILES);
    const { session, device } = host.place as unknown as Record<"session" | "device", { size: () => number }>;
    const signIn = signInOf(await openStore(host.settings, host.place));
    assert.equal(signIn.way, "token");
    assert.match(signIn.tokenNeeds!, /Mã truy cập/);
    assert.ok(URL.canParse(signIn.tokenHref!));
    assert.match(signInOf(await signIn.withToken("ma-sai", true)).fault!, /không đúng/);
    assert.deepEqual([session.size(), device.size()], [0, 0], "a wrong token is not kept");
    storeOf(await signIn.withToken("ma-dung", false));
    assert.deepEqual([session.size(), device.size()], [1, 0]);
    storeOf(await signIn.withToken("ma-dung", true));
    assert.deepEqual([session.size(), device.size()], [0, 1]);
  }
});

test("the editing page may connect to the host alone", () => {
  const settings = { host: "github", repository: "a/b", branch: "main", review: "optional" } as const;
  assert.deepEqual(originsOf(settings), ["https://api.github.com"]);
  assert.deepEqual(originsOf({ ...settings, clientId: "x", authProxy: "https://dang-nhap.vn/ma" }), [
    "https://api.github.com",
    "https://dang-nhap.vn",
  ]);
  assert.deepEqual(originsOf({ ...settings, host: "forgejo", apiUrl: "https://git.vn/x", clientId: "x" }), [
    "https://git.vn",
  ]);
});
