/** What is wrong with a configuration: the hook, and what it should be. */
export interface ConfigFault {
  readonly hook: string;
  readonly detail: string;
}

const HOOKS = ["articleFields", "pages", "volumeFiles"];

const FIELD_NAME = /^[a-z]\w*$/i;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const FILE_NAME = /^[a-z0-9]+(?:[.-][a-z0-9]+)*\.[a-z0-9]+$/;

/**
 * What is wrong with the value that a configuration exports; `null` where nothing is.
 *
 * @param takenFields the names of fields that articles have anyway
 */
export function configFault(config: unknown, takenFields: readonly string[]): ConfigFault | null {
  if (!isRecord(config)) return { hook: "default", detail: "export default defineConfig({ … })" };
  const unknown = Object.keys(config).find((name) => !HOOKS.includes(name));
  if (unknown !== undefined) return { hook: unknown, detail: HOOKS.join(", ") };
  return (
    faultIn(config, "articleFields", FIELD_NAME, (field, name) =>
      takenFields.includes(name) ? `≠ ${name}` : fieldFault(field),
    ) ??
    faultIn(config, "pages", SLUG, functionFault) ??
    faultIn(config, "volumeFiles", FILE_NAME, functionFault)
  );
}

function faultIn(
  config: Readonly<Record<string, unknown>>,
  hook: string,
  namePattern: RegExp,
  faultOf: (value: unknown, name: string) => string | null,
): ConfigFault | null {
  const group = config[hook];
  if (group === undefined) return null;
  if (!isRecord(group)) return { hook, detail: "{ name: … }" };
  for (const [name, value] of Object.entries(group)) {
    const detail = namePattern.test(name) ? faultOf(value, name) : String(namePattern);
    if (detail !== null) return { hook: `${hook} ${name}`, detail };
  }
  return null;
}

function fieldFault(value: unknown): string | null {
  if (!isRecord(value)) return "{ about, check, show }";
  if (typeof value.about !== "string") return "about: string";
  if (typeof value.check !== "function") return "check: (value) => string | null";
  if (value.show !== undefined && typeof value.show !== "function") return "show: (value) => { label, text } | null";
  const places: readonly unknown[] = [undefined, "dateline", "margin"];
  return places.includes(value.place) ? null : 'place: "dateline" | "margin"';
}

function functionFault(value: unknown): string | null {
  return typeof value === "function" ? null : "a function";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
