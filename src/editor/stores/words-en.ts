import type { StoreWords } from "./words-vi.ts";

/** Texts that the stores say to editors, in English. */
export const english: StoreWords = {
  offline: "The place where articles are kept cannot be reached. What you typed is kept on this device.",
  signedOut: "You are signed out. Sign in again; what you typed is kept on this device.",
  deskLocked: "Open this page again by the address with the code that npm start printed on the terminal.",
  missing: (path) => `There is no file ${path}, or it cannot be read as text.`,
  notAllowed: "Your account may not do this. Ask who looks after the archive.",
  hostFault: (status, said) =>
    `The place where articles are kept refused${status === 0 ? "" : ` (${status})`}${said === "" ? "." : `: ${said}`}`,
  busy: "Many editors are saving at once. Try again in some minutes.",
  noBranch: (branch) =>
    `The repository has no branch ${branch}, or your account may not enter it. Ask who looks after the archive.`,
  noReview: "There is no review here: publish instead.",
  mustReview: "Articles are reviewed before they are published: send it for review.",
  badPath: (path) => `${path} cannot be saved: only articles, drafts and files beside them can.`,
  badRequest: "The change was not complete. Try again.",
  notWritten: (reason) =>
    `The system refused to write a file (${reason}). Close the program that has it open, then try again.`,
  tooLarge: "The pictures and attachments are too large. Leave some out, or save several times.",
  gitFault: (said) => `The files are saved, but git did not commit them: ${said}`,
  hostToken: {
    github: "A fine-grained token for this repository alone, with Contents and Pull requests: read and write.",
    gitlab: "A personal token with the scope api.",
    gitea: "A token with the scopes repository: read and write, user: read.",
  },
  badToken: "The token is wrong, has expired, or may not use this repository.",
  signInFailed: (said) => `You could not be signed in${said === "" ? "." : `: ${said}`}`,
};
