/** `npm run validate`: html-validate on every page of an invented archive of 1,000 articles, or of `--articles N`. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { buildFolder } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const at = process.argv.indexOf("--articles");
const articles = at === -1 ? "1000" : (process.argv[at + 1] ?? "1000");
const folder = temporaryFolder();
const program = join(programRoot, "src", "cli.ts");
execFileSync(process.execPath, [program, "sample", "--articles", articles, "--out", join(folder, "content")]);
const site = await buildFolder(join(folder, "content"), folder);
const faults = await htmlFaults(site);
for (const fault of faults.slice(0, 50)) console.error(fault);
const pages = site.files().filter((file) => file.endsWith(".html")).length;
console.log(`${pages} pages, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
