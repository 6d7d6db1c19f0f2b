import type { Messages } from "./messages.ts";
import { bodyAndSite } from "./vi/body-and-site.ts";
import { extensions } from "./vi/extensions.ts";
import { fields } from "./vi/fields.ts";
import { filesAndYaml } from "./vi/files-and-yaml.ts";
import { importing } from "./vi/importing.ts";
import { markdown } from "./vi/markdown.ts";

/** The messages of all Problems in Vietnamese. They are written for editors, who are not programmers. */
export const vietnamese: Messages = {
  ...filesAndYaml,
  ...fields,
  ...bodyAndSite,
  ...markdown,
  ...importing,
  ...extensions,
};
