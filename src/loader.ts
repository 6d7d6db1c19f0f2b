import { readFileSync } from "node:fs";
import { createRequire, registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Esbuild from "esbuild";

/**
 * Lets this thread import templates (TSX), which Node does not read by itself, wherever the program is started from. It
 * must be called before anything that imports them is loaded.
 */
export function loadTemplatesFromAnywhere(): void {
  const require = createRequire(import.meta.url);
  registerHooks({
    load: (url, context, nextLoad) => {
      const address = new URL(url);
      if (address.protocol !== "file:" || !address.pathname.endsWith(".tsx")) return nextLoad(url, context);
      const esbuild = require("esbuild") as typeof Esbuild;
      const { code } = esbuild.transformSync(readFileSync(fileURLToPath(`file://${address.pathname}`), "utf8"), {
        loader: "tsx",
        jsx: "automatic",
        jsxImportSource: "preact",
        format: "esm",
        target: "esnext",
        sourcefile: address.pathname,
        sourcemap: "inline",
      });
      return { format: "module", source: code, shortCircuit: true };
    },
  });
}
