import { HtmlValidate } from "html-validate";
import type { BuiltSite } from "./site-of.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // How the serializers of pages and of article bodies write void elements and the doctype.
    "doctype-style": "off",
    "void-style": "off",
    // Titles of the archive's articles are kept whole.
    "long-title": "off",
    // Telephone numbers stand as the office prints them.
    "tel-non-breaking": "off",
    // Scripts and styles are the site's own, named by their content.
    "require-sri": "off",
  },
});

/** What html-validate finds wrong in the pages of a site, by its rules of the standard and of accessibility. */
export async function htmlFaults(site: BuiltSite): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const file of site.files().filter((name) => name.endsWith(".html"))) {
    const { results } = await validator.validateString(site.file(file), file);
    for (const { ruleId, message, selector } of results.flatMap((result) => result.messages))
      faults.push(`${file} ${ruleId} ${message} ${selector ?? ""}`);
  }
  return faults;
}
