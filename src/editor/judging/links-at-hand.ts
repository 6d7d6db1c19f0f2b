import { articleOfAttachment } from "../../addresses/article-place.ts";
import { takeApart } from "../../addresses/take-apart.ts";
import { checkLinks } from "../../checking/dead-links.ts";
import type { Article, BrokenArticle, PlacedLink } from "../../content/article.ts";
import type { Problem } from "../../problems/problem.ts";
import { nearestName } from "../../text/nearest-name.ts";

/** What is known of where the links of an article may lead. */
export interface KnownTargets {
  /** The names that the files beside the article may be published under. */
  readonly fileNames: ReadonlySet<string>;
  /** Every site path of an article; `null` where they are not known. */
  readonly addresses: ReadonlySet<string> | null;
}

/**
 * Judges the links of an article: those to itself and to files beside it, and, where the addresses of the archive are
 * known, those to other articles. All other links are judged at build.
 */
export function judgeLinks(
  article: Article | BrokenArticle,
  known: KnownTargets,
  folderName: string,
): readonly Problem[] {
  const links = linksOf(article).filter(({ url }) => isJudged(url, article.url, known));
  // A withdrawn article is no page to lead readers to.
  const ends = [...(known.addresses ?? [])].filter((url) => article.state !== "withdrawn" || url !== article.url);
  const isOwnFile = (url: string) => known.fileNames.has(url.slice(article.url.length));
  const targets = {
    answers: (url: string) =>
      url === article.url || (url.startsWith(article.url) && isOwnFile(url)) || known.addresses?.has(url) === true,
    anchorsOf: (url: string) => (article.fields === null || url !== article.url ? null : article.body.anchors),
    nearestTo: (url: string) => nearestArticle(url, ends),
  };
  return checkLinks(
    links.map((link) => ({ ...link, file: article.file })),
    targets,
    folderName,
  );
}

/** The links that readers of an article find: of a withdrawn one, that to its replacement alone. */
function linksOf(article: Article | BrokenArticle): readonly PlacedLink[] {
  if (article.fields === null) return [...article.links, ...article.related];
  if (article.state !== "withdrawn") return [...article.links, ...article.related];
  const replacement = article.fields.withdrawn?.replacement?.value;
  return article.links.filter(({ href }) => href === replacement);
}

function isJudged(url: string, ownUrl: string, { addresses }: KnownTargets): boolean {
  if (url === ownUrl || articleOfAttachment(url) === ownUrl) return true;
  return addresses !== null && takeApart(url)?.kind === "article";
}

/** The article that was probably meant: of the same name in another month, the newest; else of a near name in the same. */
function nearestArticle(url: string, addresses: readonly string[]): string | null {
  const sorted = [...addresses].sort();
  const nameOf = (each: string) => each.split("/").at(-2) ?? "";
  const sameName = sorted.findLast((each) => nameOf(each) === nameOf(url));
  if (sameName !== undefined) return sameName;
  const month = url.slice(0, "/2021/01/".length);
  const names = sorted.filter((each) => each.startsWith(month)).map(nameOf);
  const name = nearestName(nameOf(url), names);
  return name === null ? null : `${month}${name}/`;
}
