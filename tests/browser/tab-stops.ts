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

/** How long the focus may take on a busy machine, in milliseconds. */
const LONGEST_MS = 20_000;

/** How long the ring may take that is drawn around what has the focus: where there is none, all stops are waited for so long. */
const RING_MS = 3_000;

/** What stands after everything that the Tab key is to reach: where it is focused, the walk is over. */
const END = "tab-stops-end";

/** Which part of a page is walked through, and what is done on the way. */
interface Walk {
  readonly within?: string;
  /** What is done before each press, at the element that has the focus then. */
  readonly before?: (here: Stop) => Promise<void>;
}

/**
 * The elements that the Tab key focuses, one after the other, until the focus is at the end of the page or of a part of it, or
 * comes back to one.
 *
 * @throws where nothing gets the focus
 */
export async function tabStops(page: Page, { within = "html", before }: Walk = {}): Promise<readonly Stop[]> {
  await page.evaluate(markEnd, { root: within, id: END });
  const found: Stop[] = [];
  for (;;) {
    const last = found.at(-1);
    if (last !== undefined) await before?.(last);
    await page.keyboard.press("Tab");
    const moved = await focusOnce(page, (stop) => stop !== null && !(last !== undefined && isSame(stop, last)));
    if (moved === null) throw new Error(`after ${last?.name} nothing has the focus`);
    if (moved.name === `button ${END}` || found.some((stop) => isSame(stop, moved))) break;
    found.push((await focusOnce(page, (stop) => stop?.isSeen === true, RING_MS)) ?? moved);
    if (found.length === MOST_STOPS) throw new Error(`no end of stops: ${found.slice(-10).map(({ name }) => name)}`);
  }
  await page.evaluate((id) => document.getElementById(id)!.remove(), END);
  return found;
}

function isSame(one: Stop, other: Stop): boolean {
  return one.place === other.place && one.name === other.name;
}

/** Runs in a page. */
function markEnd({ root, id }: { readonly root: string; readonly id: string }): void {
  const end = document.createElement("button");
  end.id = id;
  document.querySelector(root === "html" ? "body" : root)!.append(end);
}

/** Waits until the focus is where it is expected: the stop there, or the one that has it when the time is over. */
export async function focusOnce(
  page: Page,
  isExpected: (here: Stop | null) => boolean,
  mostMs = LONGEST_MS,
): Promise<Stop | null> {
  const endMs = performance.now() + mostMs;
  for (;;) {
    const here = await focused(page);
    if (isExpected(here) || performance.now() > endMs) return here;
    // A browser that is asked without a pause has no time to pass the focus on.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** The element that has the focus; `null` where none has it, or where a frame has it and nothing in that frame yet. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const outer = document.activeElement;
    if (outer === null || outer === document.body) return null;
    const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument : null;
    const element = inner?.activeElement ?? outer;
    if (element === inner?.body) return null;
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
