import { bodyAndSite } from "./en/body-and-site.ts";
import { fields } from "./en/fields.ts";
import { filesAndYaml } from "./en/files-and-yaml.ts";
import { importing } from "./en/importing.ts";
import type { Messages } from "./messages.ts";

/** The words of every Problem in English. */
export const english: Messages = { ...filesAndYaml, ...fields, ...bodyAndSite, ...importing };
