import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DeskRepository } from "../../../desk-settings.ts";
import type { Tokens } from "../../../home/store/store.ts";
import type { Say } from "../say.ts";
import { forgetToken, keepToken, knownToken, leaveForLogin, loginThroughExchange, returnFromLogin } from "./login.ts";

/** The names of services. */
export const SERVICE_NAMES = { github: "GitHub", gitlab: "GitLab" } as const;

/**
 * The tokens of a tab. Without a token, a dialog over the screen asks for one; all waiting requests continue then. If an existing token was
 * refused, the user may be typing, so the question is shown beside the content.
 */
export function openTokens(repository: DeskRepository, say: Say): Tokens {
  let asking: Promise<string> | undefined;
  let hadOne = false;
  return {
    async get() {
      const known = knownToken(repository);
      if (known !== undefined) return known;
      asking ??= askForToken(repository, say, hadOne).finally(() => {
        asking = undefined;
      });
      return asking;
    },
    refuse(token) {
      // A slow answer may be about a token that was replaced meanwhile.
      if (token !== knownToken(repository)) return;
      hadOne = true;
      forgetToken(repository);
    },
  };
}

async function askForToken(repository: DeskRepository, say: Say, isAgain: boolean): Promise<string> {
  const back = repository.service === "gitlab" ? returnFromLogin(repository) : Promise.resolve(false);
  const isBack = await back.catch(() => "refused" as const);
  const known = knownToken(repository);
  if (isBack === true && known !== undefined) return known;
  const place = document.createElement("div");
  document.body.append(place);
  return new Promise((resolve) => {
    const onToken = () => {
      const token = knownToken(repository);
      if (token === undefined) return;
      render(null, place);
      place.remove();
      resolve(token);
    };
    render(<LoginDialog {...{ repository, say, onToken, isAgain, isRefused: isBack === "refused" }} />, place);
  });
}

interface LoginProps {
  readonly repository: DeskRepository;
  readonly say: Say;
  readonly isRefused: boolean;
  readonly isAgain: boolean;
  readonly onToken: () => void;
}

/** It can't be closed: without a token, nothing can be read. Typed text is kept behind it. */
function LoginDialog({ repository, say, isRefused, isAgain, onToken }: LoginProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const refused = useSignal(isRefused);
  const typed = useSignal("");
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    // A modal dialog takes the focus, and would receive the words that the user is typing.
    if (isAgain) current?.setAttribute("open", "");
    else current?.showModal();
    return () => {
      const hasFocus = !isAgain || current?.contains(document.activeElement) === true;
      if (hasFocus && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const { service } = repository;
  const name = { service: SERVICE_NAMES[service] };

  async function logIn(): Promise<void> {
    refused.value = false;
    try {
      if (service === "gitlab") await leaveForLogin(repository);
      else await loginThroughExchange(repository);
      onToken();
    } catch {
      refused.value = true;
    }
  }

  function onSubmit(event: Event): void {
    event.preventDefault();
    if (typed.value.trim() === "") return;
    keepToken(repository, typed.value);
    onToken();
  }

  const form = (
    <form onSubmit={onSubmit}>
      <label for="login-token" class={isAgain ? "unseen" : undefined}>
        {say("login.token")}
      </label>
      <input
        id="login-token"
        class="boxed"
        type="password"
        autocomplete="off"
        aria-describedby="login-hint"
        value={typed.value}
        onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
      />
      <p id="login-hint" class="hint">
        {say("login.tokenHint")}
      </p>
      <button type="submit">{say("login.use")}</button>
    </form>
  );
  return (
    <dialog ref={dialog} class="login" aria-labelledby="login-title" onCancel={(event) => event.preventDefault()}>
      <h1 id="login-title">{say(isAgain ? "save.login" : "login.title")}</h1>
      <p>{say(isAgain ? "login.kept" : "login.why", name)}</p>
      <p role="alert">{refused.value ? say("login.refused", name) : null}</p>
      <button type="button" class="primary" onClick={() => void logIn()}>
        {say("login.with", name)}
      </button>
      {isAgain ? (
        <details>
          <summary>{say("login.token")}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </dialog>
  );
}
