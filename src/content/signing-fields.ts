import type { Node } from "yaml";
import type { PlaceFinder } from "../problems/reporter.ts";
import { fields, offsetOf, optional, type ReadContext, required, type ValueType, valueType } from "./schema.ts";
import { located, text, textOrList } from "./value-types.ts";

/** A public key of minisign: 42 bytes in Base64, of which the first two say what kind of key it is. */
const PUBLIC_KEY = /^RW[QRST][A-Za-z0-9+/]{53}$/;

/** How a secret key of minisign begins in Base64, with a password and without. */
const SECRET_KEY = /^RWRTY0Iy|^RWQAAEIy/;

const EXAMPLE = "RWRTafiwdJDJ6gQW/ooiVK9i+CsbnUbeQRtX6ffRPRjaTAR/kT3Gz6YO";

/** A public key. What is written in its place is not repeated: it may be the secret key. */
const publicKey: ValueType<string> = valueType(
  "text",
  { ...text(100).jsonSchema, format: "minisign-key", pattern: PUBLIC_KEY.source, examples: [EXAMPLE] },
  (node: Node, field: string, context: ReadContext) => {
    const line = text(300).read(node, field, context);
    if (line === undefined || PUBLIC_KEY.test(line)) return line;
    context.report("bad-public-key", offsetOf(node, context), { field, isSecret: SECRET_KEY.test(line) });
    return undefined;
  },
);

/** The fields of `signing` in `site.yaml`. */
export const signing = fields({
  publicKey: required(located(publicKey), {
    vi: "Khóa công khai mà trang được ký bằng khóa bí mật của nó: dòng thứ hai của tệp .pub.",
    en: "The public key of the signatures: the second line of the .pub file.",
  }),
  previousKeys: optional(textOrList(publicKey), {
    vi: "Các khóa công khai trước đây, để kiểm những bản sao cũ.",
    en: "Public keys that were used before, by which old copies are checked.",
  }),
});

type SigningFields = NonNullable<ReturnType<(typeof signing)["read"]>>;

/** The public keys of a site's signatures. */
export interface SigningSettings {
  /** The key in Base64, without a comment. */
  readonly publicKey: string;
  readonly previousKeys: readonly string[];
  /** Where `site.yaml` names the key. */
  readonly line: number;
  readonly column: number;
}

/** The settings that the fields of `signing` make; `null` where `site.yaml` has no such field. */
export function signingSettingsOf(values: SigningFields | undefined, placeOf: PlaceFinder): SigningSettings | null {
  if (values === undefined) return null;
  const { publicKey: key, previousKeys = [] } = values;
  return { publicKey: key.value, previousKeys, ...placeOf(key.offset) };
}
