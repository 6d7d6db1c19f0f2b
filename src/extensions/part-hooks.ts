import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { urlNamed } from "./named-modules.ts";
import type { OwnPart } from "./own-parts.ts";
import { partsDir, programParts } from "./program-parts.ts";

/*
 * How a process loads the program's parts where an archive has parts of its own. In the place of each part stands a small
 * module that looks, when a page is rendered, whether the archive's part is in force, and else shows the program's. So the
 * program's templates are loaded once, whatever parts builds of the process put in force.
 */

const partsUrl = pathToFileURL(`${partsDir}/`).href;

/** The query of the URL of a module that stands in the place of a part. */
const IN_FORCE = "?in-force";

/** The query of the URL of the program's part itself. */
const ORIGINAL = "?original";

/** The names of the parts of archives, by the URL of their compiled code. */
const ownNames = new Map<string, string>();

let components: ReadonlyMap<string, readonly string[]> | null = null;

/** Whether this process loads the program's parts so that others can stand in their place. */
export function canReplaceParts(): boolean {
  return components !== null;
}

/**
 * Lets the archive's parts be loaded in this process. The first call must come before any template is loaded.
 *
 * @param parts the parts of an archive; others may follow in later calls
 */
export function letPartsBeReplaced(parts: readonly OwnPart[]): void {
  for (const { url, name } of parts) ownNames.set(url, name);
  if (components !== null) return;
  const replaceable = new Map(programParts().map((part) => [part.name, part.components]));
  components = replaceable;
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const isOwn = ownNames.has(context.parentURL ?? "");
      const named = isOwn ? urlForOwn(specifier, context.parentURL ?? "") : null;
      if (named !== null) return { url: named, format: "module", shortCircuit: true };
      if (specifier.endsWith(ORIGINAL)) return { url: specifier, format: "module", shortCircuit: true };
      const resolved = nextResolve(specifier, isOwn ? { ...context, parentURL: import.meta.url } : context);
      return replaceable.has(partAt(resolved.url)) ? { ...resolved, url: resolved.url + IN_FORCE } : resolved;
    },
    load: (url, context, nextLoad) =>
      url.endsWith(IN_FORCE)
        ? { format: "module", source: standIn(url.slice(0, -IN_FORCE.length), replaceable), shortCircuit: true }
        : nextLoad(url, context),
  });
}

/** The URL of what an archive's part imports of the program by name; `null` where it is a package. */
function urlForOwn(specifier: string, parentUrl: string): string | null {
  const url = urlNamed(specifier);
  if (url === null) return null;
  const part = partAt(url);
  if (components?.has(part) !== true) return url;
  return part === ownNames.get(parentUrl) ? url + ORIGINAL : url + IN_FORCE;
}

/** The name of the program's part at a URL; the empty text where there is none. */
function partAt(url: string): string {
  return url.startsWith(partsUrl) ? (/^([\w-]+)\.(?:tsx|js)$/.exec(url.slice(partsUrl.length))?.[1] ?? "") : "";
}

/** The module that stands in the place of the part at a URL. */
function standIn(url: string, replaceable: ReadonlyMap<string, readonly string[]>): string {
  const part = partAt(url);
  const place = new URL("./parts-in-force.ts", import.meta.url).href;
  const lines = (replaceable.get(part) ?? []).map(
    (name) => `export const ${name} = partInForce(${JSON.stringify(part)}, "${name}", () => original.${name});`,
  );
  return [
    `import * as original from ${JSON.stringify(url + ORIGINAL)};`,
    `import { partInForce } from ${JSON.stringify(place)};`,
    ...lines,
  ].join("\n");
}
