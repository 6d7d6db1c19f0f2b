import { encodingNames, type WordTexts } from "./texts-vi.ts";

/** What is said of Word files, in English. */
export const textsEn: WordTexts = {
  losses: {
    comments: "Comments of the Word file are not in the article.",
    formulas: "Formulas of the file have become text on one line; please look at them.",
    headers: "Headers and footers of the Word file are not in the article.",
    deleted: "The file still holds text that is marked as deleted (Track Changes); it is not in the article.",
    embedded: "The file has charts, sheets or documents embedded in it; they are not in the article.",
    macros: "The file has macros; they were not run and are not in the article.",
    pictures: "The file has pictures that the program cannot take out; put them into the article by hand.",
    marks: "The formatting of the file cannot be read; the article has its text alone, in paragraphs.",
  },
  encodings: { ...encodingNames, "utf-8": "misread UTF-8" },
  converted: "Text was changed from {encodings} to Unicode; please read it again.",
  unread: "A line is in an unknown encoding and was left as it is: “{line}”.",
  mergedCells: "A table has merged cells: what they hold is repeated in each cell. Please look at the table.",
  lostPictures:
    "The Word file has drawings that are no pictures (EMF, WMF, charts): {count}. Their places in the article are empty. Open the file in Word, right-click the drawing, choose “Save as Picture”, type PNG, and drop the picture into the article.",
  otherForm: "This file is not a Word file (.docx, .doc).",
  faults: {
    broken: "The Word file is damaged or cut off and cannot be opened. Please look for another copy.",
    hostile: "The file declares XML entities, which Word never does; it is not opened.",
    bomb: "Unpacked, the file is larger than a document can be; it is not opened.",
    encrypted: "The file has a password. Open it in Word, take the password away and save it.",
    slow: "Reading the file takes too much time or memory; it was stopped.",
  },
};
