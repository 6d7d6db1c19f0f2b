import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { xml, xmlFile } from "../../src/formats/xml.ts";

/** What a strict reader finds: each element with its attributes, and the texts. Throws where it is not well-formed. */
function read(file: string): readonly (readonly [string, ...string[]])[] {
  const found: [string, ...string[]][] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ name, attributes }) =>
    found.push([name, ...Object.values(attributes).map(({ value }) => value)]),
  );
  parser.on("text", (text) => {
    if (text.trim() !== "") found.push(["text", text]);
  });
  parser.write(file).close();
  return found;
}

/** Any characters that XML 1.0 has; line ends and tabs apart, which readers change (§2.11, §3.3.3). */
const text = fc
  .string({ unit: "grapheme" })
  .map((any) => any.replace(/[\u0000-\u001f\ufffe\uffff]/g, ""))
  .chain((any) =>
    fc.constantFrom(any, `${any}]]>`, `&amp;${any}`, `<!--${any}`, `"'${any}<a b="c"/>`, `<![CDATA[${any}`),
  );

test("any text, as content and as an attribute, is read back as it was", () => {
  fc.assert(
    fc.property(text, text, fc.nat(), (content, attribute, number) => {
      const file = xmlFile(xml`<a b="${attribute}" c="${number}">${`.${content}`}</a>`);
      assert.deepEqual(read(file), [
        ["a", attribute, String(number)],
        ["text", `.${content}`],
      ]);
    }),
  );
});

test("pieces of XML stand as they are, those of a list on a line each", () => {
  const items = ["1 < 2", "b"].map((each) => xml`<item>${each}</item>`);
  assert.equal(
    xmlFile(xml`<list>\n${items}\n${xml`<end/>`}</list>`),
    '<?xml version="1.0" encoding="utf-8"?>\n<list>\n<item>1 &lt; 2</item>\n<item>b</item>\n<end/></list>\n',
  );
});
