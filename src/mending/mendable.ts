import type { Problem } from "../problems/problem.ts";

/** Whether `check --fix` can mend a Problem of this kind. It may find a reason against it in the file. */
export function isMendable(found: Problem): boolean {
  const isText = found.file.endsWith(".md");
  switch (found.code) {
    case "wrong-folder":
      return true;
    case "decomposed-unicode":
      return (found.parameters as Problem<"decomposed-unicode">["parameters"]).count !== null;
    case "hidden-characters":
      return true;
    case "hand-typed-list":
      return isText && /^- (?!\p{Ll}\))/u.test((found.parameters as Problem<"hand-typed-list">["parameters"]).mended);
    case "bad-slug":
      return isText && found.line === 1 && found.file.includes("/articles/");
    default:
      return false;
  }
}
