import { bodyAndSite } from "./en/body-and-site.ts";
import { extensions } from "./en/extensions.ts";
import { fields } from "./en/fields.ts";
import { filesAndYaml } from "./en/files-and-yaml.ts";
import { importing } from "./en/importing.ts";
import { markdown } from "./en/markdown.ts";
import type { Messages } from "./messages.ts";

/** The messages of all Problems in English. */
export const english: Messages = {
  ...filesAndYaml,
  ...fields,
  ...bodyAndSite,
  ...markdown,
  ...importing,
  ...extensions,
};
