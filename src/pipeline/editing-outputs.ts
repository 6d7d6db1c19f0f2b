import { editingPage } from "../pages/editing-page.ts";
import type { FileOutput } from "../pages/output.ts";
import { bundleEditor } from "../rendering/bundle-editor.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import type { Session } from "./session.ts";

/**
 * The editing page and its files: in a preview always, for this machine; in a published site only where `site.yaml` says
 * at which host its articles are kept.
 */
export async function editingOutputs(
  frame: SiteFrame,
  { options, inputs, program, ownParts }: Session,
): Promise<readonly FileOutput[]> {
  const store = options.preview ? ({ host: "desk" } as const) : (inputs.editor?.hosted ?? null);
  if (store === null) return [];
  const files = await bundleEditor(options.cacheDir, program.editor);
  return editingPage({ files, store, frame, hasOwnParts: ownParts.length > 0 }, contextOf(frame));
}
