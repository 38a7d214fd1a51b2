import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { TestOutcome } from "../../../home/home.ts";
import { useDesk } from "../desk-state.ts";

interface SendTestProps {
  readonly period: string;
  /** How many errors its texts have. */
  readonly errors: number;
}

/** Sends the email of the bulletin, in the language that the desk shows, to one reader. */
export function SendTest({ period, errors }: SendTestProps) {
  const { say, saving, language, settings, home } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const told = useSignal("");
  const id = useId();
  useEffect(() => {
    if (location.hash.endsWith("?show")) field.current?.focus();
  }, []);

  async function act(event: Event): Promise<void> {
    event.preventDefault();
    const to = field.current?.value.trim() ?? "";
    told.value = say("publish.test.sending");
    await saving.flush();
    const answer = await send(to).catch(() => undefined);
    told.value = answer === undefined ? say("publish.failed") : wordsOf(answer);
    if (answer?.outcome === "no address") field.current?.focus();
  }

  /** A repository sends the saved text, minutes later: errors would not be reported then. */
  async function send(to: string): Promise<TestOutcome | { readonly outcome: "unsaved" }> {
    if (home.kind === "repository") {
      if (errors > 0) return { outcome: "errors" };
      if (!["saved", "nothing"].includes(saving.state.value.state)) return { outcome: "unsaved" };
    }
    return home.sendTest({ period, language: language.value, to });
  }

  function wordsOf(answer: Awaited<ReturnType<typeof send>>): string {
    if (answer.outcome === "refused") return say("publish.test.refused", { reason: answer.reason });
    const name = settings.languages.find(({ tag }) => tag === language.value)?.name ?? language.value;
    const hour = say.hour(new Date().toISOString());
    return say(`publish.test.${answer.outcome}`, { hour, language: name });
  }

  return (
    <form class="send-test" noValidate onSubmit={(event) => void act(event)}>
      <label for={id}>{say("publish.test.to")}</label>
      <p>
        <input ref={field} id={id} class="boxed" type="email" autocomplete="email" />
        <button type="submit">{say("board.test")}</button>
      </p>
      <p class="hint" role="status">
        {told.value}
      </p>
    </form>
  );
}
