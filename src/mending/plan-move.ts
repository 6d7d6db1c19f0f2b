import { type ArticlePlace, articleUrl } from "../addresses/article-place.ts";
import { readArticle } from "../content/article.ts";
import type { ArticleContext } from "../content/article-context.ts";

/** A file or folder that gets another path; both are paths inside the content folder. */
export interface PathMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Why an article is not moved: its address is published, its new path is taken, other files name it, or it names files that
 * would not be where it says.
 */
export type MoveObstacle = "published" | "taken" | "named" | "names-others";

/** What is known of the files around an article. */
export interface Surroundings {
  readonly isTaken: (path: string) => boolean;
  readonly isPublished: (url: string) => boolean;
  /** Whether the text of another file than `file` has a name; it is one of those that {@link namesAsked} gives. */
  readonly isNamedElsewhere: (name: string, file: string) => boolean;
}

/** An article to be moved, and where to. */
export interface WantedMove {
  readonly place: ArticlePlace;
  readonly bytes: Uint8Array;
  readonly year: number;
  readonly month: number;
  readonly slug: string;
}

/**
 * Plans the moves that give an article another place: its file or its folder, and of an article without a folder the files
 * beside it that it alone shows. An article is not moved where any link or picture would lead elsewhere afterwards.
 */
export function planMove(
  wanted: WantedMove,
  context: ArticleContext,
  { isTaken, isPublished, isNamedElsewhere }: Surroundings,
): readonly PathMove[] | MoveObstacle {
  const { place } = wanted;
  const target = targetOf(wanted);
  const own = ownMove(place.file, target.file);
  const oldUrl = articleUrl(place);
  if (isPublished(oldUrl)) return "published";
  const bare = target.file.replace(/(?:\/index)?\.md$/, "");
  if (isTaken(bare) || isTaken(`${bare}.md`)) return "taken";
  if (ownNames(place).some((name) => isNamedElsewhere(name, place.file))) return "named";
  // Under a name that is no slug an article has no address, and so nothing beside it has one.
  const home = targetOf({ ...wanted, year: place.year, month: place.month });
  const [before, after] = [namedPaths(wanted.bytes, home, context), namedPaths(wanted.bytes, target, context)];
  if (home.slug !== place.slug && before.some((path) => path.startsWith(`${own.from}/`) || path.startsWith(oldUrl)))
    return "names-others";
  const moves: PathMove[] = [own];
  for (const [index, path] of before.entries()) {
    const known = [ownMove(home.file, target.file), ...moves];
    const moved = movedPath(path, known, [articleUrl(home), articleUrl(target)]);
    if (after[index] === moved) continue;
    const move = { from: path, to: after[index] ?? "" };
    if (!isBeside(path, place.file) || isTaken(move.to)) return "names-others";
    if (isNamedElsewhere(nameOf(path), place.file)) return "names-others";
    moves.push(move);
  }
  return before.length === after.length ? moves : "names-others";
}

/** The names of which {@link planMove} may ask whether other files have them. */
export function namesAsked(bytes: Uint8Array, place: ArticlePlace, context: ArticleContext): readonly string[] {
  return [...ownNames(place), ...namedPaths(bytes, place, context).map(nameOf)];
}

/** How others name an article: by its file or by its address. */
function ownNames({ slug }: ArticlePlace): readonly string[] {
  return [`${slug}.md`, `/${slug}/`, `/${slug})`];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function targetOf({ place, year, month, slug }: WantedMove): ArticlePlace {
  const ending = place.file.endsWith("/index.md") ? "/index.md" : ".md";
  const file = `articles/${year}/${String(month).padStart(2, "0")}/${slug}${ending}`;
  return { file, year, month, slug };
}

/** The move of an article's folder, or of its file where it has no folder. */
function ownMove(from: string, to: string): PathMove {
  const bare = (file: string) => file.replace(/\/index\.md$/, "");
  return { from: bare(from), to: bare(to) };
}

/** Everything on the site that an article names, as it is found from a place: paths of files, and addresses. */
function namedPaths(bytes: Uint8Array, place: ArticlePlace, context: ArticleContext): readonly string[] {
  const article = readArticle(bytes, place, { ...context, problems: [] });
  if (article === null) return [];
  const { cover, pictures, attachments, links, related } = article;
  const files = [...(cover === undefined ? [] : [cover]), ...pictures, ...attachments].map(({ path }) => path);
  return [...files, ...[...links, ...related].map(({ url }) => url)];
}

/** A path or an address as it is after some moves. */
function movedPath(path: string, moves: readonly PathMove[], [oldUrl, newUrl]: readonly [string, string]): string {
  if (path.startsWith(oldUrl)) return `${newUrl}${path.slice(oldUrl.length)}`;
  for (const { from, to } of moves)
    if (path === from || path.startsWith(`${from}/`)) return `${to}${path.slice(from.length)}`;
  return path;
}

/** Whether a file lies in the folder that an article without a folder lies in. */
function isBeside(path: string, file: string): boolean {
  const folderOf = (each: string) => each.slice(0, each.lastIndexOf("/"));
  return !file.endsWith("/index.md") && folderOf(path) === folderOf(file);
}
