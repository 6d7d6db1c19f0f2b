import { newArticleText } from "../content/new-article.ts";
import { slugOf } from "../text/slug.ts";
import type { ArchiveAnswers } from "./archive-answers.ts";
import { publishingFiles } from "./publishing-files.ts";
import { siteYaml } from "./site-yaml.ts";
import { starterTexts } from "./starter-texts.ts";

/** The files of a new archive's repository: path, with `/` between its parts, and text. */
export function archiveFiles(answers: ArchiveAnswers): ReadonlyMap<string, string> {
  const [year, month] = answers.createdAt.iso.split("-");
  const texts = starterTexts[answers.language];
  const folder = `content/articles/${year}/${month}`;
  return new Map([
    ["package.json", packageText(answers)],
    ["README.md", texts.readme(answers)],
    [".gitignore", "node_modules/\n_site/\n.cache/\ncontent/.schema/\n"],
    // Pictures and texts are published as they are written: nothing may change their bytes.
    [".gitattributes", "* -text\n"],
    [".editorconfig", "root = true\n\n[*]\ncharset = utf-8\nend_of_line = lf\ninsert_final_newline = true\n"],
    [".vscode/settings.json", editorSettings],
    ["content/site.yaml", siteYaml(answers)],
    [`content/pages/${texts.slugs.about}.md`, texts.about(answers)],
    [`content/pages/${texts.slugs.contact}.md`, texts.contact],
    [`${folder}/${texts.slugs.sample}.md`, sampleArticle(answers)],
    // So that git keeps the folder; it is not published.
    ["public/.gitkeep", ""],
    ...publishingFiles(answers),
  ]);
}

function packageText({ title, packageSpec }: ArchiveAnswers): string {
  const scripts = {
    build: "khotin build",
    check: "khotin check",
    start: "khotin preview",
    new: "khotin new",
    import: "khotin import",
  };
  const values = {
    name: slugOf(title).slice(0, 60).replace(/-$/, "") || "kho-tin",
    version: "1.0.0",
    private: true,
    type: "module",
    scripts,
    dependencies: { khotin: packageSpec },
  };
  return `${JSON.stringify(values, null, 2)}\n`;
}

const editorSettings = `${JSON.stringify(
  {
    "files.eol": "\n",
    "files.exclude": { _site: true, ".cache": true },
    "yaml.schemas": { "content/.schema/site.schema.json": "content/site.yaml" },
  },
  null,
  2,
)}\n`;

function sampleArticle({ categories, createdAt, language }: ArchiveAnswers): string {
  const { sampleTitle, sampleBody } = starterTexts[language];
  const article = { title: sampleTitle, publishedAt: createdAt, category: categories[0]!.slug };
  return newArticleText(article, language, sampleBody);
}
