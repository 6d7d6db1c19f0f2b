import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { feed, inputOf } from "./feed.ts";
import { keptInputs } from "./kept.ts";
import { scriptsIn } from "./scripts-in.ts";
import { targets } from "./targets.ts";

for (const [name, { target, why, input }] of keptInputs(join(import.meta.dirname, "kept"))) {
  test(`what the fuzzer found once stays mended: ${name}`, async () => {
    assert.deepEqual(await feed(targets.get(target)!, input), [], why);
  });
}

/** How many inputs of each target are fed in every run of the tests; `npm run fuzz` feeds more. */
const COUNTS: Readonly<Record<string, number>> = {
  text: 300,
  article: 150,
  settings: 50,
  svg: 500,
  picture: 10,
  import: 25,
  folder: 2,
};

for (const [name, target] of targets) {
  test(`hostile inputs of the kind “${name}” end in pages without scripts, or in Problems with places`, async () => {
    for (let number = 0; number < COUNTS[name]!; number++)
      assert.deepEqual(await feed(target, await inputOf(target, 20261130, number)), [], `input ${number}`);
  });
}

test("whatever would run in a reader's browser is seen by the fuzzer", () => {
  const acting = [
    "<script>alert(1)</script>",
    '<script src="https://evil.example/x.js"></script>',
    '<script src="//evil.example/x.js"></script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href=" java\nscript:x">',
    "<svg><a xlink:href='javascript:x'></svg>",
    '<form action="vbscript:x">',
    '<iframe src="/">',
    "<template><script>x</script></template>",
    '<meta http-equiv="refresh" content="0;url=javascript:x">',
    '<a href="data:text/html,x">',
  ];
  for (const html of acting) assert.equal(scriptsIn(html).length, 1, html);
  const tame = '<script src="/a.js"></script><script type="application/ld+json">{}</script><a href="/x">x</a>';
  assert.deepEqual(scriptsIn(tame), []);
});
