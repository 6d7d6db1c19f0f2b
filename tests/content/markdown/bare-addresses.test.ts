import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, flat } from "./body.ts";

const link = (href: string, words = href) => {
  const rel = href.startsWith("http") ? ' rel="noopener"' : "";
  return `<a href="${href}"${rel}>${words}</a>`;
};
const GOV = "https://thainguyen.gov.vn";

const LINKS: Readonly<Record<string, string>> = {
  [`Xem ${GOV}.`]: `Xem ${link(GOV)}.`,
  [`Xem ${GOV}/tin/a_b_c.html?x=1,2; (${GOV}/b) và “${GOV}/c”, ${GOV}/d…`]: `Xem ${link(`${GOV}/tin/a_b_c.html?x=1,2`)}; (${link(`${GOV}/b`)}) và “${link(`${GOV}/c`)}”, ${link(`${GOV}/d`)}…`,
  [`${GOV}/a_(b)!`]: `${link(`${GOV}/a_(b)`)}!`,
  [`${GOV},theo`]: `${link(GOV)},theo`,
  [`**${GOV}** _${GOV}/x_`]: `<strong>${link(GOV)}</strong> <em>${link(`${GOV}/x`)}</em>`,
  "Vào www.thainguyen.gov.vn/tin": `Vào ${link("http://www.thainguyen.gov.vn/tin", "www.thainguyen.gov.vn/tin")}`,
  "https://vi.wikipedia.org/wiki/Thái_Nguyên.": `${link("https://vi.wikipedia.org/wiki/Th%C3%A1i_Nguy%C3%AAn", "https://vi.wikipedia.org/wiki/Thái_Nguyên")}.`,
  "Thư: lien-he.1@thainguyen.gov.vn, gửi.": `Thư: ${link("mailto:lien-he.1@thainguyen.gov.vn", "lien-he.1@thainguyen.gov.vn")}, gửi.`,
  "Xem https://www.youtube.com/watch?v=abc&t=1.": `Xem ${link("https://www.youtube.com/watch?v=abc&amp;t=1", "Video trên YouTube")}.`,
  "https://youtu.be/abc": link("https://youtu.be/abc", "Video trên YouTube"),
  [`[${GOV}](/2021/) [a](${GOV})`]: `<a href="/2021/">${GOV}</a> ${link(GOV, "a")}`,
};

for (const [markdown, html] of Object.entries(LINKS)) {
  test(`links in: ${markdown}`, () => {
    const body = bodyOf(markdown);
    assert.equal(flat(body.html), `<p>${html}</p>`);
    assert.deepEqual(body.codes, []);
  });
}

const NONE = [
  "TP.HN, nay.Do đó, thainguyen.gov.vn, http://, https://x, www., xwww.a.vn, a@b, @c.vn, đồng_a@b.vn",
  `\`${GOV}\``,
  `    ${GOV}`,
];

for (const markdown of NONE) {
  test(`no link in: ${markdown}`, () => assert.doesNotMatch(bodyOf(markdown).html, /<a /));
}

test("a bare address of the site itself is a link of the site, noted at its place", () => {
  const { links } = bodyOf("- x\n- xem https://kho.example/2021/02/b/, rồi");
  assert.deepEqual(links, [{ url: "/2021/02/b/", href: "https://kho.example/2021/02/b/", offset: 10 }]);
});
