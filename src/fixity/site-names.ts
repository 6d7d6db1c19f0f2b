import { addressTable } from "../addresses/address-table.ts";
import { workFolder } from "../addresses/folder-names.ts";
import { takeApart } from "../addresses/take-apart.ts";
import { fileOf, manifestCheckUrl, manifestUrl, signatureUrl, urlOfFile, yearUrl } from "../addresses/urls.ts";

/** The files that a check begins with, as paths inside the site. */

export const MANIFEST_FILE = fileOf(manifestUrl);

/** The check of that manifest. */
export const CHECK_FILE = fileOf(manifestCheckUrl);

/** The signature of that manifest. */
export const SIGNATURE_FILE = fileOf(signatureUrl);

/** The year of the volume whose manifest a file is; `null` where it is none. */
export function yearOfManifest(file: string): number | null {
  const place = takeApart(urlOfFile(file));
  return place?.kind === "volumeManifest" ? place.year : null;
}

/** The folder of a volume, with a slash at its end. */
export function volumeFolder(year: number): string {
  return yearUrl(year).slice(1);
}

const UNLISTED = [MANIFEST_FILE, SIGNATURE_FILE, fileOf(addressTable.marker.make({}))];

/** What no manifest lists: the site's manifest itself, its signature, and what is no part of the site. */
export function isUnlisted(file: string): boolean {
  return UNLISTED.includes(file) || file.startsWith(`${workFolder}/`);
}

/** Whether a file of `public/` holds settings that a host reads and shows to nobody: Netlify, Cloudflare Pages, Apache. */
export function isHostSettings(file: string): boolean {
  return file === "_headers" || file === "_redirects" || /(?:^|\/)\.htaccess$/.test(file);
}
