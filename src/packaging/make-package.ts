import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { filesUnder } from "../cache/files-under.ts";
import { lockedDependencies, programModules } from "../program/loader.js";
import { programRoot } from "../program/root.ts";
import { bundleAssetsInto } from "../rendering/bundle-assets.ts";
import { bundleEditorInto } from "../rendering/bundle-editor.ts";
import { removeUnusedDeclarations } from "./declare-types.ts";

/**
 * What npm runs before it packs: makes the program that is published, in `dist/` or the folder named. It is the program's modules as plain
 * JavaScript, the files beside them, style and scripts of the site in one bundle each, and what the program has to know
 * of its own source, so that it takes the same things for changed and makes the same site as the source does.
 */

const distDir = resolve(process.argv[2] ?? join(programRoot, "dist"));

const COMPILED = /\.(?:tsx?|js)$/;

/** What archives copy to begin with is published as it is written too. */
const COPIED_PARTS = /^parts[\\/][\w-]+\.tsx$/;

/** The compiler's program file; `null` where it is not installed, as in an installation without tools. */
function findCompiler(): string | null {
  try {
    const file = createRequire(import.meta.url).resolve("typescript/package.json");
    const { bin } = JSON.parse(readFileSync(file, "utf8")) as { readonly bin: { readonly tsc: string } };
    return join(dirname(file), bin.tsc);
  } catch {
    return null;
  }
}

function compileModules(compiler: string): void {
  const project = join(programRoot, "src", "packaging", "tsconfig.json");
  const folders = ["--outDir", distDir, "--declarationDir", join(distDir, "types")];
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", project, ...folders], { encoding: "utf8" });
  // That a type cannot be named in a declaration matters only where archives name it, which the tests of the package see.
  const errors = stdout.split("\n").filter((line) => /error TS(?!4\d{3}:)/.test(line));
  if (errors.length > 0) throw new Error(errors.join("\n"));
  removeUnusedDeclarations(join(distDir, "types"));
  for (const file of filesUnder(distDir)) if (file.endsWith(".js")) nameCompiledModules(join(distDir, file));
}

/** Modules that are named without being imported, as those of other processes are, are compiled as well. */
function nameCompiledModules(file: string): void {
  const code = readFileSync(file, "utf8");
  const named = code.replaceAll(/"(\.{1,2}\/[^"\n]+)\.tsx?"/g, '"$1.js"');
  if (named !== code) writeFileSync(file, named);
}

function copyOtherFiles(): void {
  for (const folder of ["src", "templates"]) {
    const isOwn = (file: string) => file.startsWith(`packaging${sep}`) || file.startsWith("packaging/");
    for (const file of filesUnder(join(programRoot, folder))) {
      const isCopiedPart = folder === "templates" && COPIED_PARTS.test(file);
      if ((COMPILED.test(file) && !isCopiedPart) || (folder === "src" && isOwn(file))) continue;
      const copy = join(distDir, folder, file);
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(join(programRoot, folder, file), copy);
    }
  }
}

/** Puts the loader of compiled modules in the place of the one that compiles them. */
function replaceLoader(): void {
  const folder = join(distDir, "src", "program");
  renameSync(join(folder, "packaged-loader.js"), join(folder, "loader.js"));
  for (const name of ["compiled-modules.js", "package-modules.js", "keep-file.js"]) rmSync(join(folder, name));
}

function writeProgramFile(): void {
  const pathOf = (path: string) => relative(programRoot, path).replaceAll(sep, "/");
  const modules = [...programModules].map(([path, { digest, imports }]) => [pathOf(path), digest, imports.map(pathOf)]);
  const program = { dependencies: lockedDependencies(), modules };
  writeFileSync(join(distDir, "src", "program", "program.json"), JSON.stringify(program));
  const { name, version } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  writeFileSync(join(distDir, "package.json"), `${JSON.stringify({ name, version, private: true, type: "module" })}\n`);
}

async function makePackage(compiler: string): Promise<void> {
  rmSync(distDir, { recursive: true, force: true });
  compileModules(compiler);
  copyOtherFiles();
  replaceLoader();
  writeProgramFile();
  await bundleAssetsInto(join(distDir, "assets"));
  await bundleEditorInto(join(distDir, "editor"));
  copyFileSync(join(programRoot, "src", "packaging", "khotin.js"), join(distDir, "khotin.js"));
  chmodSync(join(distDir, "khotin.js"), 0o755);
}

const compiler = findCompiler();
if (compiler !== null) await makePackage(compiler);
