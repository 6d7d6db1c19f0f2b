import type { SigningSettings } from "../content/signing-fields.ts";
import type { SecretKey } from "../fixity/minisign-keys.ts";
import { type Problem, problem } from "../problems/problem.ts";

/**
 * Compares the public key that `site.yaml` names with the key of a build. A site must not be signed with another key than its
 * pages name; where they name one and the build has none, the owner is told that the site is not signed.
 *
 * @param key the key of the build; `null` where there is none, `undefined` where nothing is published
 * @param file the path that Problems name
 */
export function checkSigning(
  signing: SigningSettings | null,
  key: SecretKey | null | undefined,
  file: string,
): readonly Problem[] {
  if (signing === null || key === undefined) return [];
  const { publicKey, line, column } = signing;
  if (key === null) return [problem("no-signing-key", { file, line, column }, {})];
  if (key.publicKey.text === publicKey) return [];
  return [problem("other-signing-key", { file, line, column }, { publicKey: key.publicKey.text })];
}
