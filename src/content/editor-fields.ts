import { isMap, type Node } from "yaml";
import { fields, offsetOf, optional, type ReadContext, type ValuesOf, type ValueType, valueType } from "./schema.ts";
import { folderAddress } from "./text-types.ts";
import { choice, flag, text } from "./value-types.ts";

/** The name of a repository as its host writes it: `phuong-mau/kho-tin`; at GitLab there may be groups in groups. */
const REPOSITORY = /^[\w.-]+(?:\/[\w.-]+)+$/;

/** The name of a repository. An address of it, which is often copied, is reported with the name that it holds. */
const repositoryName = valueType(
  "text",
  { ...text(200).jsonSchema, format: "repository", pattern: REPOSITORY.source, examples: ["phuong-mau/kho-tin"] },
  (node: Node, field: string, context: ReadContext) => {
    const line = text(200).read(node, field, context);
    if (line === undefined || (REPOSITORY.test(line) && !line.endsWith(".git"))) return line;
    const meant = line
      .replace(/^(?:[a-z+]+:\/\/[^/]+\/|[\w.-]+@[^:/]+:|[\w-]+(?:\.[\w-]+)+\/)/i, "")
      .replace(/\/(?:-\/.*|tree\/.*)?$|(?:\.git)?\/?$/g, "");
    const suggestion = REPOSITORY.test(meant) ? meant : null;
    context.report("bad-repository", offsetOf(node, context), { field, value: line.slice(0, 100), suggestion });
    return undefined;
  },
);

const schema = {
  host: optional(choice("github", "gitlab", "gitea", "forgejo"), {
    vi: "Nơi giữ kho mã: github, gitlab, gitea hoặc forgejo. Không ghi thì trang đã đăng không có trang biên tập.",
    en: "Where the repository is: github, gitlab, gitea or forgejo. Without it the published site has no editing page.",
  }),
  repository: optional(repositoryName, { vi: "Tên kho mã ở nơi ấy.", en: "The repository's name there." }),
  branch: optional(text(200), {
    vi: "Nhánh mà trang được dựng từ đó; không ghi thì main.",
    en: "The branch the site is built from; main by default.",
  }),
  apiUrl: optional(folderAddress, {
    vi: "Địa chỉ của nơi giữ kho mã, khi không phải github.com hay gitlab.com; Gitea và Forgejo thì phải ghi.",
    en: "The address of the host, where it is not github.com or gitlab.com; Gitea and Forgejo need it.",
  }),
  clientId: optional(text(200), {
    vi: "Mã ứng dụng đã khai ở nơi ấy, để đăng nhập; không ghi thì người biên tập dán mã truy cập.",
    en: "The id of the application registered there, for signing in; without it editors paste a token.",
  }),
  authProxy: optional(folderAddress, {
    vi: "Riêng GitHub: địa chỉ của máy chủ trung gian đổi mã đăng nhập.",
    en: "GitHub alone: the address of a server that exchanges the code of a sign-in.",
  }),
  review: optional(choice("always", "optional", "never"), {
    vi: "Duyệt trước khi đăng: always bắt buộc, optional tùy người biên tập, never không có.",
    en: "Review before publishing: always, optional (as the editor likes) or never.",
  }),
  commit: optional(flag, {
    vi: "Ở máy đang chạy npm start: mỗi lần lưu là một lần ghi vào git.",
    en: "Where npm start runs: each save becomes a commit of git.",
  }),
} as const;

type EditorFields = ValuesOf<typeof schema>;

const group = fields(schema);

/**
 * The fields of `editor` in `site.yaml`. A host needs the name of a repository, and Gitea and Forgejo, which stand at many
 * places, an address too.
 */
export const editorFields: ValueType<EditorFields> = valueType(
  "fields",
  { ...group.jsonSchema, dependentRequired: { host: ["repository"], repository: ["host"] } },
  (node, field, context) => {
    const values = group.read(node, field, context);
    if (values === undefined || !isMap(node)) return values;
    const missing = neededFields(values).filter((name) => !node.has(name));
    for (const name of missing) context.report("missing-field", offsetOf(node, context), { field: `${field}.${name}` });
    return missing.length === 0 ? values : undefined;
  },
);

function neededFields({ host, repository }: EditorFields): readonly (keyof EditorFields)[] {
  if (host === undefined) return repository === undefined ? [] : ["host"];
  return host === "gitea" || host === "forgejo" ? ["repository", "apiUrl"] : ["repository"];
}

/** The settings of the editing page, with a value for every field that has a default. */
export interface EditorSettings {
  /** The host of the repository; `null` where articles are edited at the desk alone. */
  readonly hosted: HostSettings | null;
  /** Whether each save at the desk becomes a commit. */
  readonly commit: boolean;
}

/** A repository at a host, and how editors reach it. */
export interface HostSettings {
  readonly host: "github" | "gitlab" | "gitea" | "forgejo";
  readonly repository: string;
  readonly branch: string;
  /** The address of the host as it is written; absent where it is the usual one. */
  readonly apiUrl?: string;
  readonly clientId?: string;
  readonly authProxy?: string;
  readonly review: "always" | "optional" | "never";
}

/** The settings that the fields of `editor` make; `null` where `site.yaml` has no such field. */
export function editorSettingsOf(values: EditorFields | undefined): EditorSettings | null {
  if (values === undefined) return null;
  const { host, repository, branch = "main", review = "optional", commit = false, ...rest } = values;
  if (host === undefined || repository === undefined) return { hosted: null, commit };
  return { hosted: { ...rest, host, repository, branch, review }, commit };
}
