import type { viFiles } from "./vi-files.ts";
import type { SameKeys } from "./words.ts";

/** What the editing page says of files: Word files that articles are taken from, pictures, attachments. In English. */
export const enFiles: SameKeys<typeof viFiles> = {
  files: {
    title: "Pictures and attachments",
    drop: "Drop pictures or files (PDF, Word, Excel) here, or press to choose",
    picture: "Picture {name}",
    file: "File {name}",
    alt: "What the picture shows, for those who cannot see it",
    caption: "Caption",
    label: "Words of the link",
    put: "Put at the end of the article",
    cover: "Use as the cover",
    isCover: "This is the cover",
    remove: "Remove {name}",
    added: "{name} was added.",
    wasPut: "{name} was put at the end of the article.",
    size: "{size} MB",
  },
  wordFile: {
    open: "Open a Word file…",
    hint: "A Word file (.docx, .doc) can be dropped on this page.",
    title: "An article from {name}",
    reading: "Reading the file…",
    found: "Found in the file",
    foundHint: "Take the mark off what is not right. All of it can be changed later.",
    text: "The text that was read",
    pictures: "{count} pictures come along.",
    doubts: "Please check",
    encoding: "The file is in an old encoding. Is the text right that was made of it?",
    before: "In the file",
    after: "Converted",
    convert: "Yes, take the converted text",
    keep: "No, leave the text as the file has it",
    place: "The article has a text",
    atEnd: "Add to its end",
    instead: "Put in its place",
    take: "Put into the article",
    attach: "Only attach the file",
    taken: "The article was taken from {name}. Please read it before it is published.",
  },
};
