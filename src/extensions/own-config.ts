import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { compileModules, type OwnModule } from "./compile-modules.ts";
import type { KhotinConfig } from "./config.ts";
import { configFault } from "./config-fault.ts";
import { HookFault, messageOf, placeOfError } from "./failures.ts";

/** The configuration by code of an archive. Plain values, for any process, which loads the code itself. */
export interface OwnConfig extends OwnModule {
  /** The names of its fields of articles, sorted. */
  readonly fieldNames: readonly string[];
  /** The names of its files of volumes, sorted. */
  readonly fileNames: readonly string[];
}

/** The names that the file may have, in the folder that the content folder is in. */
export const CONFIG_FILES = ["khotin.config.ts", "khotin.config.js"] as const;

/**
 * Finds, compiles and loads the configuration of an archive; `null` where it has none or a Problem.
 *
 * @param takenFields the names of fields that articles have anyway
 */
export async function readOwnConfig(
  contentDir: string,
  cacheDir: string,
  takenFields: readonly string[],
  problems: Problem[],
): Promise<OwnConfig | null> {
  const archiveDir = dirname(resolve(contentDir));
  const file = CONFIG_FILES.find((name) => existsSync(join(archiveDir, name)));
  if (file === undefined) return null;
  const [module] = await compileModules(archiveDir, [file], cacheDir, problems, (name) => name === "khotin");
  if (module === undefined) return null;
  try {
    const config = await loadConfig(module);
    const fault = configFault(config, takenFields);
    if (fault !== null) problems.push(problem("hook-bad-value", placeOfFile(file), fault));
    const namesOf = (hooks: object | undefined) => Object.keys(hooks ?? {}).sort();
    return fault === null
      ? { ...module, fieldNames: namesOf(config.articleFields), fileNames: namesOf(config.volumeFiles) }
      : null;
  } catch (error) {
    const place = placeOfError(error, [module]) ?? placeOfFile(file);
    problems.push(problem("hook-fails", place, { hook: "", detail: messageOf(error) }));
    return null;
  }
}

/** The configuration of a compiled module, which a process loads once. */
async function loadConfig({ url }: OwnModule): Promise<KhotinConfig> {
  const { default: config } = (await import(url)) as { readonly default: KhotinConfig };
  return config;
}

/** The hooks of an archive in this process; none where it has no configuration. */
export async function loadHooks(own: OwnConfig | null): Promise<KhotinConfig> {
  return own === null ? {} : loadConfig(own);
}

/**
 * Calls a hook.
 *
 * @param hook its name, as Problems tell it: `volumeFiles danh-sach.csv`
 * @param faultOf tells what is wrong with the result; `null` where nothing is
 * @throws HookFault where the hook throws, or gives what it must not
 */
export function callHook<Result>(
  own: OwnModule,
  hook: string,
  call: () => Result,
  faultOf: (result: unknown) => string | null,
): Result {
  let result: Result;
  try {
    result = call();
  } catch (error) {
    const place = placeOfError(error, [own]) ?? placeOfFile(own.file);
    throw new HookFault(problem("hook-fails", place, { hook, detail: messageOf(error) }));
  }
  const detail = faultOf(result);
  if (detail !== null) throw new HookFault(problem("hook-bad-value", placeOfFile(own.file), { hook, detail }));
  return result;
}
