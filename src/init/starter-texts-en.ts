import type { ArchiveAnswers, Host } from "./archive-answers.ts";
import type { StarterTexts } from "./starter-text-types.ts";

const PUBLISHING: Readonly<Record<Host, string>> = {
  github: `Each push to the branch \`main\` on GitHub checks, builds and publishes the site. Before the first push, open
Settings → Pages and choose "GitHub Actions" as the source.`,
  gitlab: `Each push to the main branch on GitLab checks, builds and publishes the site. Articles that are scheduled need a
schedule that runs every hour: Build → Pipeline schedules.`,
  server: `On the server, run \`sh dang-trang.sh /path/of/site\` after each change, and every hour where articles are scheduled.
It builds the site and then copies it into the folder that the web server serves; readers never see half a site.`,
};

const SAMPLE_BODY = `This is a draft, which only the preview shows. The first sentence says what happened, where and when; this paragraph becomes the summary where the field \`summary\` is empty.

## A heading begins with two number signs

**Strong** words stand between two pairs of asterisks, *stressed* ones between single ones. A link is written [like this](https://example.org); for a link to another article, write the path of its file.

- A list: a dash before each line.
- The second line.

1. A numbered list.
2. The second item.

| Indicator | Plan | Result |
|---|---:|---:|
| The first row | 100 | 104 |
| The second row | 20 | 19 |

> A quotation begins with a greater-than sign.

Put a picture beside the file of the article and write on a line of its own: \`![What the picture shows](name.jpg "Caption")\`. PDF and Word files stand beside the article too: \`[The plan of the year](plan.pdf)\`.`;

/** What a new archive's repository says, in English. */
export const englishTexts: StarterTexts = {
  slugs: { about: "about", contact: "contact", sample: "sample" },
  about: ({ organisation }) => `---
title: About
---

This archive keeps the news of ${organisation}: a volume for each year, an address that does not change for each article.

What the archive covers, who is responsible and how mistakes are corrected will be told here.
`,
  contact: `---
title: Contact
---

The address of those who keep this archive will be told here.
`,
  sampleTitle: "A sample article: delete it once you have seen it",
  sampleBody: SAMPLE_BODY,
  settingsHead: "# The settings of the archive. To use a field, remove the # before its lines and fill it in.",
  menuExample: "About",
  footerExample: "Copyright **name of the organisation**.",
  readme: readmeText,
};

/** The text of the archive's `README.md`, one page for those who keep it. */
function readmeText({ title, host }: ArchiveAnswers): string {
  return `# ${title}

This archive is built with Khotin: each article is a Markdown file in \`content/articles/\`, each year is a volume, and an
address that was published once is kept for ever.

## Once on each computer

Install Node.js from https://nodejs.org, open a terminal in this folder, and run:

    npm install

## Every day

| Task | Command |
|---|---|
| Write a new article | \`npm run new -- "Title"\` |
| Preview | \`npm start\` |
| Find mistakes | \`npm run check\` |
| Build the site into \`_site/\` | \`npm run build\` |
| Import news from an old site or from Word files | \`npm run import -- FOLDER\` |

The sample article in \`content/articles/\` shows what an article can have. An article with the line \`draft: true\` is not
published.

## Publishing

${PUBLISHING[host]}

## What is left to fill in

- \`content/site.yaml\`: title, address, categories. Each field has a comment.
- \`content/pages/\`: the pages about the archive and how to reach you.
- \`public/\`: files that are published as they are.

## A new version

    npm install khotin@latest && npm run build
`;
}
