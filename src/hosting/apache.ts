import { fileOf, notFoundUrl } from "../addresses/urls.ts";
import { askedAddresses } from "./asked-forms.ts";
import { LASTING } from "./lasting.ts";
import type { HostedSite, PackedForm } from "./read-site.ts";

/**
 * The `.htaccess` of a site for Apache 2.4, to lie in the folder of the site; its lines may stand in the `<Directory>` block
 * of that folder too. Old addresses are answered with 301, those of withdrawn articles with their page and 410.
 */
export function apacheConfiguration(site: HostedSite): string {
  const { basePath } = site;
  // A file in the folder of the site is asked for what is below the base path alone.
  const asked = askedAddresses(site).filter((each) => each.asked.startsWith(basePath) && isAscii(each.asked));
  return [
    "# Made by `khotin host apache`. Make it again after a build that changes addresses.",
    "# Apache reads a .htaccess at every request: where this one is long, put its lines into the <Directory> block instead.",
    "Options -MultiViews",
    "DirectoryIndex index.html",
    `ErrorDocument 404 ${basePath}${fileOf(notFoundUrl)}`,
    ...headers(),
    ...(asked.length + site.gone.length + site.packed.length === 0 ? [] : rewriting(site, asked)),
    ...(site.packed.length === 0 ? [] : PACKED_TYPES),
    "",
  ].join("\n");
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}

function rewriting(
  { basePath, gone, packed }: HostedSite,
  asked: readonly { readonly asked: string; readonly to: string }[],
): readonly string[] {
  const byPath = Map.groupBy(asked, (each) => pathOf(each.asked).toLowerCase());
  return [
    "",
    "<IfModule mod_rewrite.c>",
    "  RewriteEngine On",
    `  RewriteBase ${basePath}`,
    "  # The pages of errors are found by their own names.",
    "  RewriteCond %{ENV:REDIRECT_STATUS} !^$",
    "  RewriteRule ^ - [L]",
    ...(gone.length === 0 ? [] : [`  ErrorDocument 410 /%{REQUEST_URI}index.html`]),
    ...gone.map((url) => `  RewriteRule ^${escaped(url.slice(1))}$ - [G]`),
    ...[...byPath.values()].flatMap((group) => group.flatMap((each) => lines(each, basePath))),
    ...(packed.length === 0 ? [] : ["  # Texts that are packed already are sent as they lie there."]),
    // The form that takes less room comes first.
    ...packed.toReversed().flatMap(packedLines),
    "</IfModule>",
  ];
}

const TEXTS = "html|css|js|json|xml|svg|txt";

function packedLines(form: PackedForm): readonly string[] {
  const accepted = `  RewriteCond %{HTTP:Accept-Encoding} "(?:^|[ ,])${form === "gz" ? "gzip" : "br"}(?:[ ,;]|$)"`;
  return [
    accepted,
    `  RewriteCond %{REQUEST_FILENAME}/index.html.${form} -f`,
    `  RewriteRule ^((?:.*/)?)$ $1index.html.${form} [L]`,
    accepted,
    `  RewriteCond %{REQUEST_FILENAME}.${form} -f`,
    `  RewriteRule ^(.+\\.(?:${TEXTS}))$ $1.${form} [L]`,
  ];
}

/** The types of packed texts are those of the texts. */
const PACKED_TYPES: readonly string[] = [
  `<FilesMatch "\\.(?:${TEXTS})\\.(?:gz|br)$">`,
  "  AddEncoding gzip .gz",
  "  AddEncoding br .br",
  "  <IfModule mod_headers.c>",
  "    Header merge Vary Accept-Encoding",
  "  </IfModule>",
  "</FilesMatch>",
  ...Object.entries({
    html: "text/html",
    css: "text/css",
    js: "text/javascript",
    json: "application/json",
    xml: "text/xml",
    svg: "image/svg+xml",
    txt: "text/plain",
  }).map(
    ([ending, type]) => `<FilesMatch "\\.${ending}\\.(?:gz|br)$">\n  ForceType "${type}; charset=utf-8"\n</FilesMatch>`,
  ),
];

function pathOf(address: string): string {
  return address.split("?", 1)[0]!;
}

/** Apache matches the path decoded, and the query as it was sent. */
function lines({ asked, to }: { readonly asked: string; readonly to: string }, basePath: string): readonly string[] {
  const path = pathOf(asked);
  const query = asked.slice(path.length + 1);
  const decoded = escaped(decodeURIComponent(path.slice(basePath.length)));
  const rule = `  RewriteRule "^${decoded}$" "${to.replaceAll("%", "\\%")}" [NC,NE,QSD,R=301,L]`;
  return query === ""
    ? [rule]
    : [`  RewriteCond %{QUERY_STRING} "^${escaped(query)}(?:&(?:fbclid|gclid|zarsrc|utm_[a-z]+)=.*)?$" [NC]`, rule];
}

/** A text as a regular expression for itself. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|"]/g, "\\$&");
}

function headers(): readonly string[] {
  return [
    "<IfModule mod_headers.c>",
    "  Header always set X-Content-Type-Options nosniff",
    "  Header always set Referrer-Policy strict-origin-when-cross-origin",
    "  Header always set X-Frame-Options SAMEORIGIN",
    '  Header always set Cache-Control "no-cache"',
    `  Header always set Cache-Control "public, max-age=31536000, immutable" "expr=%{REQUEST_STATUS} -lt 400 && %{REQUEST_URI} =~ m#/(${LASTING.join("|")})#"`,
    "</IfModule>",
    "<IfModule mod_deflate.c>",
    "  AddOutputFilterByType DEFLATE text/html text/css text/plain text/xml application/xml application/atom+xml application/rss+xml application/javascript text/javascript application/json image/svg+xml",
    "</IfModule>",
    "AddDefaultCharset utf-8",
    "# What the program keeps for itself.",
    "RedirectMatch 404 /\\.khotin",
  ];
}
