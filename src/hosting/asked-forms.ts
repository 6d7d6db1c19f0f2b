import { sentForm } from "../addresses/old-address.ts";
import type { HostedSite } from "./read-site.ts";

/** An address as a server is asked for it, and where the server sends the browser; both with the base path. */
export interface AskedAddress {
  readonly asked: string;
  readonly to: string;
}

/** Signs that have a meaning in the configuration of servers. */
const UNSAFE = /[\s"'\\;{}$]/;

/**
 * The ways in which browsers and programs write an old address: with percent signs, as it is, with a slash at the end or
 * without, a space as a plus sign, letters that are not ASCII in lower case. Servers that tell no ASCII capitals apart need
 * no more. Addresses equal but for ASCII capitals are given once.
 */
export function askedAddresses({ moved, basePath }: HostedSite): readonly AskedAddress[] {
  const byForm = new Map<string, AskedAddress>();
  const add = (url: string, to: string) => {
    // An archive below a path may stand on the host of the old portal.
    for (const base of new Set([basePath, "/"])) {
      const asked = `${base.slice(0, -1)}${url}`;
      const form = asciiLowerCase(asked);
      if (!byForm.has(form)) byForm.set(form, { asked, to });
    }
  };
  const ways = moved.map(({ url, target }) => ({
    forms: formsOf(url),
    to: `${basePath.slice(0, -1)}${sentForm(target)}`,
  }));
  // The way an address is written comes before ways that another may be written like. One whose signs would all steer the
  // server has no way at all: the page for missing addresses answers it.
  for (const { forms, to } of ways) if (forms[0] !== undefined) add(forms[0], to);
  for (const { forms, to } of ways) for (const form of forms) add(form, to);
  return [...byForm.values()];
}

function formsOf(url: string): readonly string[] {
  const lower = url.toLowerCase();
  const written = [url, ...(asciiLowerCase(url) === lower ? [] : [lower])];
  const slashed =
    url.includes("?") || /\.\w{1,5}$/.test(url) ? written : written.flatMap((each) => [each, withOtherEnd(each)]);
  const encoded = slashed.map(sentForm);
  const plus = encoded.filter((each) => /\?.*%20/.test(each)).map((each) => each.replaceAll("%20", "+"));
  const plain = slashed.filter((each) => !/%/.test(each) && !UNSAFE.test(each));
  return [...new Set([...encoded, ...plus, ...plain])].filter((each) => !UNSAFE.test(each) && each !== "/");
}

function withOtherEnd(url: string): string {
  return url.endsWith("/") ? url.slice(0, -1) : `${url}/`;
}

function asciiLowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
