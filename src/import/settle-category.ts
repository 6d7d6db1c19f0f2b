import type { Category } from "../content/site-config.ts";
import { isSlug, slugOf } from "../text/slug.ts";
import type { Doubt, FoundCategory } from "./found-item.ts";

/** The category of an article whose source names none: an editor must choose. */
const UNSORTED = "chua-phan-loai";

/** The category that an article gets, why, and what is doubtful in that. */
export interface SettledCategory {
  readonly slug: string;
  readonly from: string;
  readonly doubts: readonly Doubt[];
}

/**
 * The category of `site.yaml` that is the source's: by slug, old slug or name, or, told as doubtful, the only one that
 * shares its words. Else the slug of the source's own name.
 *
 * @param known `null` where `site.yaml` names no categories
 */
export function settleCategory(
  found: { readonly value: FoundCategory; readonly from: string } | null,
  known: readonly Category[] | null,
): SettledCategory {
  if (found === null) return unsorted(known);
  const { name, slug, parents } = found.value;
  const wanted = [slugOf(name), ...(slug === null ? [] : [slug])].filter((each) => each !== "");
  const own = wanted.find(isSlug);
  const equal = (known ?? []).find((each) => wanted.some((one) => namesOf(each).includes(one)));
  if (equal !== undefined) return { slug: equal.slug, from: found.from, doubts: [] };
  const near = nearest([name, ...[...parents].reverse()], known ?? []);
  if (near !== null) {
    const what = `Chuyên mục “${name}” của nguồn được xếp vào “${near.name}” (${near.slug}) của kho tin.`;
    return { slug: near.slug, from: found.from, doubts: [{ code: "category-near", what }] };
  }
  if (own === undefined) return unsorted(known);
  const what = `Kho tin chưa có chuyên mục “${name}”: thêm vào site.yaml (slug: ${own}), hoặc đổi chuyên mục của bài.`;
  return { slug: own, from: found.from, doubts: known === null ? [] : [{ code: "category-unknown", what }] };
}

function unsorted(known: readonly Category[] | null): SettledCategory {
  const only = known?.length === 1 ? known[0]! : null;
  if (only !== null) return { slug: only.slug, from: "chuyên mục duy nhất của site.yaml", doubts: [] };
  const what = `Nguồn không ghi chuyên mục: bài được đặt vào “${UNSORTED}”. Xin chọn chuyên mục cho bài.`;
  return { slug: UNSORTED, from: "không có trong nguồn", doubts: [{ code: "category-missing", what }] };
}

function namesOf({ slug, name, aliases }: Category): readonly string[] {
  return [slug, slugOf(name), ...(aliases ?? [])];
}

/** Words that categories share without being about the same. */
const COMMON = new Set([
  "tin",
  "tuc",
  "tin-tuc",
  "hoat",
  "dong",
  "su",
  "kien",
  "bai",
  "viet",
  "khac",
  "chung",
  "va",
  "thong",
  "trang",
  "muc",
]);

/** The one category whose words all stand in the source's name, or hold all of its words. Two such are none. */
function nearest(names: readonly string[], known: readonly Category[]): Category | null {
  for (const name of names) {
    const words = wordsIn(slugOf(name));
    const near = known.filter((each) => {
      const own = wordsIn(slugOf(each.name));
      const [small, large] = own.length <= words.length ? [own, words] : [words, own];
      return small.length > 0 && small.join("-").length > 4 && small.every((word) => large.includes(word));
    });
    if (near.length === 1) return near[0]!;
  }
  return null;
}

function wordsIn(slug: string): readonly string[] {
  return slug.split("-").filter((word) => word !== "" && !COMMON.has(word));
}
