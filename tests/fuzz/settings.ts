import { readSiteConfig } from "../../src/content/site-config.ts";
import { readWords } from "../../src/content/words-file.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { textsByKey } from "../../src/wording/keys.ts";
import { vietnamese } from "../../src/wording/vi.ts";
import { lookFields } from "../support/a-look.ts";
import { aSiteConfig } from "../support/an-article.ts";
import { type Dice, pick } from "../support/dice.ts";
import { placelessProblems } from "./articles.ts";
import { spoilBytes, spoilText } from "./mutate.ts";
import { scriptsIn } from "./scripts-in.ts";
import type { Target } from "./target.ts";

const KEYS = [...textsByKey(vietnamese)];

const SITE = aSiteConfig({
  ...lookFields,
  shortTitle: "Kho",
  description: "Mô tả",
  superior: [{ name: "Tỉnh", href: "https://tinh.example/" }],
  timeZone: "Asia/Ho_Chi_Minh",
  language: "vi",
  editorInChief: "Bà Mẫu",
  email: "van-phong@mau.example",
  pageSize: 12,
  footer: "Chân trang [liên kết](/2024/)",
  features: { search: true },
});

function hostileWords(dice: Dice): string {
  const lines = Array.from({ length: 1 + dice(8) }, () => {
    const [key, shown] = pick(KEYS, dice);
    return `${key}: ${JSON.stringify(dice(2) === 0 ? spoilText(String(shown), dice, 2) : shown)}`;
  });
  return dice(2) === 0 ? lines.join("\n") : spoilText(lines.join("\n"), dice);
}

/** `site.yaml` and `words.yaml`. */
export const settings: Target = {
  name: "settings",
  slowestMs: 30_000,
  make: (dice) => {
    const site = spoilText(SITE, dice);
    return {
      "site.yaml": dice(10) === 0 ? spoilBytes(Buffer.from(site), dice) : Buffer.from(site),
      "words.yaml": Buffer.from(hostileWords(dice)),
    };
  },
  examine: async (input) => {
    const problems: Problem[] = [];
    const text = (name: string) => new TextDecoder().decode(input[name] ?? new Uint8Array());
    const config = readSiteConfig(text("site.yaml"), "content/site.yaml", null, problems);
    const words = readWords(text("words.yaml"), "content/words.yaml", vietnamese, problems);
    const faults = [...placelessProblems(problems), ...scriptsIn(config.footerHtml ?? "")];
    const own = new Map(textsByKey(words));
    for (const [key, shown] of KEYS) if (typeof own.get(key) !== typeof shown) faults.push(`the text ${key} is gone`);
    for (const name of Object.keys(Object.prototype)) faults.push(`Object.prototype has ${name}`);
    for (const { href } of [...config.superior, ...(config.menu ?? [])])
      if (!/^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(href)) faults.push(`a link to ${href}`);
    return faults;
  },
};
