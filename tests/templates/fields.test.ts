import assert from "node:assert/strict";
import { test } from "node:test";
import type { PageKind, PageViews } from "../../src/views/pages.ts";
import { renderPage } from "./render.ts";
import { pageKinds, richViews, sampleProps } from "./sample-views.ts";
import { leaves, withStrings } from "./view-strings.ts";

/** Fields whose text a page may leave out: choices, ids of elements, and times shown in one of two forms. */
const unshown: { readonly [Kind in PageKind | "all"]?: readonly RegExp[] } = {
  all: [/(^|\.)(kind|mark|id)$/, /\.(dayText|longDayText|timeText)$/, /^parent\./, /\.picture\./],
  // Cards without summary or picture: all but the first of the featured, and those under a category.
  home: [
    /^featured\.[1-9]\d*\.summary$/,
    /^byCategory\.\d+\.cards\.\d+\.(summary|category\.)/,
    /^calendar\..*\.label$/,
  ],
  article: [/^related\.\d+\.summary$/],
  year: [/^featured\.\d+\.summary$/],
  daylist: [/^calendar\.month\.href$/],
  listing: [/^years\.[56]\.year\.href$/],
};

function isShown(kind: PageKind, path: string): boolean {
  return ![...(unshown.all ?? []), ...(unshown[kind] ?? [])].some((rule) => rule.test(path));
}

/** Fields that choose between texts of the templates. */
function isChoice(path: string): boolean {
  return /(^|\.)(kind|mark)$/.test(path);
}

for (const kind of pageKinds) {
  test(`a ${kind} page shows every field it is given`, () => {
    // Each string becomes a name of its own, so that finding it says which field it came from.
    const named = (text: string, path: string) => (isChoice(path) ? text : `~${path}~`);
    const view = withStrings(richViews[kind], named) as PageViews[typeof kind];
    const html = renderPage(kind, { ...sampleProps(kind, "rich"), view } as never).replaceAll("<wbr/>", "");
    const lost = leaves(richViews[kind]).filter((path) => isShown(kind, path) && !html.includes(`~${path}~`));
    assert.deepEqual(lost, []);
  });

  test(`a ${kind} page lets no text through as markup`, () => {
    const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`;
    const hostile = (text: string, path: string): string =>
      isChoice(path) || /^(bodyHtml|footerHtml)$/.test(path) ? text : `${attack}${path}`;
    const props = sampleProps(kind, "rich");
    const html = renderPage(kind, {
      site: withStrings(props.site, hostile),
      head: withStrings(props.head, hostile),
      view: withStrings(props.view, hostile),
    } as never);
    assert.ok(!html.includes("<script>alert"));
    assert.ok(!html.includes("<img src=x"));
    // Inside attributes and text alike, an opened quote or tag would show as the raw characters.
    assert.doesNotMatch(html, /"'>/);
  });
}

test("a page in the site's frame names its publisher, its editor and where they are found", () => {
  const { site } = sampleProps("home", "rich");
  const named = withStrings(site, (_, path) => `~${path}~`) as typeof site;
  const html = renderPage("home", { ...sampleProps("home", "rich"), site: named });
  const scripts = ["search", "oldAddress", "loadAhead"].map((name) => `assets\\.${name}(?:Script|Style)`);
  const silent = new RegExp(
    `^(?:${["words\\.", "shortTitle", "description", "language", "featuredDataHref", "phone", "menu\\.\\d+\\.canonical", "assets\\.fonts", "assets\\.ownIcons\\.(?:192|512|maskable)", ...scripts].join("|")})`,
  );
  const lost = leaves(site).filter((path) => !silent.test(path) && !html.includes(`~${path}~`));
  assert.deepEqual(lost, []);
});
