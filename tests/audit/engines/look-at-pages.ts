import type { BuiltSite } from "../../support/site-of.ts";
import type { Engine } from "./engine.ts";

/** The pages that are looked at, as files of the site. */
export interface LookedAtPages {
  readonly home: string;
  readonly article: string;
  readonly year: string;
  readonly search: string;
}

const WIDTHS_PX = [360, 1280];
/** How many milliseconds an answer may take on a machine that does much else. */
const ANSWER_MS = 60_000;

/** Home, the newest article, its year and search. */
export function choosePages(site: BuiltSite): LookedAtPages {
  const article = site.files().findLast((file) => /^\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file));
  if (article === undefined) throw new Error("the site has no article");
  return { home: "index.html", article, year: `${article.slice(0, 4)}/index.html`, search: "tim-kiem/index.html" };
}

/** What is wrong with the pages in a browser: a line for each fault, beginning with the page and its width. */
export async function lookAtPages(engine: Engine, site: BuiltSite, origin: string): Promise<readonly string[]> {
  const { search, article, ...others } = choosePages(site);
  const title = /<h1[^>]*>([^<]+)/.exec(site.file(article))?.[1]?.trim() ?? "";
  const query = `${addressOf(search)}?q=${encodeURIComponent(title)}`;
  const faults: string[] = [];
  for (const widthPx of WIDTHS_PX) {
    for (const url of [...Object.values(others).map(addressOf), addressOf(article), query]) {
      await engine.open(new URL(url, origin).href, widthPx);
      const place = `${engine.name}, ${widthPx} px, ${url}`;
      if (url === query)
        faults.push(...(await answerFaults(engine, addressOf(article))).map((each) => `${place}: ${each}`));
      faults.push(...(await pageFaults(engine, widthPx, url)).map((each) => `${place}: ${each}`));
    }
  }
  return faults;
}

function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, "")}`;
}

async function pageFaults(engine: Engine, widthPx: number, url: string): Promise<readonly string[]> {
  const [path, inner, scroll, seen] = (await engine.evaluate(
    "[location.pathname, innerWidth, document.documentElement.scrollWidth, typeof faultsOfPage === 'undefined' ? ['no listener'] : faultsOfPage]",
  )) as readonly [string, number, number, readonly string[]];
  const width = inner === widthPx ? [] : [`the window is ${inner} px wide`];
  const place = path === url.replace(/\?.*/, "") ? [] : [`the browser shows ${path}`];
  return [...place, ...width, ...(scroll > inner ? [`${scroll} px wide, it scrolls sideways`] : []), ...seen];
}

/** Waits for the answers to the title of an article: the article must be among them. */
async function answerFaults(engine: Engine, url: string): Promise<readonly string[]> {
  const beginAt = performance.now();
  const links = "[...document.querySelectorAll('#ket-qua > li')].map((item) => item.querySelector('a')?.pathname)";
  const busy = "document.querySelector('#ket-qua')?.getAttribute('aria-busy')";
  for (;;) {
    const [state, found] = (await engine.evaluate(`[${busy}, ${links}]`)) as readonly [string, readonly string[]];
    if (state === "false" && found.includes(url)) return [];
    if (performance.now() - beginAt > ANSWER_MS) return [`the article is not among ${found.length} answers`];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
