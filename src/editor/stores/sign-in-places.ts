import type { HostSettings } from "../../content/editor-fields.ts";
import type { GitHost } from "./git-host.ts";
import { giteaHost, giteaRoot } from "./gitea.ts";
import { githubHeaders, githubHost, githubRoot } from "./github.ts";
import { gitlabHost, gitlabRoot } from "./gitlab.ts";
import type { HostRequest } from "./host-request.ts";

/** Where a host signs editors in, and how its interface is asked. */
export interface SignInPlaces {
  readonly kind: GitHost["kind"];
  /** The address of the host, with a slash at its end. */
  readonly base: string;
  /** The address that all paths of its interface are put behind. */
  readonly root: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where editors allow the page to work for them, and where a code becomes a token; `null` where they paste a token. */
  readonly redirect: { readonly authorize: string; readonly token: string; readonly scope: string } | null;
  /** Where the host makes a token to be pasted. */
  readonly tokenHref: string;
  readonly hostOf: (ask: HostRequest) => GitHost;
}

/**
 * The places of a host. GitHub gives tokens to servers alone: a browser needs a server between, `authProxy`, or a token that
 * the editor pastes. The others give them to a browser that proves it asked first (PKCE, RFC 7636).
 */
export function signInPlaces(settings: HostSettings): SignInPlaces {
  const { host, apiUrl, clientId, authProxy } = settings;
  const base = (usual: string) => (apiUrl ?? usual).replace(/\/*$/, "/");
  switch (host) {
    case "github": {
      const at = base("https://github.com");
      const redirect =
        clientId === undefined || authProxy === undefined
          ? null
          : { authorize: `${at}login/oauth/authorize`, token: authProxy, scope: "repo" };
      const tokenHref = `${at}settings/personal-access-tokens/new`;
      const hostOf = (ask: HostRequest) => githubHost(settings, ask);
      return { kind: host, base: at, root: githubRoot(settings), headers: githubHeaders, redirect, tokenHref, hostOf };
    }
    case "gitlab": {
      const at = base("https://gitlab.com");
      const pkce = { authorize: `${at}oauth/authorize`, token: `${at}oauth/token`, scope: "api" };
      return {
        kind: host,
        base: at,
        root: gitlabRoot(settings),
        headers: {},
        redirect: clientId === undefined ? null : pkce,
        tokenHref: `${at}-/user_settings/personal_access_tokens`,
        hostOf: (ask) => gitlabHost(settings, ask),
      };
    }
    case "gitea":
    case "forgejo": {
      const at = base("https://codeberg.org");
      const scope = "write:repository read:user";
      const pkce = { authorize: `${at}login/oauth/authorize`, token: `${at}login/oauth/access_token`, scope };
      return {
        kind: "gitea",
        base: at,
        root: giteaRoot(settings),
        headers: {},
        redirect: clientId === undefined ? null : pkce,
        tokenHref: `${at}user/settings/applications`,
        hostOf: (ask) => giteaHost(settings, ask),
      };
    }
  }
}

/** The origins that the editing page must be allowed to connect to for a host, each once, sorted. */
export function originsOf(settings: HostSettings): readonly string[] {
  const { root, redirect } = signInPlaces(settings);
  const hrefs = redirect === null ? [root] : [root, redirect.token];
  return [...new Set(hrefs.map((href) => new URL(href).origin))].toSorted();
}
