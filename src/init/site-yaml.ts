import { exampleLines } from "../content/new-article.ts";
import type { Fields } from "../content/schema.ts";
import { siteSchema } from "../content/site-config.ts";
import type { ArchiveAnswers } from "./archive-answers.ts";
import { starterTexts } from "./starter-texts.ts";

/** The text of `site.yaml`: what was answered, and every other field as a comment that says what it is for. */
export function siteYaml(answers: ArchiveAnswers): string {
  const schema: Fields = siteSchema;
  const filled = filledFields(answers);
  const lines = Object.entries(schema).flatMap(([name, { type, about }]) => [
    "",
    `# ${about[answers.language]}`,
    ...(filled[name] ?? exampleLines(name, type.jsonSchema, "").map((line) => `#${line}`)),
  ]);
  return [starterTexts[answers.language].settingsHead, ...lines, ""].join("\n");
}

function filledFields(answers: ArchiveAnswers): Readonly<Record<string, readonly string[]>> {
  const { title, organisation, baseUrl, categories, language } = answers;
  const { menuExample, footerExample, slugs } = starterTexts[language];
  return {
    title: [`title: ${JSON.stringify(title)}`],
    organisation: [`organisation: ${JSON.stringify(organisation)}`],
    baseUrl: [baseUrl === null ? "# baseUrl: https://tin.dia-phuong.gov.vn/" : `baseUrl: ${baseUrl}`],
    language: [`language: ${language}`],
    menu: ["#menu:", `#  - name: ${JSON.stringify(menuExample)}`, `#    href: "/${slugs.about}/"`],
    footer: [`#footer: ${JSON.stringify(footerExample)}`],
    categories: [
      "categories:",
      ...categories.flatMap(({ slug, name }) => [`  - slug: ${slug}`, `    name: ${JSON.stringify(name)}`]),
    ],
  };
}
