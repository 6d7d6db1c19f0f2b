import { digestOf } from "./digest.ts";

/** A value as text with its digest before it, so that damage is noticed. */
export function seal(value: unknown): string {
  const text = JSON.stringify(value);
  return `${digestOf(text)}\n${text}`;
}

/** @throws Error where the text is not what was sealed */
export function unseal<Value>(written: string): Value {
  const text = written.slice(written.indexOf("\n") + 1);
  if (!written.startsWith(`${digestOf(text)}\n`)) throw new Error("the digest is another");
  return JSON.parse(text) as Value;
}
