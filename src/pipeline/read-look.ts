import type { NamedBySite, NamedPicture } from "../content/settle-look.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { SourceTree } from "../content/sources/tree.ts";
import { findOrMakeIcons, findOrMakeLogo, type MakingOptions } from "../look/made-pictures.ts";
import { readOwnStyle, STYLE_FILE } from "../look/own-style.ts";
import type { LookFault, LookRole } from "../look/source-picture.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { LookFiles } from "../rendering/dress-assets.ts";
import { nearestName } from "../text/nearest-name.ts";

/** Makes the files of the look, or takes them from the cache. What cannot be used is a Problem where it is named. */
export async function readLook(
  { logo, icon }: NamedBySite,
  { baseUrl, basePath }: Pick<SiteConfig, "baseUrl" | "basePath">,
  tree: SourceTree,
  options: MakingOptions,
  problems: Problem[],
): Promise<LookFiles> {
  const find = async <Made extends object>(
    field: LookRole,
    named: NamedPicture | undefined,
    make: (path: string, file: { readonly id: string; readonly absolutePath: string }) => Promise<Made | LookFault>,
  ): Promise<Made | undefined> => {
    if (named === undefined) return undefined;
    const { path, written, line, column } = named;
    const place = { file: `${tree.folderName}/site.yaml`, line, column };
    const file = tree.files.get(path);
    if (file === undefined) {
      const suggestion = nearestPicture(path, tree);
      problems.push(problem("look-picture-missing", place, { field, path: written, suggestion }));
      return undefined;
    }
    const made = await make(path, file);
    if (!isFault(made)) return made;
    problems.push(faultProblem(made, place, field, written));
    return undefined;
  };
  const [madeLogo, madeIcons] = [
    await find("logo", logo, (path, file) => findOrMakeLogo(path, file, options)),
    await find("icon", icon, (path, file) => findOrMakeIcons(path, file, options)),
  ];
  const styleFile = tree.files.get(STYLE_FILE);
  const context = { baseUrl, basePath, isPublicFile: (path: string) => tree.publicFiles.has(path) };
  const label = `${tree.folderName}/${STYLE_FILE}`;
  const style = styleFile === undefined ? "" : await readOwnStyle(styleFile, label, context, options, problems);
  return {
    ...(madeLogo === undefined ? {} : { logo: madeLogo }),
    ...(madeIcons === undefined ? {} : { icons: madeIcons }),
    style,
  };
}

function isFault(made: object): made is LookFault {
  return "code" in made;
}

function faultProblem(
  fault: LookFault,
  place: { readonly file: string; readonly line: number; readonly column: number },
  field: LookRole,
  path: string,
): Problem {
  const { code, detail } = fault;
  if (code !== "look-picture-unfit") return problem(code, place, { path, detail });
  return problem(code, place, { field, path, reason: fault.reason, detail });
}

/** The picture outside the articles whose name is nearest to a path, as it is written in `site.yaml`. */
function nearestPicture(path: string, { files }: SourceTree): string | null {
  const pictures = [...files.outsideVolumes.keys()].filter((each) => /\.(?:svg|png)$/i.test(each)).sort();
  const nearest = nearestName(path, pictures) ?? (pictures.length === 1 ? pictures[0]! : null);
  return nearest === null ? null : nearest.replace(/^public\//, "/");
}
