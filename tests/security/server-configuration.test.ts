import assert from "node:assert/strict";
import { before, test } from "node:test";
import { apacheConfiguration } from "../../src/hosting/apache.ts";
import { netlifyRedirects } from "../../src/hosting/netlify.ts";
import { nginxConfiguration } from "../../src/hosting/nginx.ts";
import { type HostedSite, readHostedSite } from "../../src/hosting/read-site.ts";
import { anArticle, aSiteConfig } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";

/** Old addresses that would end a line, a quote or a block of a server's configuration. */
const HOSTILE = [
  '/a?x="; } server { return 200 owned; #',
  "/a?x='\n  return 200 owned;\n",
  "/a?x=\\",
  "/b?y=$request_uri{owned}",
  "/c?z=%0a%22;owned;",
];

let site: HostedSite;

before(async () => {
  const source = siteOf({
    "content/site.yaml": aSiteConfig(),
    "content/articles/2024/05/thuong.md": anArticle({ title: "Thường", aliases: ["/x.aspx?id=1"] }),
    "content/articles/2024/05/mot.md": anArticle({
      aliases: ["/d?x=(.*)+$&y=a;b", "/e?x=a|b"],
      legacy: { url: "https://cu.example/x?q=%22%0a;owned" },
    }),
    ...Object.fromEntries(
      HOSTILE.map((address, number) => [
        `content/articles/2024/05/bai-${number}.md`,
        anArticle({ title: `Bài ${number}`, legacy: { url: `https://cu.example${encodeURI(address)}` } }),
      ]),
    ),
  });
  const { result, out } = await source.build();
  assert.deepEqual(result.problems, []);
  site = readHostedSite(out)!;
});

test("an old address cannot end its line, quote or block in the configuration of nginx", () => {
  const lines = nginxConfiguration(site)
    .split("\n")
    .filter((line) => line.endsWith('/";'));
  assert.ok(lines.length > 1);
  assert.ok(!lines.join("\n").includes("undefined"), "an address that no line can hold has none");
  for (const line of lines) assert.match(line, /^ {2}"\/[^"\\\s{}]*" "\/2024\/05\/[\w-]+\/";$/);
});

test("an old address cannot end its line or quote in the configuration of Apache or Netlify", () => {
  for (const line of apacheConfiguration(site)
    .split("\n")
    .filter((each) => /^ {2}Rewrite(?:Rule|Cond) .*"/.test(each)))
    assert.match(
      line,
      /^ {2}Rewrite(?:Rule|Cond) (?:%\{QUERY_STRING\} )?"(?:[^"\\\n]|\\.)*"(?: "\/2024\/[\w/-]*")? \[[^\]"]*\]$/,
    );
  for (const line of netlifyRedirects(site)
    .split("\n")
    .filter((each) => /2024/.test(each)))
    assert.match(line, /^\/\S*(?: +\S+=\S+)* +\/2024\/\S+ +301!?$/);
});
