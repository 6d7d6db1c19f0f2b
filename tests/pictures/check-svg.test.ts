import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkSvg } from "../../src/pictures/check-svg.ts";
import { bytesOf, pictureOf, processBytes } from "./drawings.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, attributes = "") => `<svg ${NS} viewBox="0 0 20 10" ${attributes}>${inside}</svg>`;
const levels = Array.from({ length: 12 }, (_, n) => `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(10)}</g>`).join(
  "",
);

/** What stands in the file, and what the fault names. */
const HOSTILE: readonly (readonly [string, string])[] = [
  [svg("<script>alert(1)</script>"), "<script>"],
  [svg("<script xlink:href='data:,1'/>"), "<script>"],
  [svg("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT>"],
  [`<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></s:svg>`, "<s:script>"],
  [svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>'), "<h:script>"],
  [svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="//x"/>'), "<iframe>"],
  [svg('<g xmlns="http://example.org/unknown"/>'), "<g>"],
  [svg("<foreignObject><p/></foreignObject>"), "<foreignObject>"],
  [svg("", 'onload="alert(1)"'), "onload"],
  [svg('<rect ONCLICK="alert(1)"/>'), "ONCLICK"],
  [svg('<rect onfocus="alert(1)" tabindex="0"/>'), "onfocus"],
  [svg('<i:note xmlns:i="http://www.inkscape.org/namespaces/inkscape" onload="alert(1)"/>'), "onload"],
  [svg('<a href="javascript:alert(1)"><rect/></a>'), "<a>"],
  [svg('<animate attributeName="href" to="javascript:alert(1)"/>'), "<animate>"],
  [svg('<set attributeName="onclick" to="alert(1)"/>'), "<set>"],
  [svg('<image href="http://example.org/a.png"/>'), "href"],
  [svg('<image xlink:href="https://example.org/a.png"/>'), "xlink:href"],
  [svg('<image xlink:href="//example.org/a.png"/>'), "xlink:href"],
  [svg('<image href="a.png"/>'), "href"],
  [svg('<image href="file:///etc/passwd"/>'), "href"],
  [svg('<image xmlns:l="http://www.w3.org/1999/xlink" l:href="http://example.org/a"/>'), "l:href"],
  [svg('<use href="other.svg#a"/>'), "href"],
  [svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "href"],
  [svg('<use href="data:text/html,1"/>'), "href"],
  [svg('<image href="&#106;avascript:alert(1)"/>'), "href"],
  [svg('<feImage href="http://example.org/a.png"/>'), "href"],
  [svg('<rect fill="url(http://example.org/#a)"/>'), "fill"],
  [svg('<rect filter="url( &quot;//example.org/f&quot; )"/>'), "filter"],
  [svg('<rect mask="URL(m.svg#a)"/>'), "mask"],
  [svg('<rect style="background:url(http://example.org/)"/>'), "style"],
  [svg('<rect style="fill:u\\72l(http://example.org/)"/>'), "style"],
  [svg('<rect style="fill:image-set(&quot;http://example.org/&quot; 1x)"/>'), "style"],
  [svg('<rect style="-moz-binding:none"/>'), "style"],
  [svg("<style>@import 'http://example.org/a.css';</style>"), "<style>"],
  [svg("<style><![CDATA[@import 'http://example.org/a.css';]]></style>"), "<style>"],
  [svg("<style>@imp<!-- -->ort 'a.css';</style>"), "<style>"],
  [svg("<style>u<![CDATA[rl(http://example.org/)]]></style>"), "<style>"],
  [svg("<style>a{content:'/*';x:url(http://example.org/)'*/'}</style>"), "<style>"],
  [svg(`<style>a{content:"url('#";x:url(http://example.org/);y:"')"}</style>`), "<style>"],
  [svg("<style>@font-face{src:url(http://example.org/f.woff)}</style>"), "<style>"],
  [svg("<style>@\\69mport 'a.css';</style>"), "<style>"],
  [svg("<style><g/></style>"), "<g>"],
  [svg("", 'xml:base="http://example.org/"'), "xml:base"],
  [svg('<rect nonsense="1"/>'), "nonsense"],
  [svg('<video src="a.mp4"/>'), "<video>"],
  [svg("<handler/>"), "<handler>"],
  [`<?xml-stylesheet href="a.css"?>${svg("")}`, "<?xml-stylesheet?>"],
  [svg("<?php echo 1 ?>"), "<?php?>"],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg("&a;")}`, "<!DOCTYPE>"],
  [`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg("")}`, "<!DOCTYPE>"],
  [`<?xml version="1.0" encoding="utf-7"?>${svg("")}`, 'encoding="utf-7"'],
  [`<?xml version="1.0" encoding="UTF-16"?>${svg("")}`, 'encoding="utf-16"'],
  [svg(`<rect id="l0"/>${levels}<use href="#l12"/>`), "<use>"],
  [svg('<g id="a"><use href="#a"/></g>'), "<use>"],
  [svg('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'), "<use>"],
];

const BROKEN: readonly (readonly [string, string])[] = [
  [`<svg ${NS}>`, "SVG"],
  [`<svg ${NS}></g>`, "SVG"],
  [`<svg ${NS}/><svg/>`, "SVG"],
  [`<svg ${NS}/>tail`, "SVG"],
  [svg('<rect x="1" x="2"/>'), "SVG"],
  [svg("<rect x=1/>"), "SVG"],
  [svg("&nbsp;"), "SVG"],
  [svg("a < b"), "SVG"],
  [svg("<x:rect/>"), "SVG"],
  [svg("\u0001"), "SVG"],
  [svg("<!-- open"), "SVG"],
  [` <?xml version="1.0"?>${svg("")}`, "SVG"],
  [svg("<g>".repeat(300) + "</g>".repeat(300)), "SVG"],
  ['<svg width="1" height="1"/>', "xmlns"],
  [`<svg ${NS} width="0" height="5"/>`, "0 × 0"],
];

const TAME: readonly string[] = [
  svg("<title>Biểu đồ</title><desc>Thu ngân sách</desc><rect width='5' height='5' fill='#c00'/>"),
  svg(
    '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)" style="fill:url( \'#a\' )"/>',
  ),
  svg("<style type='text/css'><![CDATA[.a{fill:#c00;stroke:url(#b)} /* quiet */]]></style><g class='a'/>"),
  svg('<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/><use xlink:href="#a"/>'),
  svg(
    '<text font-family="\'Be Vietnam Pro\', sans-serif" xml:space="preserve" aria-label="x" data-name="C:\\x">ễ &amp; &#7877;</text>',
  ),
  `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator: a program -->\n${svg("")}\n`,
  `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0L1 1"/></s:svg>`,
  svg(
    '<sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work rdf:about=""><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>',
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" inkscape:export-filename="C:\\a.png"',
  ),
  svg(`<symbol id="dot"><circle r="1"/></symbol>${'<use href="#dot"/>'.repeat(2000)}`),
];

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
    it(`lets pass ${text.replace(NS, "…").slice(0, 80)}`, () => {
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
    const bytes = Buffer.concat([Buffer.from(`<svg ${NS}><!-- `), Buffer.from([0xff]), Buffer.from(" --></svg>")]);
    assert.deepEqual(checkSvg(bytes), { code: "picture-unreadable", detail: "UTF-8" });
  });

  it("is quick with a megabyte of attributes, elements or calls", () => {
    const calls = Array.from({ length: 20_000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join("");
    for (const text of [
      svg("<g/>".repeat(240_000)),
      svg(`<g ${'id="a" '.repeat(130_000)}/>`),
      svg(calls),
      "<".repeat(999_999),
    ]) {
      const startedMs = performance.now();
      checkSvg(Buffer.from(text));
      assert.ok(performance.now() - startedMs < 10_000, `${performance.now() - startedMs} ms`);
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
