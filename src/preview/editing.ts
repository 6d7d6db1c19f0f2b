import type { IncomingMessage } from "node:http";
import { type Desk, editingDesk } from "../editor/desk/answer.ts";
import { deskToken } from "../editor/desk/token.ts";
import { type Answer, textAnswer } from "./answer.ts";
import { editingUrl } from "./own-urls.ts";
import { shownText } from "./text.ts";

/** What the preview does for the editing page. */
export interface Editing {
  readonly desk: Desk;
  /**
   * Who may open the editing page: answers a request for it that must not have the page, or has come with the token and is
   * sent on with a cookie. `null` where the page, or another one, is to be sent.
   */
  readonly door: (request: IncomingMessage, isLocal: boolean, basePath: string) => Answer | null;
  /** The address that opens the editing page, with the token, for the address of a preview on this machine. */
  readonly hrefAt: (href: string) => string;
}

/** The folders and the clock that editing needs. */
export interface EditingPlaces {
  readonly contentDir: string;
  readonly outDir: string;
  readonly nowMs: () => number;
}

/** Makes what the preview does for the editing page. The token is kept beside the folder of the previewed site. */
export function editingOf({ contentDir, outDir, nowMs }: EditingPlaces): Editing {
  const token = deskToken(`${outDir}.ma`);
  const door: Editing["door"] = ({ url = "", headers, socket }, isLocal, basePath) => {
    const [path = "", query] = url.split("?", 2);
    const page = `${basePath}${editingUrl.slice(1)}`;
    if (path !== page && path !== editingUrl) return null;
    if (!isLocal) return textAnswer(403, shownText.editingLocalOnly);
    const port = socket.localPort;
    if (token.isIn(query))
      return redirect(page, { "Set-Cookie": token.cookie(port), "Referrer-Policy": "no-referrer" });
    if (!token.isKnown(headers.cookie, port)) return textAnswer(403, shownText.editingLocked);
    return path === page ? null : redirect(page, {});
  };
  return {
    desk: editingDesk({ contentDir, outDir, nowMs, token }),
    door,
    hrefAt: (href) => `${href}${editingUrl.slice(1)}${token.query}`,
  };
}

function redirect(to: string, headers: Readonly<Record<string, string>>): Answer {
  return { status: 302, headers: { Location: to, ...headers }, body: "" };
}
