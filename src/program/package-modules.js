import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { keepFile } from "./keep-file.js";

/**
 * Where packages' modules are, remembered until packages are installed anew: to find Eleventy's 300 takes Node a tenth of
 * a second.
 *
 * @param {string} root
 * @param {string} cacheDir
 * @returns {import("node:module").ResolveHookSync}
 */
export function resolvePackages(root, cacheDir) {
  const file = join(cacheDir, "places.json");
  const installed = statSync(join(root, "node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  const key = JSON.stringify([process.version, root, installed?.mtimeMs, installed?.size]);
  const modulesUrl = pathToFileURL(join(root, "node_modules", "/")).href;
  /** @type {Record<string, { readonly url: string, readonly format: string | undefined }>} */
  const found = readKept(file, key) ?? {};
  let isNew = false;
  // Others may have found more meanwhile.
  const keepAll = () => isNew && keepFile(file, JSON.stringify({ key, value: { ...readKept(file, key), ...found } }));
  if (installed !== undefined) process.on("exit", keepAll);
  return (specifier, context, nextResolve) => {
    const from = context.parentURL?.replace(/\?.*$/, "");
    const name = `${context.conditions.includes("require") ? "r" : "i"} ${specifier} ${from}`;
    const known = found[name];
    if (known !== undefined) return { ...known, shortCircuit: true };
    const resolved = nextResolve(specifier, context);
    if (resolved.url.startsWith(modulesUrl) && !resolved.url.includes("?")) {
      found[name] = { url: resolved.url, format: resolved.format ?? undefined };
      isNew = true;
    }
    return resolved;
  };
}

/**
 * @param {string} file
 * @param {string} key
 * @returns {any} what was kept under the key, or `null`
 */
function readKept(file, key) {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    return kept.key === key ? kept.value : null;
  } catch {
    return null;
  }
}
