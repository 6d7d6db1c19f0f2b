import { assetFolder, pictureFolder, searchFolder, searchIndexFolder } from "../addresses/folder-names.ts";
import type { HostedSite } from "./read-site.ts";

/** Folders of files whose names tell their content, as `_headers` writes addresses: `:year` stands for one part. */
const LASTING_FOLDERS: readonly string[] = [
  `${assetFolder}/*`,
  `${searchFolder}/${searchIndexFolder}/*`,
  `${pictureFolder}/*`,
  `:year/${pictureFolder}/*`,
];

/**
 * The `_headers` of a site, which Netlify and Cloudflare Pages read: security for all addresses, and files that may be kept for
 * ever. Both hosts have browsers ask again for all others by themselves. Cloudflare joins the values of a header that two
 * rules give, so no header stands in two rules that one address fits.
 */
export function hostHeaders({ basePath }: HostedSite): string {
  return [
    "# Made by `khotin host headers`: put it into public/ as _headers.",
    `${basePath}*`,
    "  X-Content-Type-Options: nosniff",
    "  Referrer-Policy: strict-origin-when-cross-origin",
    "  X-Frame-Options: SAMEORIGIN",
    ...LASTING_FOLDERS.flatMap((folder) => [
      `${basePath}${folder}`,
      "  Cache-Control: public, max-age=31536000, immutable",
    ]),
    "",
  ].join("\n");
}
