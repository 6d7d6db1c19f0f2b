import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkSvg } from "../../src/pictures/check-svg.ts";
import { bytesOf, pictureOf, processBytes } from "./drawings.ts";
import { BROKEN, HOSTILE, NS, svg, TAME } from "./svg-cases.ts";

describe("checkSvg", () => {
  for (const [text, detail] of HOSTILE) {
    it(`refuses ${text.replace(NS, "…").slice(0, 100)}`, () => {
      assert.deepEqual(checkSvg(Buffer.from(text)), { code: "svg-unsafe", detail });
    });
  }

  for (const [text, detail] of BROKEN) {
    it(`cannot read ${JSON.stringify(text.replace(NS, "…").slice(0, 60))}`, () => {
      assert.deepEqual(checkSvg(Buffer.from(text)), { code: "picture-unreadable", detail });
    });
  }

  for (const text of TAME) {
    it(`lets pass ${text.replace(NS, "…").replace(/\s+/g, " ").slice(0, 80)}`, () => {
      assert.ok("widthPx" in checkSvg(Buffer.from(text)), JSON.stringify(checkSvg(Buffer.from(text))));
    });
  }

  const sizes: readonly (readonly [string, number, number])[] = [
    ['width="40" height="30"', 40, 30],
    ['width="40px" height="1in"', 40, 96],
    ['width="210mm" height="297mm"', 794, 1123],
    ['width="100%" height="100%"', 20, 10],
    ['width="40"', 40, 20],
    ['height="40"', 80, 40],
    ["", 20, 10],
  ];
  for (const [attributes, widthPx, heightPx] of sizes) {
    it(`sizes ${attributes || "a view box alone"} as ${widthPx} × ${heightPx}`, () => {
      assert.deepEqual(checkSvg(Buffer.from(svg("", attributes))), { widthPx, heightPx });
    });
  }

  it("gives one without any size what browsers give it", () => {
    assert.deepEqual(checkSvg(Buffer.from(`<svg ${NS}/>`)), { widthPx: 300, heightPx: 150 });
  });

  it("reads UTF-16 in both orders, and finds there what it finds in UTF-8", () => {
    for (const [inside, isTame] of [
      ["<g/>", true],
      ["<script/>", false],
    ] as const) {
      const little = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${svg(inside)}`, "utf16le");
      for (const bytes of [little, Buffer.from(little).swap16()]) assert.equal("widthPx" in checkSvg(bytes), isTame);
    }
  });

  it("refuses bytes that are no text", () => {
    // A stray byte; `<` in two bytes, which careless decoders take for one.
    for (const odd of [[0xff], [0xc0, 0xbc]]) {
      const bytes = Buffer.concat([Buffer.from(`<svg ${NS}><!-- `), Buffer.from(odd), Buffer.from(" --></svg>")]);
      assert.deepEqual(checkSvg(bytes), { code: "picture-unreadable", detail: "UTF-8" });
    }
  });

  it("refuses encodings other than UTF-8 and UTF-16, whatever a file says of itself", () => {
    const utf32 = Buffer.from(
      [...`\ufeff${svg("")}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]),
    );
    const inDisguise = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${svg("")}`, "utf16le");
    assert.deepEqual(checkSvg(utf32), { code: "picture-unreadable", detail: "SVG" });
    assert.deepEqual(checkSvg(inDisguise), { code: "svg-unsafe", detail: 'encoding="utf-8"' });
  });

  it("is quick with a megabyte of attributes, elements or calls", () => {
    const calls = Array.from({ length: 20_000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join("");
    for (const text of [
      svg("<g/>".repeat(240_000)),
      svg(`<g ${'id="a" '.repeat(130_000)}/>`),
      svg(calls),
      svg(`${"<g>".repeat(240)}${"<g/>".repeat(240_000)}${"</g>".repeat(240)}`),
      svg(`<g ${Array.from({ length: 30_000 }, (_, n) => `xmlns:a${n}="u${n}"`).join(" ")}/>`),
      svg("&amp;".repeat(200_000)),
      svg(`<!--${"- ".repeat(490_000)}-->`),
      `<!DOCTYPE svg [${"<!--".repeat(240_000)}`,
      "<".repeat(999_999),
    ]) {
      const before = process.cpuUsage();
      checkSvg(Buffer.from(text));
      const { user, system } = process.cpuUsage(before);
      assert.ok(user + system < 10_000_000, `${(user + system) / 1000} ms`);
    }
  });

  it("publishes what it lets pass byte for byte", async (test) => {
    const text = TAME[5]!;
    const { cacheDir, result } = await processBytes(test, "a.svg", text);
    const { key, renditions } = pictureOf(result);
    assert.deepEqual(renditions, [{ format: "svg", widthPx: 20, heightPx: 10, sizeBytes: Buffer.byteLength(text) }]);
    assert.equal(bytesOf(cacheDir, pictureOf(result))[0]!.toString(), text);
    assert.match(key, /^[0-9a-f]{20}$/);
  });
});
