import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Dice } from "../support/dice.ts";

/** What an editor does, by its name. */
type Edits = Readonly<Record<string, () => void>>;

const BREADCRUMB = (sign: number) => `
import type { BreadcrumbProps } from "khotin";
import { Breadcrumb as Original } from "khotin/parts/breadcrumb";
export const Breadcrumb = (props: BreadcrumbProps) => <><b>${sign}</b><Original {...props} /></>;
`;

const MOMENT = (sign: number) => `
import { sign } from "../../shared/sign.ts";
export const Moment = ({ moment }: { moment: { iso: string; dayText: string } }) =>
  <time dateTime={moment.iso}>{sign}${sign} {moment.dayText}</time>;
`;

const CONFIG = (state: { readonly label: number; readonly separator: number; readonly pages: number }) => `
import { sign } from "./shared/sign.ts";
const slugs = Array.from({ length: ${state.pages} }, (_, index) => \`trang-\${index}\`);
export default {
  articleFields: {
    soHieu: { about: "Số hiệu.", check: () => null, show: (value) => ({ label: "Số ${state.label}", text: String(value) }) },
  },
  pages: { thu: () => slugs.map((slug) => ({ slug, title: slug, body: \`Trang \${slug} \${sign}.\` })) },
  volumeFiles: {
    "bai.txt": ({ articles }) => articles.map(({ title, fields }) => title + "${state.separator}" + (fields.soHieu ?? "") + "\\n").join(""),
  },
};
`;

/** Writes an archive's own code, parts of pages and a configuration with all hooks, beside its content. Gives edits of it. */
export function ownCode(root: string, dice: Dice): Edits {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const state = { label: 1, separator: 1, pages: 1 };
  const saveConfig = () => write("khotin.config.js", CONFIG(state));
  const saveShared = (sign: number) => write("shared/sign.ts", `export const sign: string = "(${sign})";`);
  saveShared(0);
  saveConfig();
  write("templates/parts/breadcrumb.tsx", BREADCRUMB(0));
  return {
    "own part": () => write("templates/parts/breadcrumb.tsx", BREADCRUMB(dice(50))),
    "another own part": () => {
      if (dice(3) === 0) rmSync(join(root, "templates/parts/moment.tsx"), { force: true });
      else write("templates/parts/moment.tsx", MOMENT(dice(50)));
    },
    "what own code shares": () => saveShared(dice(50)),
    "own hook": () => {
      const name = (["label", "separator"] as const)[dice(2)]!;
      state[name] = dice(50);
      saveConfig();
    },
    "one more own page": () => {
      state.pages++;
      saveConfig();
    },
  };
}
