import { useState } from "preact/hooks";
import type { SignIn, Store } from "../stores/store.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";

interface SignInProps {
  readonly signIn: SignIn;
  readonly words: EditorWords;
  readonly onOpened: (opened: Store | SignIn) => void;
  readonly onFault: (error: unknown) => void;
}

/** Asks an editor to sign in at the host of the repository, or for a token that the host gave. */
export function SignInView({ signIn, words, onOpened, onFault }: SignInProps) {
  const [keep, setKeep] = useState(false);
  const [token, setToken] = useState("");
  const { hostName: host, way, tokenHref, tokenNeeds, fault } = signIn;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (way === "redirect") signIn.begin(keep).catch(onFault);
    else signIn.withToken(token.trim(), keep).then(onOpened, onFault);
  };
  return (
    <form class="form sign-in" onSubmit={submit}>
      <h1>{words.signIn.title}</h1>
      {fault !== undefined && (
        <p class="field-error" role="alert">
          {fault}
        </p>
      )}
      {way === "token" && (
        <>
          <label class="cell">
            <span class="cell-label">{words.signIn.token}</span>
            <input
              class="input"
              type="password"
              autocomplete="off"
              required
              aria-describedby="ma-ghi-chu"
              onInput={(event) => setToken(event.currentTarget.value)}
            />
          </label>
          <p class="field-hint" id="ma-ghi-chu">
            {say(words.signIn.tokenHint, { host, needs: tokenNeeds ?? "" })}{" "}
            {tokenHref !== undefined && (
              <a href={tokenHref} target="_blank" rel="noreferrer">
                {say(words.signIn.makeToken, { host })}
              </a>
            )}
          </p>
        </>
      )}
      <label class="cell-check">
        <input type="checkbox" class="check" onChange={(event) => setKeep(event.currentTarget.checked)} />{" "}
        {words.signIn.keep}
      </label>
      <button type="submit" class="button button-main">
        {way === "redirect" ? say(words.signIn.at, { host }) : words.signIn.open}
      </button>
    </form>
  );
}
