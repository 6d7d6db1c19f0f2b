import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { build } from "esbuild";

const folder = new URL("../../templates/css/", import.meta.url);

async function bundledStyle() {
  const { outputFiles } = await build({
    entryPoints: [new URL("site.css", folder).pathname],
    bundle: true,
    write: false,
    outdir: "/",
    loader: { ".woff2": "file" },
    logLevel: "silent",
  });
  return outputFiles;
}

/** The custom properties of the light scheme and of the dark one, which overrides some of them. */
function schemes(): readonly (readonly [name: string, tokens: ReadonlyMap<string, string>])[] {
  const css = readFileSync(new URL("tokens.css", folder), "utf8");
  const at = css.indexOf("@media (prefers-color-scheme: dark)");
  const tokensIn = (part: string) =>
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!] as const);
  const light = tokensIn(css.slice(0, at));
  return [
    ["light", new Map(light)],
    ["dark", new Map([...light, ...tokensIn(css.slice(at))])],
  ];
}

/** The relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** A colour, the colour behind it, and the least contrast: 4.5 for text, 3 for edges of controls and focus outlines. */
const pairs = [
  ["ink", "paper", 4.5],
  ["ink", "sheet", 4.5],
  ["ink", "highlight", 4.5],
  ["ink-soft", "paper", 4.5],
  ["ink-soft", "sheet", 4.5],
  ["red", "paper", 4.5],
  ["red", "sheet", 4.5],
  ["paper", "red", 4.5],
  ["cloth-ink", "cloth-1", 4.5],
  ["cloth-ink", "cloth-2", 4.5],
  ["cloth-ink", "cloth-3", 4.5],
  ["label-ink", "label", 4.5],
  ["on-low", "level-1", 4.5],
  ["on-low", "level-2", 4.5],
  ["on-high", "level-3", 4.5],
  ["on-high", "level-4", 4.5],
  ["edge", "paper", 3],
  ["level-3", "level-1", 3],
] as const;

for (const [scheme, tokens] of schemes()) {
  test(`the ${scheme} colours can be told apart`, () => {
    const weak = pairs
      .map(([one, other, least]) => [one, other, contrast(tokens.get(one)!, tokens.get(other)!), least] as const)
      .filter(([, , found, least]) => !(found >= least))
      .map(([one, other, found]) => `${one} on ${other}: ${found.toFixed(2)}`);
    assert.deepEqual(weak, []);
  });
}

test("the style bundles into one file and the font files it names", async () => {
  const files = await bundledStyle();
  const names = files.map(({ path }) => path.split("/").at(-1)!);
  assert.equal(names.filter((name) => name.endsWith(".css")).length, 1);
  assert.equal(names.filter((name) => name.endsWith(".woff2")).length, 6);
});

test("the style fetches nothing from another address", async () => {
  const css = (await bundledStyle()).find(({ path }) => path.endsWith(".css"))!.text;
  assert.doesNotMatch(css, /url\(["']?(https?:|\/\/|data:)|@import/);
});

test("a letter of Vietnamese is asked of one font file only", () => {
  const css = readFileSync(new URL("fonts.css", folder), "utf8");
  const upright = [...css.matchAll(/font-style: normal;[^}]*?url\("([^"]+)"\)[^}]*?unicode-range:([^;]+);/g)];
  const covers = (ranges: string, code: number) =>
    [...ranges.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(
      ([, from, to]) => code >= Number.parseInt(from!, 16) && code <= Number.parseInt(to ?? from!, 16),
    );
  for (const letter of "ăâđêôơưĂÂĐÊÔƠƯẫỡửỸỵạẾĩũ₫aZ09“”–…") {
    const files = upright.filter(([, , ranges]) => covers(ranges!, letter.codePointAt(0)!)).map(([, file]) => file);
    const wanted = files.at(-1) ?? "";
    assert.ok(files.length > 0, letter);
    assert.ok(!wanted.includes("latin-ext"), `${letter} from ${wanted}`);
  }
});
