import type { UserConfig } from "@11ty/eleventy";

/** Wiring only: which files are templates and where they stand. `src/rendering/render-pages.ts` hands over what they render. */
export default function configure(eleventy: UserConfig) {
  eleventy.addExtension("11ty.tsx", { key: "11ty.js" });
  // The published package has them compiled.
  eleventy.setTemplateFormats(["11ty.tsx", "11ty.js"]);
  eleventy.ignores.delete("**/node_modules/**");
  eleventy.setUseGitIgnore(false);
  // Eleventy's own look for bundles and for pictures beside templates, of which there are none.
  eleventy.transforms = {};
  return { dir: { includes: "parts", data: "data" } };
}
