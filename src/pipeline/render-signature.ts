import { digestOf } from "../cache/digest.ts";
import type { SecretKey } from "../fixity/minisign-keys.ts";
import { signatureText } from "../fixity/minisign-signature.ts";
import { MANIFEST_FILE, SIGNATURE_FILE } from "../fixity/site-names.ts";
import { type StagedFile, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import type { SiteRendering } from "./site-rendering.ts";

/** What signs the manifest of a site. */
export interface Signer {
  readonly key: SecretKey;
  /** The comment that is signed with the manifest. */
  readonly comment: string;
}

/** The manifest of a site, as the signature needs it. */
interface SignedManifest {
  readonly sha256: string;
  readonly text: () => string;
}

/**
 * What signs the manifest of a site; `null` where there is no key. Its comment holds no time of building, which would make
 * each build another: the moment in it is the latest that articles give.
 *
 * @param changedMs that moment, of each volume, in milliseconds since 1970
 */
export function signerOf(key: SecretKey | null, baseUrl: string, changedMs: readonly number[]): Signer | null {
  if (key === null) return null;
  const timestamp = Math.floor(Math.max(0, ...changedMs) / 1000);
  return { key, comment: `timestamp:${timestamp}\tfile:${MANIFEST_FILE}\thashed\tsite:${baseUrl}` };
}

/**
 * Signs the manifest of the site, where the published signature is another. Without a signer there is no such output: a
 * signature that was published is removed.
 */
export function renderSignature(
  { sha256, text }: SignedManifest,
  signer: Signer | null,
  { publishedKeys, stage }: Pick<SiteRendering, "publishedKeys" | "stage">,
): { readonly keys: OutputKeys; readonly staged: readonly StagedFile[] } {
  if (signer === null) return { keys: {}, staged: [] };
  const key = digestOf([sha256, signer.key.publicKey.text, signer.comment]);
  const keys = { [SIGNATURE_FILE]: key };
  if (publishedKeys?.[SIGNATURE_FILE] === key) return { keys, staged: [] };
  const signature = signatureText(Buffer.from(text()), signer.comment, signer.key);
  return { keys, staged: [stageAt(stage).write(SIGNATURE_FILE, signature)] };
}
