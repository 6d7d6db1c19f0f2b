import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../src/cache/files-under.ts";
import { namedSource } from "../../src/import/list-sources.ts";
import { importSources } from "../../src/import/run-import.ts";
import { type Dice, pick } from "../support/dice.ts";
import { NOW } from "../support/site-of.ts";
import { articleFaults, placelessProblems } from "./articles.ts";
import { inFolder } from "./folder-of.ts";
import { type Files, SOURCES } from "./import-sources.ts";
import { PIECES, spoilBytes, spoilText } from "./mutate.ts";
import type { Target } from "./target.ts";

const IS_TEXT = /\.(?:html|xml|sql|csv|jsonl?|txt|md|yaml|rels)$/;

/** Files of which one is spoiled, or renamed to lead elsewhere. */
function spoiled(files: Files, dice: Dice): Files {
  const [name, content] = pick(Object.entries(files), dice);
  const others = Object.entries(files).filter(([other]) => other !== name);
  const bytes = Buffer.from(content as string);
  const isText = IS_TEXT.test(name) && dice(6) > 0;
  const made = isText ? Buffer.from(spoilText(bytes.toString(), dice)) : spoilBytes(bytes, dice);
  const renamed =
    dice(10) === 0
      ? `${pick(["../", "../../", "/", "a/../../", ".git/", ""], dice)}${pick(PIECES, dice)}${name}`
      : name;
  return Object.fromEntries([...others, [renamed, made]]);
}

/** Sources of every import that are spoiled, within their packing or as they are packed. */
export const imports: Target = {
  name: "import",
  slowestMs: 120_000,
  make: (dice) => {
    const { files, pack = (whole: Files) => whole } = pick(SOURCES, dice);
    const packed = dice(3) > 0 ? pack(spoiled(files, dice)) : spoiled(pack(files), dice);
    const inside = Object.entries(packed).filter(([path]) => !path.split("/").includes("..") && !path.startsWith("/"));
    return Object.fromEntries(inside.map(([path, content]) => [`nguon/${path}`, Buffer.from(content as string)]));
  },
  examine: (input) =>
    inFolder(input, async (root) => {
      const source = join(root, "nguon");
      if (!existsSync(source)) return [];
      const before = filesUnder(source);
      // A bag lies in a folder of its own, which is named by itself; other files lie in one that is looked through.
      const names = readdirSync(source).includes("goi") ? ["nguon/goi"] : ["nguon"];
      const result = await importSources({
        sources: names.map((name) => ({ ...namedSource(join(root, name))!, label: name })),
        outDir: join(root, "content"),
        isPlan: false,
        kind: null,
        category: null,
        sinceMs: null,
        map: { columns: {}, select: {} },
        dayOrder: null,
        originalsDir: null,
        nowMs: Date.parse(NOW),
        onRead: () => {},
        onWritten: () => {},
      });
      const told = JSON.parse([...result.json()].join("")) as { readonly items: readonly unknown[] };
      result.end();
      const faults = [...placelessProblems(result.problems)];
      if (!Array.isArray(told.items)) faults.push("no items are told");
      if (filesUnder(source).join() !== before.join()) faults.push("the source was changed");
      return [...faults, ...leftBehind(root)];
    }),
};

/** What is wrong with the files that an import wrote. */
function leftBehind(root: string): readonly string[] {
  const faults: string[] = [];
  for (const path of filesUnder(root)) {
    if (/^(?:nguon|nhap-lieu)\//.test(path)) continue;
    if (!path.startsWith("content/")) faults.push(`a file was written at ${path}`);
    else if (/^content\/\.git|\/\.git\//i.test(path)) faults.push(`a file of git was written: ${path}`);
    else if (/^content\/articles\/\d+\/\d+\/[^/]+(?:\/index)?\.md$/.test(path)) {
      const file = path.slice("content/".length);
      faults.push(...articleFaults(readFileSync(join(root, path)), file).map((fault) => `${path}: ${fault}`));
    }
  }
  return faults;
}
