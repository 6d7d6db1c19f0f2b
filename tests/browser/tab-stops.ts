import type { Page } from "playwright-core";

/** The focused element. */
export interface Stop {
  readonly name: string;
  /**
   * Its place among all elements of the page when they were counted; -1 where a script added it later. What stands in a frame
   * has the place of the frame.
   */
  readonly place: number;
  /** Whether a ring is drawn around it, in view and not below something else. */
  readonly isSeen: boolean;
}

/** Everything that can be pressed or written in. */
const CONTROLS = "a[href], button, input, select, textarea, summary, iframe, [contenteditable=true], [tabindex]";

/** The places of all visible controls that the Tab key is to reach. Each element of the page gets its place as a property. */
export function countControls(page: Page, within = "html"): Promise<readonly number[]> {
  return page.evaluate(
    ({ controls, root }) =>
      [...document.querySelectorAll<HTMLElement>("*")].flatMap((element, place) => {
        Object.assign(element, { place });
        const isReachable = element.tabIndex >= 0 || element.contentEditable === "true";
        const isControl = element.matches(controls) && isReachable && !element.matches(":disabled");
        const isReached = isControl && element.closest(root) !== null;
        return isReached && element.checkVisibility({ visibilityProperty: true }) ? [place] : [];
      }),
    { controls: CONTROLS, root: within },
  );
}

/** More stops than any page has: who gets so far is caught somewhere. */
const MOST_STOPS = 250;

/**
 * The elements that the Tab key focuses, one after the other, until the focus has left the page or comes back to one.
 *
 * @param before what is done before each press, at the element that has the focus then
 */
export async function tabStops(
  page: Page,
  before = async (_here: Stop): Promise<void> => {},
): Promise<readonly Stop[]> {
  const found: Stop[] = [];
  for (;;) {
    if (found.length > 0) await before(found.at(-1)!);
    await page.keyboard.press("Tab");
    let here = await focused(page);
    if (here === null || !here.isSeen) {
      // A busy browser may need two more frames to pass the focus on, into a frame of the page or out of it, and to draw its ring.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      here = await focused(page);
    }
    if (here === null || found.some(({ place, name }) => place === here.place && name === here.name)) return found;
    found.push(here);
    if (found.length === MOST_STOPS) throw new Error(`no end of stops: ${found.slice(-10).map(({ name }) => name)}`);
  }
}

/** The element that has the focus; `null` where none has it. */
export function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    if (outer === null || outer === document.body) return null;
    const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument : null;
    const element = inner?.activeElement ?? outer;
    const { innerWidth, innerHeight } = inner?.defaultView ?? window;
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && opacity !== "0";
    const isInView = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
    const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
    const above = (inner ?? document).elementFromPoint(x, y);
    const isUncovered = above === null || element.contains(above) || above.contains(element);
    const said = element.getAttribute("aria-label") ?? (element.textContent?.trim() || element.id);
    return {
      name: `${element.localName} ${said.slice(0, 40)}${inner === null ? "" : ` ${[...inner.querySelectorAll("*")].indexOf(element)}`}`,
      place: (outer as Element & { readonly place?: number }).place ?? -1,
      isSeen: isDrawn && isInView && isUncovered,
    };
  });
}
