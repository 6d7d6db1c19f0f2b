import { digestOf } from "./digest.ts";

/** A value as JSON text with its digest on a line before it, by which {@link unseal} notices damage. */
export function seal(value: unknown): string {
  const text = JSON.stringify(value);
  return `${digestOf(text)}\n${text}`;
}

/** The value of a sealed text. @throws Error where the text is not what {@link seal} made */
export function unseal<Value>(sealed: string): Value {
  const text = sealed.slice(sealed.indexOf("\n") + 1);
  if (!sealed.startsWith(`${digestOf(text)}\n`)) throw new Error("the digest is another");
  return JSON.parse(text) as Value;
}
