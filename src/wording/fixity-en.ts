import type { fixityText as vietnamese } from "./fixity-vi.ts";
import type { SameKeys } from "./same-keys.ts";

/** Texts of the page that says how a copy of a volume is checked. */
export const fixityText = {
  fixity: {
    title: "Proof of the volume of {year}",
    lead: "Whoever keeps a copy of the archive can check that the volume of {year} is complete, and every file as it was published.",
    link: "Proof of this volume",
    counted: "What the volume holds",
    articles: "Articles published",
    withdrawn: "Articles withdrawn, whose notice remains",
    pictures: "Pictures in articles",
    files: "Files in the manifest",
    size: "Size of these files",
    changed: "Latest day that articles give: published, updated, corrected or withdrawn",
    manifest: "The manifest",
    manifestLead:
      "Each line of the manifest is the SHA-256 and the name of a file. The SHA-256 of the manifest itself is:",
    check: "How to check",
    first:
      "Take a copy of the whole archive, for the volume has files outside the folder of the year. Open a command window in the folder {year} of the copy.",
    second: "Run this command. It must print the SHA-256 of the manifest given above.",
    third:
      "Check every file by the manifest. Where no name is printed, all is right; files that are wrong or missing are named.",
    mac: "macOS:",
    linux: "Linux:",
    windows: "Windows (PowerShell):",
    signature: "Signature",
    signatureLead:
      "The manifest of the whole archive, which lists the manifest of this volume, is signed with the program minisign:",
    publicKey: "Public key of the archive:",
    checkSignature: "To check the signature, run this command in the top folder of the copy:",
    askForKey:
      "Whoever can change the site can change the key that is shown here. Compare the key with the one that the organisation has published in writing.",
    previousKeys: "Old copies may be signed with an earlier key:",
  },
} as const satisfies SameKeys<typeof vietnamese>;
