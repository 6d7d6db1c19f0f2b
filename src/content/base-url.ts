import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { placeFinder } from "../problems/reporter.ts";

/** Endings of host names that never lead to a site (RFC 2606, RFC 6761), and names that examples are written with. */
const PLACEHOLDERS = [
  "localhost",
  "example",
  "invalid",
  "test",
  "example.com",
  "example.net",
  "example.org",
  "vi-du.vn",
];

/** Hosts by which a machine calls itself. An IPv4 address is as the parser of URLs writes it. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])$/;

/** Whether a base URL leads back to the reader's own machine. */
export function isLoopback(baseUrl: string): boolean {
  return LOOPBACK.test(hostOf(baseUrl));
}

/** Whether a base URL can be where an archive is served: it is neither a loopback address nor an example. */
export function isPublicAddress(baseUrl: string): boolean {
  const host = hostOf(baseUrl);
  return !isLoopback(baseUrl) && !PLACEHOLDERS.some((name) => host === name || host.endsWith(`.${name}`));
}

function hostOf(baseUrl: string): string {
  return new URL(baseUrl).hostname.replace(/\.$/, "");
}

/**
 * Warns of a base URL that is no public address, at its line of `site.yaml`, or at the first line where it is absent.
 *
 * @param raw the text of `site.yaml`; `null` where there is no such file
 * @param file the path that the warning names
 */
export function warnOfBaseUrl(raw: string | null, file: string): Problem {
  const found = /^(["']?)baseUrl\1[ \t]*:[ \t]*(.*)/m.exec(raw ?? "");
  if (raw === null || found === null) return problem("no-public-address", placeOfFile(file), { baseUrl: null });
  const [line, , written] = found;
  const place = placeFinder(raw)(found.index + line.length - written!.length);
  return problem(
    "no-public-address",
    { file, ...place },
    { baseUrl: written!.replace(/\s+#.*/, "").replace(/^["']|["']$/g, "") },
  );
}
