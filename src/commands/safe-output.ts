import { join } from "node:path";
import type { BuildOptions } from "../pipeline/build-options.ts";
import { programRoot } from "../program/root.ts";
import { type OutputFault, outputFault } from "../publishing/output-folder.ts";
import { UsageError } from "./command.ts";

/** The message for each fault of an output folder. */
const OUTPUT_FAULT_TEXTS: Readonly<Record<OutputFault, (name: string) => string>> = {
  "in-content": () => "Thư mục --out nằm trong thư mục nội dung; hãy chọn chỗ khác.",
  "around-content": () => "Thư mục --out chứa cả thư mục nội dung; hãy chọn chỗ khác.",
  "around-program": (name) => `Thư mục --out chứa "${name}"; hãy chọn chỗ khác.`,
  "not-a-folder": () => "--out không phải là thư mục.",
  "foreign-files": (name) =>
    `Thư mục --out có "${name}" không phải do Khotin làm ra; hãy chọn thư mục trống, hoặc tự dọn thư mục này.`,
};

/**
 * Refuses an output folder where building would lose or mix up files.
 *
 * @throws UsageError where it does
 */
export function refuseUnsafeOutput({ outDir, contentDir, cacheDir }: BuildOptions): void {
  const found = outputFault(outDir, contentDir, [join(programRoot, "src"), cacheDir]);
  if (found !== null) throw new UsageError(OUTPUT_FAULT_TEXTS[found.fault](found.name));
}
