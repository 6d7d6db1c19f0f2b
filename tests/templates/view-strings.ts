/** Finds and replaces the strings in a view, each with its path: `months.0.month.text`. */

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A copy of the view with every string replaced. */
export function withStrings(data: unknown, replace: (text: string, path: string) => string, path = ""): unknown {
  if (typeof data === "string") return replace(data, path);
  if (Array.isArray(data)) return data.map((item, index) => withStrings(item, replace, joined(path, String(index))));
  if (!isBranch(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, withStrings(value, replace, joined(path, key))]),
  );
}

/** The paths of all strings. */
export function leaves(data: unknown): readonly string[] {
  const paths: string[] = [];
  withStrings(data, (text, path) => {
    paths.push(path);
    return text;
  });
  return paths;
}
