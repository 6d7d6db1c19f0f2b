import { SaxesParser } from "saxes";
import { checkSvg } from "../../src/pictures/check-svg.ts";
import { HOSTILE, svg, TAME } from "../pictures/svg-cases.ts";
import { type Dice, pick } from "../support/dice.ts";
import { spoilBytes, spoilText } from "./mutate.ts";
import { scriptsIn } from "./scripts-in.ts";
import type { Target } from "./target.ts";

const DRAWINGS: readonly string[] = [...HOSTILE.map(([text]) => text), ...TAME];

/** Parts of drawings, tame and hostile, that are put together at random. */
const PARTS: readonly string[] = [
  ...[
    '<rect width="9" height="9"/>',
    '<use href="#a"/>',
    '<g id="a"/>',
    "<text>Chữ</text>",
    '<path d="M0 0h9"/>',
    "<style>a{}</style>",
  ],
  ...[
    "<script>1</script>",
    "<foreignObject/>",
    '<a href="javascript:1"/>',
    '<image href="//x/a.png"/>',
    "<set/>",
    "<!---->",
  ],
  ...[
    '<g style="fill:url(//x)"/>',
    "<style>@import '//x';</style>",
    '<g onload="1"/>',
    "<![CDATA[<script>1</script>]]>",
  ],
  ...[
    '<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>',
    "<title><script/></title>",
    '<rect fill="url(#a)"/>',
    "&#106;",
    "<?x y?>",
  ],
];

function drawing(dice: Dice): string {
  if (dice(3) === 0) return pick(DRAWINGS, dice);
  return svg(Array.from({ length: dice(6) }, () => pick(PARTS, dice)).join(""));
}

/** SVG. One that is let pass is read by another reader of XML, and by one of HTML. */
export const drawings: Target = {
  name: "svg",
  slowestMs: 30_000,
  make: (dice) => {
    const text = dice(5) === 0 ? drawing(dice) : spoilText(drawing(dice), dice);
    const bytes = Buffer.from(dice(12) === 0 ? `\ufeff${text}` : text, dice(16) === 0 ? "utf16le" : "utf8");
    return { "a.svg": dice(8) === 0 ? spoilBytes(bytes, dice) : bytes };
  },
  examine: async (input) => {
    const bytes = input["a.svg"]!;
    if ("code" in checkSvg(bytes)) return [];
    const isWide = bytes[0] === 0 || bytes[1] === 0 || bytes[0] === 0xff || bytes[0] === 0xfe;
    const encoding = !isWide ? "utf-8" : bytes[0] === 0 || bytes[0] === 0xfe ? "utf-16be" : "utf-16le";
    const text = new TextDecoder(encoding).decode(bytes);
    return [...actsIn(text), ...scriptsIn(text).map((found) => `as HTML: ${found}`)];
  },
};

const ACTING =
  /^(?:script|foreignobject|iframe|object|embed|animate.*|set|handler|listener|a|html|body|link|audio|video)$/i;

/** What a drawing would do besides drawing, as a strict reader of XML finds it. */
function actsIn(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    faults.push(`not well-formed: ${error.message}`);
  });
  parser.on("doctype", () => faults.push("<!DOCTYPE>"));
  parser.on("opentag", ({ local, uri, attributes }) => {
    const draws = /svg$|xhtml$/.test(uri);
    if (draws && ACTING.test(local)) faults.push(`<${local}>`);
    for (const { local: name, uri: space, value } of Object.values(attributes)) {
      if (space === "" && /^on/i.test(name)) faults.push(name);
      if (draws && name === "href" && !/^(?:$|#|data:image\/(?:png|jpe?g|gif|webp))/i.test(value.trim()))
        faults.push(`href="${value}"`);
      if (draws && leadsAway(value)) faults.push(value);
    }
  });
  parser.write(text).close();
  return faults;
}

/** Whether a value of style loads anything but a part of the drawing itself. */
function leadsAway(value: string): boolean {
  return [...value.matchAll(/url\(\s*["']?\s*([^)]?)/gi)].some(([, first = ""]) => first !== "#" && first !== "");
}
