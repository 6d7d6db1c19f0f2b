import { archiveApiUrl, fileOf } from "../addresses/urls.ts";
import { checksumOf } from "../cache/checksum.ts";
import type { CopySource } from "./copy-source.ts";
import type { ManifestLine } from "./manifest-text.ts";
import { type PublicKey, readPublicKey } from "./minisign-keys.ts";
import { isSignature, judgeSignature, type SignatureVerdict } from "./minisign-signature.ts";
import { SIGNATURE_FILE } from "./site-names.ts";

/** What a check found of the signature of a copy's manifest. */
export type FoundSignature = (
  | SignatureVerdict
  /** There is a key, and no signature. */
  | { readonly state: "missing" }
  /** There is a signature, and no key to check it with. */
  | { readonly state: "unchecked" }
) & {
  /** The key that the copy itself names, where no other was given. Whoever changes the copy can change this key too. */
  readonly shownKey?: string;
};

/**
 * Checks the signature of a copy's manifest.
 *
 * @param lines what the manifest lists; `null` where it cannot be read
 * @param given the keys of which one must have signed; where there are none, the copy itself is asked for its keys
 * @returns `undefined` where there is neither a signature nor a key
 */
export async function findSignature(
  source: CopySource,
  manifest: Uint8Array,
  lines: readonly ManifestLine[] | null,
  given: readonly PublicKey[],
): Promise<FoundSignature | undefined> {
  const signature = await source.bytes(SIGNATURE_FILE);
  const shown = given.length > 0 ? [] : await shownKeys(source, lines ?? []);
  const keys = [...given, ...shown];
  if (keys.length === 0) {
    if (signature === null) return undefined;
    return { state: isSignature(signature) ? "unchecked" : "bad" };
  }
  const verdict = signature === null ? ({ state: "missing" } as const) : judgeSignature(manifest, signature, keys);
  return shown.length === 0 ? verdict : { ...verdict, shownKey: shown[0]!.text };
}

/** The keys that the copy's overview for programs names: the one in use, then earlier ones. A damaged overview names none. */
async function shownKeys(source: CopySource, lines: readonly ManifestLine[]): Promise<readonly PublicKey[]> {
  const overview = fileOf(archiveApiUrl);
  const line = lines.find(({ path }) => path === overview);
  const bytes = line === undefined ? null : await source.bytes(overview);
  if (bytes === null || checksumOf(bytes).sha256 !== line?.sha256) return [];
  const { publicKey = "", previousKeys = [] } = signingIn(Buffer.from(bytes).toString());
  return [publicKey, ...previousKeys].flatMap((text) => readPublicKey(String(text)) ?? []);
}

interface ShownSigning {
  readonly publicKey?: string;
  readonly previousKeys?: readonly string[];
}

function signingIn(text: string): ShownSigning {
  try {
    return (JSON.parse(text) as { readonly signing?: ShownSigning }).signing ?? {};
  } catch {
    return {};
  }
}
