import { existsSync, readFileSync } from "node:fs";
import { isSecretKey, readSecretKey, type SecretKey, type SecretKeyFault } from "../fixity/minisign-keys.ts";
import { UsageError } from "./command.ts";

/** The variables of the environment that give the key of signatures, as a text or a path, and the password of the key. */
const KEY = "KHOTIN_SIGNING_KEY";
const PASSWORD = "KHOTIN_SIGNING_PASSWORD";

const FAULT_TEXTS: Readonly<Record<SecretKeyFault, string>> = {
  "not-a-key": `${KEY} không phải khóa bí mật của minisign, cũng không phải đường dẫn tới tệp chứa khóa ấy.`,
  "needs-password": `Khóa trong ${KEY} có mật khẩu: đặt mật khẩu vào ${PASSWORD}, hoặc bỏ mật khẩu bằng minisign -C -W.`,
  "wrong-password": `Mật khẩu trong ${PASSWORD} không mở được khóa trong ${KEY}.`,
};

/**
 * The key that signs the manifest of a site, from the variables of the environment; `null` where these give none. No message
 * repeats what they hold.
 *
 * @throws UsageError where there is a key that cannot be used
 */
export function signingKeyOf(environment: Readonly<Record<string, string | undefined>>): SecretKey | null {
  const given = environment[KEY]?.trim() ?? "";
  if (given === "") return null;
  const text = !isSecretKey(given) && existsSync(given) ? readKeyFile(given) : given;
  // A workflow gives a secret that is not set as an empty text.
  const key = readSecretKey(text, environment[PASSWORD] || null);
  if (typeof key === "string") throw new UsageError(FAULT_TEXTS[key]);
  return key;
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`Không đọc được tệp mà ${KEY} chỉ tới.`);
  }
}
