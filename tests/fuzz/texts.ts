import { attachmentName } from "../../src/addresses/attachment-name.ts";
import { keptForm, sentForm } from "../../src/addresses/old-address.ts";
import { takeApart } from "../../src/addresses/take-apart.ts";
import { aliasPath } from "../../src/content/alias-path.ts";
import { readMoment } from "../../src/content/dates.ts";
import { suggestedDate } from "../../src/content/suggested-date.ts";
import { cleanText } from "../../src/text/clean-text.ts";
import { isSlug, slugOf } from "../../src/text/slug.ts";
import { type Dice, pick } from "../support/dice.ts";
import { PIECES, spoilText } from "./mutate.ts";
import type { Target } from "./target.ts";

const ZONES = ["Asia/Ho_Chi_Minh", "UTC", "America/New_York"] as const;

const WRITTEN: readonly string[] = [
  ...[
    "2024-05-06",
    "2024-05-06T07:08:09+07:00",
    "2024-05-06 07:08",
    "06/05/2024",
    "6-5-2024",
    "2024-02-29",
    "2023-02-29",
  ],
  ...[
    "Thành phố Thái Nguyên: họp dân",
    "/2024/05/bai/",
    "/Default.aspx?newsid=348",
    "/tin tức/-/asset_publisher/abc",
    "Kế hoạch.PDF",
  ],
];

function hostileText(dice: Dice): string {
  if (dice(3) === 0) return Array.from({ length: dice(40) }, () => pick(PIECES, dice)).join("");
  return spoilText(pick(WRITTEN, dice), dice);
}

/** Dates, slugs, aliases and addresses of the old portal, from one text. */
export const texts: Target = {
  name: "text",
  slowestMs: 30_000,
  make: (dice) => ({ text: Buffer.from(hostileText(dice)) }),
  examine: async (input) => {
    const { text } = cleanText(new TextDecoder().decode(input.text));
    return [...slugFaults(text), ...dateFaults(text), ...addressFaults(text)];
  },
};

function slugFaults(text: string): readonly string[] {
  const slug = slugOf(text);
  const faults: string[] = [];
  if (slug !== "" && (!isSlug(slug) || slug.length > 80)) faults.push(`slug ${slug}`);
  if (slugOf(slug) !== slug) faults.push(`slug of slug ${slug}`);
  const name = attachmentName(text);
  if (name !== null && !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/.test(name)) faults.push(`attachment ${name}`);
  return faults;
}

function dateFaults(text: string): readonly string[] {
  return ZONES.flatMap((zone) => {
    const moment = readMoment(text, zone);
    const suggested = suggestedDate(text, zone);
    return [
      ...(moment === null || Number.isFinite(moment.ms) ? [] : [`moment ${JSON.stringify(moment)}`]),
      ...(suggested === null || readMoment(suggested, zone) !== null ? [] : [`suggested date ${suggested}`]),
    ];
  });
}

function addressFaults(text: string): readonly string[] {
  takeApart(text);
  const path = aliasPath(text);
  const faults: string[] = [];
  if ("url" in path && (!/^\/(?!\/)/.test(path.url) || path.url.split("/").includes("..")))
    faults.push(`alias ${path.url}`);
  const kept = keptForm(text);
  // Behind two slashes stands a host, and a percent sign without digits is sent in several ways: aliases have neither.
  if (!text.startsWith("/") || kept.startsWith("//") || /%(?![0-9A-F]{2})/.test(kept)) return faults;
  if (keptForm(kept) !== kept) faults.push(`kept form ${kept} is kept as ${keptForm(kept)}`);
  if (keptForm(sentForm(kept)) !== kept)
    faults.push(`sent form ${sentForm(kept)} is kept as ${keptForm(sentForm(kept))}`);
  return faults;
}
