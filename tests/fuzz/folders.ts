import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lookFields, lookFiles } from "../support/a-look.ts";
import { aPicture } from "../support/a-picture.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { type Dice, pick } from "../support/dice.ts";
import { buildFolder } from "../support/site-of.ts";
import { hostileArticle } from "./article-text.ts";
import { placelessProblems } from "./articles.ts";
import { inFolder } from "./folder-of.ts";
import { PIECES, spoilBytes, spoilText } from "./mutate.ts";
import { scriptsIn } from "./scripts-in.ts";
import type { Input, Target } from "./target.ts";

const picture = await aPicture(8, 8);
const encode = (content: string | Uint8Array) => Buffer.from(content as string);

/** Names of files and folders that systems, shells, addresses and pages take for something else. */
const NAMES: readonly string[] = [
  ...[
    "..",
    ".",
    "...",
    "-rf",
    "~",
    "$(id)",
    "`id`",
    "a b",
    " a",
    "a ",
    "a.",
    "%2e%2e",
    "%00",
    "con",
    "a:b",
    "a?b",
    "a#b",
    "a&b",
  ],
  ...[
    '"><script>alert(1)</script>',
    "a'b",
    "<b>",
    "a\nb",
    "a\tb",
    "a\\b",
    "\u202etxt",
    "a\u0301",
    "á",
    "İ",
    "\udcff\udc80",
    "\ufffd",
  ],
  ...[
    "__proto__",
    "constructor",
    "index",
    "index.html",
    ".khotin",
    ".git",
    "ledger.json",
    "a".repeat(200),
    "🇻🇳",
    "{{x}}",
    "*",
    "|",
  ],
];

const FOLDERS: readonly string[] = [
  ...[
    "content/articles/2024/05",
    "content/articles/2024/13",
    "content/articles/0000/00",
    "content/articles",
    "content",
    "content/pages",
  ],
  ...[
    "content/articles/2024/05/bai",
    "content/data/loai",
    "public",
    "public/2024/05/bai-0",
    "public/.well-known",
    "content/articles/2023/01",
  ],
];

function hostileName(dice: Dice): string {
  const name = dice(3) === 0 ? pick(PIECES, dice).slice(0, 40) : pick(NAMES, dice);
  return `${name}${pick(["", ".md", ".MD", ".jpg", ".svg", ".pdf", ".html", "/index.md", ".yaml"], dice)}`;
}

/** A whole folder of an archive, with hostile articles, settings and names. */
export const folders: Target = {
  name: "folder",
  slowestMs: 120_000,
  make: (dice) => {
    const site = aSiteConfig({ ...lookFields, language: pick(["vi", "en"], dice) });
    const files: Record<string, Uint8Array> = {
      "content/site.yaml": encode(dice(4) === 0 ? spoilText(site, dice, 2) : site),
      ...Object.fromEntries(Object.entries(lookFiles).map(([path, content]) => [path, encode(content)])),
      "content/pages/gioi-thieu.md": encode(
        dice(3) === 0 ? hostileArticle(dice) : "---\ntitle: Giới thiệu\n---\n\nChữ.\n",
      ),
      "content/articles/2024/05/bai/index.md": encode(
        anArticle({ cover: "anh.jpg", coverAlt: spoilText("Ảnh", dice, 2) }),
      ),
      "content/articles/2024/05/bai/anh.jpg": dice(3) === 0 ? spoilBytes(picture, dice) : picture,
    };
    for (let index = dice(4); index >= 0; index--) {
      const text = dice(2) === 0 ? hostileArticle(dice) : soundArticle(dice);
      files[`content/articles/${pick(["2024/05", "2024/05", "2023/01"], dice)}/bai-${index}.md`] = encode(text);
    }
    for (let index = dice(4); index > 0; index--)
      files[`${pick(FOLDERS, dice)}/${hostileName(dice)}`] = encode(dice(2) === 0 ? hostileArticle(dice) : picture);
    return files;
  },
  examine: (input) => inFolder(input, (root) => siteFaults(root, input)),
};

/** An article without Problems whose every text is hostile. */
function soundArticle(dice: Dice): string {
  const text = () =>
    spoilText("Chữ mẫu", dice, 2)
      .replace(/\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}/gu, "")
      .trim() || "x";
  return anArticle({
    title: text(),
    shortTitle: text(),
    topics: [text()],
    author: text(),
    source: text(),
    summary: text(),
    people: [{ name: text(), role: text() }],
    places: [text()],
    figures: [{ name: text(), value: text(), unit: text() }],
    corrections: [{ at: "2024-06-01", note: text() }],
    body: `${text()}\n\n## ${text()}\n\n![${text()}](missing:)\n\n${text()}`,
  });
}

/** Builds a folder and says what is wrong with its Problems, its pages, and what it left elsewhere. */
async function siteFaults(root: string, input: Input): Promise<readonly string[]> {
  mkdirSync(join(root, "content"), { recursive: true });
  const { result, out, files } = await buildFolder(join(root, "content"), root);
  const faults = [...placelessProblems(result.problems)];
  const own = new Set([
    "content",
    "public",
    "_site",
    ".cache",
    ...Object.keys(input).map((path) => path.split("/", 1)[0]),
  ]);
  const stray = readdirSync(root).filter((name) => !own.has(name));
  faults.push(...stray.map((path) => `a file was written at ${path}`));
  if (result.summary === null) {
    if (!result.problems.some(({ severity }) => severity === "error"))
      faults.push("nothing was published, without a Problem");
    return faults;
  }
  // What stands in public/ is published as it is: its owner answers for it.
  const published = new Set(
    Object.keys(input)
      .filter((path) => path.startsWith("public/"))
      .map((path) => path.slice(7)),
  );
  for (const file of files().filter((path) => path.endsWith(".html") && !published.has(path))) {
    const html = readFileSync(join(out, file), "utf8");
    faults.push(...scriptsIn(html).map((found) => `${file}: ${found}`));
    if (/\u0000|\[object Object\]|>undefined</.test(html)) faults.push(`${file} holds what is no text`);
  }
  return faults;
}
