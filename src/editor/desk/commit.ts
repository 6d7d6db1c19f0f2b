import { execFile } from "node:child_process";
import type { Change, Editor } from "../stores/store.ts";

/** How long git may take, in milliseconds: hooks run, and signing may wait for a key that nobody can unlock. */
const LONGEST_MS = 60_000;

/** What git said. */
interface GitAnswer {
  readonly isDone: boolean;
  readonly output: string;
  readonly fault: string;
}

/** Runs git in a folder. Paths are taken as they are, without patterns, and nothing is asked of anybody. */
function git(folder: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<GitAnswer> {
  const settings = {
    cwd: folder,
    timeout: LONGEST_MS,
    env: { ...process.env, GIT_LITERAL_PATHSPECS: "1", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C.UTF-8", ...env },
  };
  return new Promise((done) => {
    const child = execFile("git", words, settings, (error, output, said) => {
      const isLate = error?.killed === true ? `git: ${LONGEST_MS / 1000} s` : "";
      done({ isDone: error === null, output, fault: said.trim() || isLate || error?.message || "" });
    });
    child.stdin?.end();
  });
}

/** Who edits, as git is told in its settings; `null` where it is not. */
export async function editorOfGit(contentDir: string): Promise<Editor | null> {
  const [name, email] = await Promise.all([
    git(contentDir, ["config", "user.name"]),
    git(contentDir, ["config", "user.email"]),
  ]);
  if (!name.isDone || name.output.trim() === "") return null;
  return { name: name.output.trim(), ...(email.output.trim() === "" ? {} : { email: email.output.trim() }) };
}

/**
 * Commits the files of a change and nothing else: what somebody has staged besides stays staged. Hooks and signatures are as
 * git's settings want them. Returns what git said where it did not commit, and `null` where all is well.
 */
export async function commitChange(contentDir: string, change: Change): Promise<string | null> {
  const inside = (path: string) => path.replace(/^content\//, "");
  const written = change.writes.map(({ path }) => inside(path));
  const paths = [...written, ...change.removals.map(inside)];
  const tracked = await git(contentDir, ["ls-files", "-z", "--", ...paths]);
  if (!tracked.isDone) return tracked.fault;
  const known = new Set(tracked.output.split("\0"));
  const added = written.filter((path) => !known.has(path));
  const committed = paths.filter((path) => known.has(path) || added.includes(path));
  if (committed.length === 0) return null;
  if (added.length > 0) {
    const noted = await git(contentDir, ["add", "--intent-to-add", "--", ...added]);
    if (!noted.isDone) return noted.fault;
  }
  const changed = await git(contentDir, ["status", "--porcelain", "-z", "--", ...committed]);
  if (changed.isDone && changed.output === "") return null;
  const editor = await editorOfGit(contentDir);
  const words = ["commit", "--quiet", "--only", `--message=${change.message}`, ...authorWords(change.by)];
  const done = await git(contentDir, [...words, "--", ...committed], editor === null ? namesOf(change.by) : {});
  if (done.isDone) return null;
  if (added.length > 0) await git(contentDir, ["rm", "--quiet", "--cached", "--force", "--", ...added]);
  return done.fault;
}

function authorWords(editor: Editor | undefined): readonly string[] {
  return editor === undefined ? [] : [`--author=${plain(editor.name)} <${plain(editor.email ?? "")}>`];
}

/** The names that git needs where its settings have none. */
function namesOf(editor: Editor | undefined): NodeJS.ProcessEnv {
  if (editor === undefined) return {};
  return { GIT_COMMITTER_NAME: plain(editor.name), GIT_COMMITTER_EMAIL: plain(editor.email ?? "") };
}

/** A name without the signs that would end it in git's header. */
function plain(text: string): string {
  return text.replace(/[<>\u0000-\u001f]/g, "").trim();
}

/** Who changed a file last and when, by git; nothing where the file is not as git has it, or git does not know it. */
export async function lastChange(contentDir: string, path: string): Promise<{ by?: string; at?: string }> {
  const inside = path.replace(/^content\//, "");
  const differing = await git(contentDir, ["status", "--porcelain", "-z", "--", inside]);
  if (!differing.isDone || differing.output !== "") return {};
  const { isDone, output } = await git(contentDir, ["log", "-1", "--format=%an%x00%aI", "--", inside]);
  const [by = "", at = ""] = output.trim().split("\0");
  return isDone && by !== "" && at !== "" ? { by, at } : {};
}
