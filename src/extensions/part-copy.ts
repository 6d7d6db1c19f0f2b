import { partSource } from "./program-parts.ts";

/**
 * The source of a part of the program for an archive to begin with: what it imports of the program is named as archives
 * name it.
 *
 * @param version the version of the program, which the copy's first line tells
 */
export function partCopy(name: string, version: string): string {
  const head = [
    `// Thay phần "${name}" ở mọi trang của kho tin; chép từ Khotin ${version}.`,
    "// Xóa tệp này thì phần của chương trình lại được dùng. Xem docs/mo-rong.md trong mã nguồn của Khotin.",
  ];
  const source = partSource(name).replaceAll(/(\bfrom )"([^"]+)"/g, (_, from: string, path: string) => {
    return `${from}"${offeredName(path)}"`;
  });
  return [...head, "", source].join("\n");
}

/** The name by which archives import what the program's parts import by its path. */
function offeredName(path: string): string {
  return path
    .replace(/^\.\/([\w-]+)\.tsx?$/, "khotin/parts/$1")
    .replace(/^(?:\.\.\/)+src\/wording\/([\w-]+)\.ts$/, "khotin/text/$1")
    .replace(/^(?:\.\.\/)+src\/.*$/, "khotin");
}

/** The `tsconfig.json` by which editors understand an archive's own code. */
export const archiveTsconfig = `${JSON.stringify(
  {
    compilerOptions: {
      target: "ES2024",
      module: "preserve",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      jsxImportSource: "preact",
      types: [],
      strict: true,
      noEmit: true,
      allowJs: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      skipLibCheck: true,
    },
    include: ["templates", "khotin.config.ts", "khotin.config.js"],
  },
  null,
  2,
)}\n`;
