import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editingUrl, fileOf, notFoundUrl } from "../addresses/urls.ts";
import { reloadScriptUrl } from "./own-urls.ts";
import { staticAnswer, typeOf } from "./static-file.ts";
import { shownText } from "./text.ts";

/** What the server shows at a moment. */
export interface ShownState {
  /** Names what the pages were built from; a page of another name is out of date. */
  readonly build: string;
  /** Markup of what is wrong; empty where nothing is. */
  readonly panel: string;
  readonly basePath: string;
  /** Answers for pages that cannot be there yet; `null` once pages stand. */
  readonly insteadOfPages: string | null;
}

/** What is sent for a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | { readonly file: string };
}

const HTML = "text/html; charset=utf-8";

/** What a request for a page or file of the site gets. */
export function siteAnswer(root: string, target: string, state: ShownState): Answer {
  const found = staticAnswer(root, target, state.basePath);
  switch (found.kind) {
    case "refused":
      return textAnswer(400, shownText.badRequest);
    case "redirect":
      return { status: 302, headers: { Location: found.to }, body: "" };
    case "none":
      return missingAnswer(root, state);
    case "file":
      return fileAnswer(found.file, root, state);
  }
}

function fileAnswer(file: string, root: string, state: ShownState): Answer {
  // What an editor is typing must not be lost because the site was built again.
  const isEditing = file === join(root, fileOf(editingUrl));
  if (isEditing || !file.endsWith(".html"))
    return { status: 200, headers: { "Content-Type": typeOf(file) }, body: { file } };
  const page = readIfThere(file);
  return page === null ? missingAnswer(root, state) : htmlAnswer(200, page, state);
}

function missingAnswer(root: string, state: ShownState): Answer {
  if (state.insteadOfPages !== null) return htmlAnswer(503, state.insteadOfPages, state);
  const page = readIfThere(join(root, fileOf(notFoundUrl)));
  return page === null ? textAnswer(404, shownText.notFound) : htmlAnswer(404, page, state);
}

/** A build may remove a page at any moment. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** The page with the script at its end, and the name of the build it is of. */
function htmlAnswer(status: number, page: string, { build }: ShownState): Answer {
  const script = `<script src="${reloadScriptUrl}" type="module" data-build="${build}"></script>`;
  const end = page.lastIndexOf("</body>");
  const at = end === -1 ? page.length : end;
  return { status, headers: { "Content-Type": HTML }, body: `${page.slice(0, at)}${script}${page.slice(at)}` };
}

export function textAnswer(status: number, text: string): Answer {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${text}\n` };
}
