import type { AddressKind } from "./address-kind.ts";
import { sourceOf, textsOf } from "./address-pattern.ts";
import { addressKinds } from "./address-table.ts";
import { firstStep, isYear, kindsBeginning } from "./take-apart.ts";
import { fileOf, homeUrl } from "./urls.ts";

/**
 * The part of an address that makes it the site's own, whether the site answers it now or not: the content may have no
 * address in it. `null` where there is none. File systems that tell no capitals apart are allowed for.
 *
 * A kind of address keeps its first step that is a name (`/tim-kiem`, `/2021/sitemap.xml`) with all below it; where no
 * step is a name, its own addresses alone (`/2021/01/`). In a folder it shares it keeps the addresses like its own.
 */
export function keptPart(url: string): string | null {
  const place = url.normalize("NFC").toLowerCase().replace(/\/$/, "");
  if (place === "" || place === `/${fileOf(homeUrl)}`) return "/";
  for (const [name] of kindsBeginning(firstStep(place))) {
    const found = keptForms.get(name)?.exec(place)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether no page or file of the content's own may have an address: the site keeps it, or a volume its folder. */
export function isKept(url: string): boolean {
  return keptPart(url) !== null || isYear(firstStep(url));
}

/** For each kind of the site's own, what it keeps of addresses. */
const keptForms = new Map(
  addressKinds.filter(([, kind]) => !kind.isFree).map(([name, kind]) => [name, new RegExp(keptForm(kind))] as const),
);

function keptForm({ pattern, sharesFolder }: AddressKind): string {
  const whole = pattern.replace(/\/$/, "");
  const steps = whole.slice(1).split("/");
  const named = steps.findIndex((step) => textsOf(step) !== null || !/^<\w+>$/.test(step));
  if (named === -1) return `^${sourceOf(whole)}$`;
  const kept = `/${steps.slice(0, named + 1).join("/")}`;
  return sharesFolder ? `^(?:${sourceOf(kept)}$|${sourceOf(whole)}(?=/|$))` : `^${sourceOf(kept)}(?=/|$)`;
}
