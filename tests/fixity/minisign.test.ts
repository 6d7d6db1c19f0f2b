import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecretKey, readPublicKey, readSecretKey, type SecretKey } from "../../src/fixity/minisign-keys.ts";
import { judgeSignature, signatureText } from "../../src/fixity/minisign-signature.ts";
import { LOCKED_SECRET_KEY, OTHER_PUBLIC_KEY, PASSWORD, PUBLIC_KEY, SECRET_KEY_FILE } from "./a-signing-key.ts";

/** A signature that minisign 0.11 made. */
const SIGNED = Buffer.from("hello\n");
const COMMENT = "tc";
const SIGNATURE = `untrusted comment: signature from minisign secret key
RUT3OAPqCywRbNDy2LYYi9wc0nUY/rTTp5DdMr/dNmvez7BTNymImr3/jroaPLGsRYxWgY7vRVo5VpGEVjWAb/Q9B4nJziL/lwk=
trusted comment: ${COMMENT}
o0NfeYNaQtqC8FZVsTueNIhhYzEhKvZ+Wzhrs3p86vaP5zS0dF5juG2k4mCbo6sZ3tAhYKEvskmHIiOSzvLfCw==
`;
/** A signature of the kind that minisign made before version 0.10, without the hash. */
const OLD_KIND = `untrusted comment: signature from minisign secret key
RWT3OAPqCywRbA962qD6MdQlpGw/Ju6Gjt4C+A0npmlJ+Ux9saZg7/176wmIsYRFZAQCsN6pSgERgPm0A66U69jZk5RV2TOKaww=
trusted comment: timestamp:1796027645\tfile:a
+0jextgHDrGANsGvW1h6/Xvwyox6/+Ww47FuzS2octmgf2h5ol3hKcL5xTPk2v+JBjjMjeMaUPD42bVsBu4rCQ==
`;
function opened(text: string, password: string | null = null): SecretKey {
  const key = readSecretKey(text, password);
  assert.ok(typeof key === "object", String(key));
  return key;
}

test("a signature is byte for byte that of minisign", () => {
  assert.equal(signatureText(SIGNED, COMMENT, opened(SECRET_KEY_FILE)), SIGNATURE);
  assert.equal(opened(SECRET_KEY_FILE).publicKey.text, PUBLIC_KEY);
});

test("a signature of minisign is good for its bytes, its comment and its key alone", () => {
  const key = readPublicKey(PUBLIC_KEY)!;
  const judged = (text: string, bytes: Uint8Array = SIGNED) => judgeSignature(bytes, Buffer.from(text), [key]);
  assert.deepEqual(judged(SIGNATURE), { state: "good", comment: COMMENT, key: PUBLIC_KEY });
  assert.equal(judged(SIGNATURE, Buffer.from("hellO\n")).state, "bad");
  assert.equal(judged(SIGNATURE.replace(`: ${COMMENT}\n`, ": td\n")).state, "bad");
  assert.equal(judged(SIGNATURE.slice(0, -1)).state, "bad");
  assert.equal(judged(`${SIGNATURE}x`).state, "bad");
  assert.equal(judged("").state, "bad");
  assert.equal(judged(OLD_KIND).state, "bad");
  const other = readPublicKey(OTHER_PUBLIC_KEY)!;
  assert.equal(judgeSignature(SIGNED, Buffer.from(SIGNATURE), [other]).state, "other-key");
  assert.equal(judgeSignature(SIGNED, Buffer.from(SIGNATURE), [other, key]).state, "good");
});

test("a bit flipped anywhere in a signature makes it no good one", () => {
  const key = readPublicKey(PUBLIC_KEY)!;
  const whole = Buffer.from(SIGNATURE);
  for (let at = 0; at < whole.length; at++) {
    const flipped = Buffer.from(whole);
    flipped[at]! ^= 1 << (at % 8);
    assert.notEqual(judgeSignature(SIGNED, flipped, [key]).state, "good", `byte ${at}`);
  }
});

test("a key with a password opens with that password alone", () => {
  assert.equal(opened(LOCKED_SECRET_KEY, PASSWORD).publicKey.text, OTHER_PUBLIC_KEY);
  assert.equal(readSecretKey(LOCKED_SECRET_KEY, "khac"), "wrong-password");
  assert.equal(readSecretKey(LOCKED_SECRET_KEY, null), "needs-password");
});

test("a text that is no key, or half a key, is none", () => {
  const damaged = SECRET_KEY_FILE.replace("EWzF1me/", "EWzF1mf/");
  for (const text of ["", "RWQ", PUBLIC_KEY, SECRET_KEY_FILE.slice(0, -9), damaged])
    assert.equal(readSecretKey(text, null), "not-a-key");
  for (const text of ["", "RWQ", SECRET_KEY_FILE, `${PUBLIC_KEY}A`, PUBLIC_KEY.replace("R", "S")])
    assert.equal(readPublicKey(text), null);
  assert.equal(
    readPublicKey(`untrusted comment: minisign public key 6C112C0BEA0338F7\r\n${PUBLIC_KEY}\r\n`)?.text,
    PUBLIC_KEY,
  );
  assert.ok(isSecretKey(SECRET_KEY_FILE) && isSecretKey(LOCKED_SECRET_KEY) && !isSecretKey(PUBLIC_KEY));
});
