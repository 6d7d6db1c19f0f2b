import type { ComponentChildren, FunctionComponent } from "preact";

/** The components that an archive's own parts export, by the name of the part. */
export type OwnComponents = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** A component of an archive's own part that is none, or that gave what no page can show. */
export class PartFault extends Error {
  readonly part: string;

  constructor(part: string, message: string) {
    super(message);
    this.name = "PartFault";
    this.part = part;
  }
}

let inForce: OwnComponents = new Map();

let lastShown: string | null = null;

/** Puts an archive's own parts in the place of the program's, in this process, until others are put there. */
export function putInForce(parts: OwnComponents): void {
  inForce = parts;
}

/** The archive's part that was shown last since {@link clearLastShown}; `null` where none was. */
export function lastShownPart(): string | null {
  return lastShown;
}

export function clearLastShown(): void {
  lastShown = null;
}

/**
 * The component that pages use in the place of one of the program's: that of the archive's own part where it has one.
 *
 * @param original gives the program's component; asked when a page is rendered, as parts may import each other
 */
export function partInForce(
  part: string,
  name: string,
  original: () => FunctionComponent<object>,
): FunctionComponent<object> {
  return (props) => {
    const own = inForce.get(part)?.[name];
    if (own === undefined) return original()(props);
    lastShown = part;
    if (typeof own !== "function") throw new PartFault(part, `${name} is no function`);
    const shown: unknown = own(props);
    if (!canBeShown(shown)) throw new PartFault(part, `${name} returned ${nameOfKind(shown)}`);
    return shown;
  };
}

/** Whether preact shows a value, or nothing for it. */
function canBeShown(value: unknown): value is ComponentChildren {
  if (Array.isArray(value)) return value.every(canBeShown);
  if (typeof value === "object" && value !== null) return "type" in value && "props" in value;
  return typeof value !== "function" && typeof value !== "symbol";
}

function nameOfKind(value: unknown): string {
  if (typeof value === "function") return "a function";
  return value instanceof Promise ? "a promise" : "an object";
}
