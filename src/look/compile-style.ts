import type { Message, Plugin } from "esbuild";
import { hrefOf } from "../addresses/urls.ts";
import { resolvedParts } from "../content/markdown/site-path.ts";
import { pathOnSite, quotedAddress } from "../content/markdown/written-address.ts";
import type { StyleFault } from "../problems/messages.ts";
import { placeFinder } from "../problems/reporter.ts";

/** A fault of a style, and the line and column in its file, both from 1. */
export type PlacedStyleFault = { readonly line: number; readonly column: number } & (
  | {
      readonly code: "css-fault";
      readonly kind: StyleFault;
      readonly found: string;
      readonly suggestion: string | null;
    }
  | { readonly code: "css-foreign"; readonly href: string }
  | { readonly code: "css-file-missing"; readonly href: string }
);

/** An archive's own style, made ready to stand after the program's. */
export interface CompiledStyle {
  /**
   * The rules, in the form that the browsers read which the program's style is made for. They are left out where they would
   * fetch what they must not.
   */
  readonly css: string;
  readonly faults: readonly PlacedStyleFault[];
  /** The paths inside `public/` of the files that the style shows. */
  readonly publicPaths: readonly string[];
}

/** What the reading of a style needs besides its text. */
export interface StyleContext {
  /** The address of the site, with a slash at its end, and the path part of it. */
  readonly baseUrl: string;
  readonly basePath: string;
  /** Whether there is a file of that path inside `public/`. */
  readonly isPublicFile: (path: string) => boolean;
}

/** How many faults of a style are told at most. */
const MOST_FAULTS = 20;

/** Fetches what it names in quotes, without `url()`, which the reader of styles passes over. */
const NAMED_PICTURE = /image-set\(\s*(["'])(.*?)\1/gi;

/**
 * Reads a style and makes it ready. What it shows may be files of `public/`, by their addresses from `/` on, and pictures
 * written out in it. Nothing may come from elsewhere.
 */
export async function compileStyle(text: string, context: StyleContext): Promise<CompiledStyle> {
  const publicPaths = new Set<string>();
  const first = await bundleStyle(text, context, publicPaths);
  // A note that is not closed is the one fault after which nothing would be read.
  const unread = first.errors.filter(isOfSyntax);
  const read = unread.length > 0 ? await bundleStyle(`${text}*/`, context, publicPaths) : first;
  const placeOf = placeFinder(text);
  const pictures = [...text.matchAll(NAMED_PICTURE)].map(({ index, 2: href = "" }) => ({
    code: "css-foreign" as const,
    ...placeOf(index),
    href: quotedAddress(href),
  }));
  const faults = [...[...unread, ...read.errors, ...read.warnings].map(faultOf), ...pictures];
  const isRefused = faults.some(({ code }) => code !== "css-fault");
  return {
    css: isRefused ? "" : read.css,
    faults: faults.sort((one, other) => one.line - other.line || one.column - other.column),
    publicPaths: [...publicPaths].sort(),
  };
}

/** What esbuild makes of a style: its rules, which are empty where there are errors, and what it says of the style. */
async function bundleStyle(contents: string, context: StyleContext, publicPaths: Set<string>) {
  const { build } = await import("esbuild");
  try {
    const { warnings, outputFiles } = await build({
      stdin: { contents, loader: "css", sourcefile: "look.css" },
      plugins: [ownFilesOnly(context, publicPaths)],
      bundle: true,
      minify: true,
      target: ["chrome105", "firefox110", "safari15.4"],
      legalComments: "none",
      charset: "utf8",
      write: false,
      logLevel: "silent",
      logLimit: MOST_FAULTS,
    });
    return { css: outputFiles[0]!.text, errors: [], warnings };
  } catch (error) {
    if (isFailure(error)) return { css: "", errors: error.errors, warnings: error.warnings };
    throw error;
  }
}

/** Refuses whatever is no file of `public/` and no picture written out, and puts the path of the site before the rest. */
function ownFilesOnly({ baseUrl, basePath, isPublicFile }: StyleContext, publicPaths: Set<string>): Plugin {
  return {
    name: "own-files-only",
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        const isWrittenOut = /^data:image\//i.test(path) || path.startsWith("#");
        if (kind === "url-token" && isWrittenOut) return { path, external: true };
        const own = pathOnSite(path, baseUrl) ?? (/^\/(?!\/)/.test(path) ? path : null);
        const parts = kind === "url-token" && own !== null ? resolvedParts([], own.replace(/[?#].*$/s, "")) : null;
        const refuse = (code: string) => ({ errors: [{ text: code, detail: quotedAddress(path) }] });
        if (parts === null || parts.length === 0) return refuse("css-foreign");
        const file = parts.join("/");
        if (!isPublicFile(file)) return refuse("css-file-missing");
        publicPaths.add(file);
        return { path: `${hrefOf(`/${file}`, basePath)}${/#.*$/s.exec(own ?? "")?.[0] ?? ""}`, external: true };
      });
    },
  };
}

function isFailure(error: unknown): error is { readonly errors: Message[]; readonly warnings: Message[] } {
  return error instanceof Error && "errors" in error && "warnings" in error;
}

/** Whether a message is about the style's syntax, and not the refusal of something that it names. */
function isOfSyntax({ text }: Message): boolean {
  return text !== "css-foreign" && text !== "css-file-missing";
}

function faultOf(message: Message): PlacedStyleFault {
  const { id, text, detail, location } = message;
  if (text === "css-foreign" || text === "css-file-missing")
    return { code: text, ...placeIn(location), href: String(detail) };
  return id === "invalid-@import"
    ? { code: "css-foreign", ...placeIn(location), href: "@import" }
    : syntaxFault(message);
}

/** What esbuild says of a style's syntax, told by what it is about. */
function syntaxFault({ id, text, location: found, notes }: Message): PlacedStyleFault {
  const isUnclosed = /^Expected "(?:[})\]]|\*\/)"/.test(text);
  // That a bracket is missing is noticed at the end of the file, and the message has a note of where the other one is.
  const location = isUnclosed ? (notes[0]?.location ?? found) : found;
  const place = placeIn(location);
  const line = (location?.lineText ?? "").trim().slice(0, 60);
  if (id !== "unsupported-css-property")
    return { code: "css-fault", ...place, kind: isUnclosed ? "unclosed" : "syntax", found: line, suggestion: null };
  const [, name = ""] = /"([^"]+)"/.exec(text) ?? [];
  return { code: "css-fault", ...place, kind: "property", found: name, suggestion: location?.suggestion || null };
}

/** The place of a message, which counts columns in bytes from 0. */
function placeIn(location: Message["location"]): { readonly line: number; readonly column: number } {
  if (location === null) return { line: 1, column: 1 };
  const before = Buffer.from(location.lineText).subarray(0, location.column).toString("utf8");
  return { line: location.line, column: [...before].length + 1 };
}
