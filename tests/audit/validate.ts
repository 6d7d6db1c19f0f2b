/**
 * `npm run validate`: html-validate on every page of an invented archive of 1,000 articles, or of `--articles N`; then
 * home, year, article and search in Firefox and WebKitGTK, where those are or can be installed; then epubcheck on the books
 * of the archive.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { serve } from "../support/serve.ts";
import { buildFolder } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { bookFaults } from "./books.ts";
import type { Engine } from "./engines/engine.ts";
import { startFirefox } from "./engines/firefox.ts";
import { type EngineProgram, installPrograms } from "./engines/install-engines.ts";
import { choosePages, lookAtPages } from "./engines/look-at-pages.ts";
import { prepareSite } from "./engines/prepared-site.ts";
import { startWebKit } from "./engines/webkit.ts";

const ENGINES: readonly (readonly [name: string, programs: readonly EngineProgram[], start: () => Promise<Engine>])[] =
  [
    ["Firefox", ["firefox-esr"], startFirefox],
    ["WebKitGTK", ["WebKitWebDriver", "Xvfb"], startWebKit],
  ];

const at = process.argv.indexOf("--articles");
const articles = at === -1 ? "1000" : (process.argv[at + 1] ?? "1000");
const folder = temporaryFolder();
const program = join(programRoot, "src", "cli.ts");
execFileSync(process.execPath, [program, "sample", "--articles", articles, "--out", join(folder, "content")]);
const site = await buildFolder(join(folder, "content"), folder, { search: true });
const faults = [...(await htmlFaults(site))];
const pages = site.files().filter((file) => file.endsWith(".html")).length;
console.log(`${pages} pages, ${faults.length} faults`);

const chosen = Object.values(choosePages(site));
prepareSite(site.out, chosen);
const served = await serve(site.out);
for (const [name, programs, start] of ENGINES) {
  const missing = installPrograms(programs);
  if (missing.length > 0) {
    console.log(`${name}: not looked at, because ${missing.join(", ")} could not be found or installed`);
    continue;
  }
  const engine = await start();
  try {
    const found = await lookAtPages(engine, site, served.href);
    faults.push(...found);
    console.log(`${engine.name}: ${chosen.length} pages in two widths, ${found.length} faults`);
  } finally {
    await engine.close();
  }
}
await served.close();
faults.push(...bookFaults(join(folder, "content"), site.out, join(folder, "books")));
for (const fault of faults.slice(0, 50)) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
