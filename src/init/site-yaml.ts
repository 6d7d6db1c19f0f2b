import { exampleLines } from "../content/new-article.ts";
import type { Fields } from "../content/schema.ts";
import { siteSchema } from "../content/site-config.ts";
import type { ArchiveAnswers } from "./archive-answers.ts";

/** The text of `site.yaml`: what was answered, and every other field as a comment that says what it is for. */
export function siteYaml(answers: ArchiveAnswers): string {
  const schema: Fields = siteSchema;
  const filled = filledFields(answers);
  const lines = Object.entries(schema).flatMap(([name, { type, about }]) => [
    "",
    `# ${about.vi}`,
    ...(filled[name] ?? exampleLines(name, type.jsonSchema, "").map((line) => `#${line}`)),
  ]);
  return ["# Cấu hình của kho tin. Cần trường nào thì bỏ dấu # ở đầu dòng rồi điền.", ...lines, ""].join("\n");
}

function filledFields(answers: ArchiveAnswers): Readonly<Record<string, readonly string[]>> {
  const { title, organisation, baseUrl, categories, language } = answers;
  return {
    title: [`title: ${JSON.stringify(title)}`],
    organisation: [`organisation: ${JSON.stringify(organisation)}`],
    baseUrl: [baseUrl === null ? "# baseUrl: https://tin.dia-phuong.gov.vn/" : `baseUrl: ${baseUrl}`],
    language: [`language: ${language}`],
    categories: [
      "categories:",
      ...categories.flatMap(({ slug, name }) => [`  - slug: ${slug}`, `    name: ${JSON.stringify(name)}`]),
    ],
  };
}
