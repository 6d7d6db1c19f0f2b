import { aPicture } from "./a-picture.ts";
import { anArticle } from "./an-article.ts";
import type { Files } from "./site-of.ts";

/** The `site.yaml` of an archive in English that fills every field readers see. */
export const englishConfig = `title: Records of Sampletown
shortTitle: Records
description: The news of a town that does not exist.
organisation: Sampletown Council
superior:
  - name: Sample Province
    href: https://province.example/
baseUrl: https://records.example/
language: en
editorInChief: Jane Sample
address: 1 Sample Street
phone: 0208 3 123 456
email: news@records.example
licence: Please name the source.
categories:
  - slug: schools
    name: Schools
  - slug: health
    name: Health
pageSize: 4
features:
  cards: true
`;

const first = anArticle({
  title: "The new school opens its doors",
  publishedAt: "2021-01-12T14:12:27+07:00",
  updatedAt: "2021-01-13T08:00:00+07:00",
  category: "schools",
  topics: ["Building"],
  author: ["Ann Author", "Bob Byline"],
  source: "Town portal",
  featured: true,
  cover: "school.jpg",
  coverAlt: "The school",
  coverCaption: "The school on its first day",
  people: [{ name: "Carol Chair", role: "Chair" }],
  places: ["Sample Square"],
  documents: ["35-CT/TW"],
  figures: [
    { name: "Budget", value: "12670", unit: "dollars", change: 10.8, ofPlan: 125 },
    { name: "Jobs", value: "1.5", unit: "thousand" },
  ],
  legacy: { url: "https://old.example/news/1", views: 12345, capturedAt: "2021-02-03" },
  aliases: ["/news/1234.html"],
  corrections: [{ at: "2021-02-01", note: "A name was misspelt." }],
  body: [
    "The school opened today.",
    "## One",
    "![The hall](school.jpg 'The hall')",
    "## Two",
    "![A lost picture.](missing:) in a sentence, and\n\n![Another lost one.](missing:)",
    "## Three",
    "| Unit | Result |\n|---|---:|\n| One | 12 |",
    "https://www.youtube.com/watch?v=abcdefghijk",
    "See [the plan](plan.pdf).",
  ].join("\n\n"),
});

const second = anArticle({
  title: "Pupils plant trees",
  publishedAt: "2022-03-04T09:00:00+07:00",
  category: "schools",
  topics: ["Building"],
  author: "Ann Author",
  people: [{ name: "Carol Chair" }],
  documents: ["35-CT/TW"],
  body: "Pupils of [the new school](/2021/01/first/) planted trees.",
});

const withdrawn = anArticle({
  title: "A mistake",
  publishedAt: "2022-03-05",
  category: "health",
  body: "",
  withdrawn: {
    at: "2022-03-06",
    reason: "Published by mistake.",
    kind: "error",
    authority: "The council",
    replacement: "/2022/03/second/",
  },
});

/** An archive in English, of articles in English, that shows nearly all that an archive can show. */
export async function englishFiles(): Promise<Files> {
  return {
    "content/site.yaml": englishConfig,
    "content/pages/about.md": "---\ntitle: About\n---\n\nAbout this archive.\n",
    "content/articles/2021/01/first/index.md": first,
    "content/articles/2021/01/first/school.jpg": await aPicture(900, 600),
    "content/articles/2021/01/first/plan.pdf": "%PDF-1.4\n",
    "content/articles/2021/01/day.md": anArticle({
      title: "A day",
      publishedAt: "2021-01-12",
      category: "health",
      body: "A day like others.",
    }),
    "content/articles/2022/03/second.md": second,
    "content/articles/2022/03/withdrawn.md": withdrawn,
  };
}
