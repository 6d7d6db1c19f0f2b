import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { AddressKind } from "../../src/addresses/address-kind.ts";
import { addressKinds } from "../../src/addresses/address-table.ts";
import { programRoot } from "../../src/program/root.ts";

const file = join(programRoot, "docs", "addresses.md");

/** What the documents say of the addresses of a kind that are answered. */
const existence: Readonly<Record<AddressKind["exists"], string>> = {
  always: "always",
  ledger: "once published, for ever",
  content: "as the content says",
  shared: "where there is a card, for other sites: not to be linked to",
  bytes: "changes with its bytes: not to be linked to",
  never: "never answered",
  facts: "",
};

function row({ pattern, what, exists, existence: when, inSitemap, isFree, ofVolume, madeBy }: AddressKind): string {
  const cells = [
    `\`${pattern}\``,
    what,
    exists === "facts" ? when : existence[exists],
    inSitemap ? "yes" : "",
    isFree ? "the content" : "the site",
    ofVolume ? "volume" : "catalogue",
    `\`${madeBy}\``,
  ];
  return `| ${cells.join(" | ")} |`;
}

function addressesTable(): string {
  const heads = ["address", "what answers", "when", "sitemap", "whose", "belongs to", "made by"];
  const rows = addressKinds.map(([, kind]) => row(kind));
  return [`| ${heads.join(" | ")} |`, `|${heads.map(() => "---|").join("")}`, ...rows].join("\n");
}

/** The document with the table between its two marks made anew from the table of addresses. */
function renewed(text: string): string {
  return text.replace(
    /(<!-- addresses -->\n)[\s\S]*?(<!-- \/addresses -->)/,
    (_, start: string, end: string) => `${start}\n${addressesTable()}\n\n${end}`,
  );
}

test("the table of docs/addresses.md is that of the program", () => {
  const text = readFileSync(file, "utf8");
  if (process.env.UPDATE_DOCS === "1") writeFileSync(file, renewed(text));
  else assert.equal(text, renewed(text), "run UPDATE_DOCS=1 npm test -- tests/docs and look at what changed");
});

test("every kind of address is in the document", () => {
  const text = readFileSync(file, "utf8");
  for (const [name, { pattern }] of addressKinds) assert.ok(text.includes(`| \`${pattern}\` |`), name);
});
