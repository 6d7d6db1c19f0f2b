import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A page that shows another one in a frame: `?360&<address>`. */
export const FRAME_PAGE = "frame-of-the-audit.html";
const LISTENER = "listener-of-the-audit.js";

/** Collects what goes wrong on a page, from before its first script on, as `faultsOfPage`. */
const LISTENING = `
  var faultsOfPage = [];
  var addFault = function (event) {
    var from = event.target && event.target !== window ? event.target.src || event.target.href || "" : "";
    faultsOfPage.push(String(event.message || event.reason || event.violatedDirective || event.type) + " " + from);
  };
  addEventListener("error", addFault, true);
  addEventListener("unhandledrejection", addFault);
  addEventListener("securitypolicyviolation", addFault);
`;

const FRAME = `<!doctype html><meta charset="utf-8"><title>Frame</title><body><script>
  var frame = document.createElement("iframe");
  var words = location.search.slice(1).split("&");
  frame.width = words[0];
  frame.height = 740;
  frame.src = decodeURIComponent(words[1]);
  document.body.append(frame);
</script>`;

/** Makes pages of a built site, given by their files, say what goes wrong on them in any browser. */
export function prepareSite(folder: string, pages: readonly string[]): void {
  writeFileSync(join(folder, LISTENER), LISTENING);
  writeFileSync(join(folder, FRAME_PAGE), FRAME);
  for (const page of pages) {
    const file = join(folder, page);
    const html = readFileSync(file, "utf8");
    writeFileSync(file, html.replace(/<head>/i, `<head><script src="/${LISTENER}"></script>`));
  }
}
