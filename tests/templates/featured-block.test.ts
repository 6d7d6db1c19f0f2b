import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { parseHTML } from "linkedom";
import { fillFeatured } from "../../src/browser/featured.ts";
import { renderPage } from "./render.ts";
import { sampleProps } from "./sample-views.ts";

const usualFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = usualFetch;
});

/** The page of an article as a reader has it after the script ran, where the list of featured news is answered so. */
async function shown(answer: () => Response) {
  globalThis.fetch = async () => answer();
  Object.assign(globalThis, { location: new URL("https://kho.example/2021/03/bai/") });
  const { document } = parseHTML(renderPage("article", sampleProps("article", "rich")));
  await fillFeatured(document as unknown as Document);
  return document;
}

test("the block of featured news goes where no article is featured, for its link would lead to an empty list", async () => {
  const page = await shown(() => Response.json({ articles: [] }));
  assert.equal(page.querySelector("[data-featured]"), null);
});

test("the link to featured news stays where the list cannot be loaded, and where the article itself is all there is", async () => {
  const answers = [
    () => new Response("", { status: 404 }),
    () => new Response("<html>"),
    () => Response.json({ articles: [{ href: "/2021/03/bai/", title: "Bài", dayText: "04/03/2021" }] }),
  ];
  for (const answer of answers) {
    const page = await shown(answer);
    assert.equal(page.querySelectorAll("[data-featured] a").length, 1);
  }
});
