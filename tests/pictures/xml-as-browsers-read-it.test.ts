import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { readXml, type XmlAttribute, type XmlEvent } from "../../src/pictures/xml-events.ts";
import { browser, type TestBrowser } from "../support/browser.ts";
import { BROKEN, HOSTILE, TAME } from "./svg-cases.ts";

let started: TestBrowser;
before(async () => {
  started = await browser();
});
after(() => started.close());

/** Pieces that well-formed and broken files are put together of. */
const PIECES = [
  ...[
    "<g>",
    "</g>",
    "<g/>",
    "<g",
    ">",
    "/>",
    "</g\n>",
    "<a:b>",
    "</a:b>",
    "<b:a/>",
    "<g xmlns='u'>",
    "<é/>",
    "<1/>",
    "<a:1/>",
  ],
  ...[
    " x='1'",
    " a:x='2'",
    ' b:x="&lt;\'"',
    " y='\t\r\n&#10;'",
    " y = ' ]]> '",
    " xmlns=''",
    " xmlns:a='v'",
    " xmlns:a=' v'",
  ],
  ...[
    "text",
    "\r\n",
    "&amp;",
    "&quot;",
    "&#x1F600;",
    "&#0;",
    "&#1;",
    "&x;",
    "&",
    "]]>",
    "]]",
    "\u0085",
    "\u2028",
    "\ufffe",
    "\u0000",
  ],
  ...[
    "<![CDATA[",
    "<![CDATA[]]>",
    "<![CDATA[<g>]]]>",
    "<!--",
    "-->",
    "<!---->",
    "<!-- - -->",
    "<!----->",
    "<?p?>",
    "<?p d?>",
    "<?p:q?>",
  ],
  ...[
    "\ufeff",
    "<?xml version='1.0'?>",
    "<?xml version='1.1'?>",
    "<?xml version='1.0' encoding='utf-8' standalone='no' ?>",
  ],
];
const ROOT = "<r xmlns:a='u' xmlns:b='http://www.w3.org/1999/xlink'>";
const files = fc
  .tuple(
    fc.subarray(["<?xml version='1.1'?>", "\ufeff", "<!-- -->", "<?p?>"]),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }),
  )
  .map(([head, body]) => `${head.join("")}${ROOT}${body.join("")}</r>`);

test("what is read of a file is what a browser reads of it", async () => {
  const cases = [...HOSTILE, ...BROKEN].map(([text]) => text).concat(TAME);
  const texts = [...cases, ...fc.sample(files, { numRuns: 8000, seed: 1 })];
  const read = texts.flatMap((text) => {
    const events = readXml(text);
    return events === null || events.at(-1)?.kind === "doctype" ? [] : [{ text, tree: treeOf(events) }];
  });
  assert.ok(read.length > 1000, `only ${read.length} of ${texts.length} were well-formed`);
  const { page } = await started.open();
  const seen = await page.evaluate(
    browsersTrees,
    read.map(({ text }) => text),
  );
  for (const [index, { text, tree }] of read.entries()) assert.deepEqual(seen[index], tree, JSON.stringify(text));
});

/** What a file says, in a line for each start, end, instruction and run of text. Comments say nothing. */
function treeOf(events: readonly XmlEvent[]): readonly string[] {
  const lines: string[] = [];
  let depth = 0;
  let text = "";
  for (const event of events) {
    if (event.kind === "comment") continue;
    if (event.kind === "text") {
      if (depth > 0) text += event.text;
      continue;
    }
    if (text !== "") lines.push(`text ${text}`);
    text = "";
    if (event.kind === "instruction") lines.push(`instruction ${event.target}`);
    if (event.kind === "close") lines.push("end");
    if (event.kind === "open") lines.push(`{${event.name.namespace}}${event.name.local}${shown(event.attributes)}`);
    depth += event.kind === "open" ? 1 : event.kind === "close" ? -1 : 0;
  }
  return lines;
}

function shown(attributes: readonly XmlAttribute[]): string {
  return attributes
    .map(({ namespace, written, value }) => ` {${namespace}}${written}=${value}`)
    .sort()
    .join("");
}

/** The same of what the browser made of each file. Runs in the browser. */
function browsersTrees(texts: readonly string[]): readonly (readonly string[])[] {
  const linesOf = (node: Node): string[] => {
    if (node instanceof ProcessingInstruction) return [`instruction ${node.target}`];
    if (!(node instanceof Element)) return [];
    const attributes = [...node.attributes].map((each) => ` {${each.namespaceURI ?? ""}}${each.name}=${each.value}`);
    const lines = [`{${node.namespaceURI ?? ""}}${node.localName}${attributes.sort().join("")}`];
    let text = "";
    const textLine = () => (text === "" ? [] : [`text ${text}`]);
    for (const child of node.childNodes) {
      if (child instanceof Comment) continue;
      if (child instanceof Text) text += child.data;
      else {
        lines.push(...textLine(), ...linesOf(child));
        text = "";
      }
    }
    return [...lines, ...textLine(), "end"];
  };
  return texts.map((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const fault = parsed.querySelector("parsererror");
    return fault === null ? [...parsed.childNodes].flatMap(linesOf) : [`fault ${fault.textContent}`];
  });
}
