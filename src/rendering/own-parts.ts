import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { partFailure, placeOfError, withoutRepeated } from "../extensions/failures.ts";
import type { OwnPart } from "../extensions/own-parts.ts";
import { canReplaceParts, letPartsBeReplaced } from "../extensions/part-hooks.ts";
import { clearLastShown, lastShownPart, PartFault, putInForce } from "../extensions/parts-in-force.ts";
import { type Problem, placeOfFile } from "../problems/problem.ts";
import { eleventyConfigPath, templatesDir } from "../program/root.ts";
import type { FilledPage } from "./filled-page.ts";

/** Whether this process has loaded the program's templates as they are, so that no part can be replaced any more. */
let hasPlainTemplates = false;

/**
 * Puts an archive's parts in force in this process, for the pages that are rendered next. A part that throws when it is
 * loaded is a Problem.
 *
 * @throws where pages were rendered in this process before without parts of an archive
 */
export async function usePartsOf(parts: readonly OwnPart[]): Promise<readonly Problem[]> {
  if (parts.length === 0) {
    if (canReplaceParts()) putInForce(new Map());
    else hasPlainTemplates = true;
    return [];
  }
  if (hasPlainTemplates) throw new Error("Parts of an archive need a process that has rendered no page without them.");
  letPartsBeReplaced(parts);
  const components = new Map<string, Readonly<Record<string, unknown>>>();
  const problems: Problem[] = [];
  for (const part of parts) {
    try {
      components.set(part.name, (await import(part.url)) as Readonly<Record<string, unknown>>);
    } catch (error) {
      problems.push(partFailure(placeOfError(error, parts) ?? placeOfFile(part.file), error, ""));
    }
  }
  putInForce(components);
  return problems;
}

/** The Problems of an archive's parts that keep pages from being rendered; none where no part is at fault. */
export async function partProblems(
  pages: readonly FilledPage[],
  parts: readonly OwnPart[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, kind, props } of parts.length === 0 ? [] : pages) {
    const template = await import(pathToFileURL(templateFile(kind)).href);
    const { render } = template as { readonly render: (given: { readonly input: unknown }) => string };
    clearLastShown();
    try {
      render({ input: { ...props, file } });
    } catch (error) {
      const name = error instanceof PartFault ? error.part : lastShownPart();
      const shown = parts.find((part) => part.name === name);
      const place = placeOfError(error, parts) ?? (shown === undefined ? null : placeOfFile(shown.file));
      if (place !== null) problems.push(partFailure(place, error, `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`));
    }
  }
  return withoutRepeated(problems);
}

/** The template of a kind of page, which is compiled where Eleventy's configuration is. */
function templateFile(kind: FilledPage["kind"]): string {
  return join(templatesDir, `${kind}.11ty.${eleventyConfigPath.endsWith(".ts") ? "tsx" : "js"}`);
}
