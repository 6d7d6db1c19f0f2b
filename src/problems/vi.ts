import type { Messages } from "./messages.ts";
import { bodyAndSite } from "./vi/body-and-site.ts";
import { fields } from "./vi/fields.ts";
import { filesAndYaml } from "./vi/files-and-yaml.ts";
import { importing } from "./vi/importing.ts";

/** The words of every Problem in Vietnamese, written for editors who are not programmers. */
export const vietnamese: Messages = { ...filesAndYaml, ...fields, ...bodyAndSite, ...importing };
