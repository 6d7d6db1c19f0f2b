import { basename, dirname } from "node:path";
import { ADDED_PARAMETERS } from "../addresses/old-address.ts";
import { fileOf, notFoundUrl } from "../addresses/urls.ts";
import { askedAddresses } from "./asked-forms.ts";
import { LASTING } from "./lasting.ts";
import type { HostedSite } from "./read-site.ts";

/**
 * The configuration of nginx for a site: maps and a `server` block, to be included in the `http` block. Old addresses are
 * answered with 301, those of withdrawn articles with their page and 410.
 */
export function nginxConfiguration(site: HostedSite): string {
  const asked = askedAddresses(site);
  return [
    ...introduction(site, asked.length),
    ...mapSizes(asked.map((each) => each.asked)),
    ...map("$request_uri", "$khotin_asked", [
      "  default $request_uri;",
      "  # What networks and advertisements add to links that are shared.",
      `  "~*^(?<khotin_start>[^?]+)[?](?:${ADDED_PARAMETERS})=[^&]*(?:&(?:${ADDED_PARAMETERS})=[^&]*)*$" $khotin_start;`,
      `  "~*^(?<khotin_kept>[^?]+[?].*?)(?:&(?:${ADDED_PARAMETERS})=[^&]*)+$" $khotin_kept;`,
    ]),
    ...map("$khotin_asked", "$khotin_moved", [
      '  default "";',
      ...asked.map((each) => `  "${each.asked}" "${each.to}";`),
    ]),
    ...map("$uri", "$khotin_gone", ['  default "";', ...site.gone.flatMap((url) => goneLines(url, site))]),
    ...server(site),
    "",
  ].join("\n");
}

function introduction({ unclearCount }: HostedSite, count: number): readonly string[] {
  return [
    "# Made by `khotin host nginx`: include it in the http block, and make it again after a build that changes addresses.",
    `# It answers ${count} written forms of old addresses.`,
    ...(unclearCount === 0
      ? []
      : [`# ${unclearCount} old addresses belonged to several articles: /404.html offers these to choose from.`]),
    "",
  ];
}

/** nginx lays the keys of a map in buckets. It is content where each has room for some of the longest: 100,000 keys were tried. */
function mapSizes(keys: readonly string[]): readonly string[] {
  const longest = Math.max(0, ...keys.map((key) => Buffer.byteLength(key)));
  if (longest <= 32 && keys.length <= 512) return [];
  const bucket = 2 ** Math.ceil(Math.log2((longest + 32) * 4));
  const most = 2 ** Math.ceil(Math.log2(Math.max(2048, keys.length * 2)));
  return [
    "# Where another file has these two lines already, keep the greater numbers and only once.",
    `map_hash_bucket_size ${bucket};`,
    `map_hash_max_size ${most};`,
    "",
  ];
}

function map(from: string, to: string, lines: readonly string[]): readonly string[] {
  return [`map ${from} ${to} {`, ...lines, "}", ""];
}

function goneLines(url: string, { basePath }: HostedSite): readonly string[] {
  const page = `${basePath}${fileOf(url)}`;
  return [url, `/${fileOf(url)}`].map((each) => `  "${basePath.slice(0, -1)}${each}" "${page}";`);
}

function server(site: HostedSite): readonly string[] {
  const { folder, baseUrl, basePath, packed } = site;
  const isBelow = basePath !== "/";
  const inPlace = !isBelow || basename(folder) === basename(basePath);
  return [
    "server {",
    "  # Over https: listen 443 ssl; with ssl_certificate and ssl_certificate_key.",
    "  listen 80;",
    `  server_name ${new URL(baseUrl).hostname};`,
    ...(inPlace ? [] : [`  # The folder of the site must be called ${basename(basePath)}, and lie in the root.`]),
    `  root ${quoted(isBelow ? rootAbove(folder, basePath) : folder)};`,
    `  error_page 404 ${basePath}${fileOf(notFoundUrl)};`,
    "  error_page 410 @khotin_gone;",
    "  absolute_redirect off;",
    ...HEADERS,
    ...(packed.includes("gz")
      ? ["  # Texts that are packed already are sent as they lie there.", "  gzip_static on;"]
      : []),
    ...(packed.includes("br")
      ? [
          "  # Debian's libnginx-mod-http-brotli-static sends the .br files: take away the sign # where it is installed.",
          "  # brotli_static on;",
        ]
      : []),
    "",
    "  if ($khotin_moved) { return 301 $khotin_moved; }",
    "  if ($khotin_gone) { return 410; }",
    "  location @khotin_gone { try_files $khotin_gone =404; }",
    "",
    "  # What the program keeps for itself.",
    "  location ~ /\\.khotin { return 404; }",
    "",
    "  # Files whose name changes with their content.",
    `  location ~ "^${basePath}(${LASTING.join("|")})" {`,
    "    add_header X-Content-Type-Options nosniff always;",
    "    add_header Referrer-Policy strict-origin-when-cross-origin always;",
    "    add_header X-Frame-Options SAMEORIGIN always;",
    '    add_header Cache-Control "public, max-age=31536000, immutable" always;',
    "  }",
    "}",
  ];
}

/** The folder below which the base path leads to the folder of the site. */
function rootAbove(folder: string, basePath: string): string {
  return basePath
    .split("/")
    .filter((name) => name !== "")
    .reduce((above) => dirname(above), folder);
}

function quoted(path: string): string {
  return /^[\w/.-]+$/.test(path) ? path : `"${path.replace(/["\\]/g, "\\$&")}"`;
}

const TYPES = "text/css text/plain text/xml application/javascript application/json image/svg+xml";

const HEADERS: readonly string[] = [
  "  charset utf-8;",
  `  charset_types ${TYPES};`,
  "  gzip on;",
  "  gzip_vary on;",
  "  gzip_min_length 512;",
  `  gzip_types ${TYPES};`,
  "  add_header X-Content-Type-Options nosniff always;",
  "  add_header Referrer-Policy strict-origin-when-cross-origin always;",
  "  add_header X-Frame-Options SAMEORIGIN always;",
  '  add_header Cache-Control "no-cache" always;',
];
