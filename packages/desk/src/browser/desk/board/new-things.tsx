import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Board } from "../../../board/board.ts";
import { formatPlace } from "../../../board/place.ts";
import { useDesk } from "../desk-state.ts";
import { useMoves } from "../moves.ts";
import { WordButton, type WordFiles } from "./word-files.tsx";

interface NewThingsProps {
  readonly board: Board;
  readonly language: string;
  readonly word: WordFiles | undefined;
}

/** The controls below the list: a new item, which needs nothing but its title or a Word file, a callout, an event. */
export function NewThings({ board, language, word }: NewThingsProps) {
  const { say, go, settings } = useDesk();
  const moves = useMoves();
  const isAsking = useSignal(false);
  const original = useSignal(language);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // At once, since after pressing N the user continues typing.
  useLayoutEffect(() => {
    if (isAsking.value) field.current?.focus();
  }, [isAsking.value]);

  function stop(): void {
    isAsking.value = false;
    requestAnimationFrame(() => button.current?.focus());
  }

  function create(event: Event): void {
    event.preventDefault();
    const title = field.current?.value.trim() ?? "";
    if (title === "") {
      field.current?.focus();
      return;
    }
    isAsking.value = false;
    const { value: chosen } = original;
    const slug = moves.newItem(board, title, chosen);
    if (slug !== undefined) go({ screen: "item", period: board.period, slug, language: chosen });
  }

  if (isAsking.value)
    return (
      <form class="foot new-item" onSubmit={create} onKeyDown={(event) => event.key === "Escape" && stop()}>
        <label for="new-title">{say("new.title")}</label>
        <input id="new-title" ref={field} type="text" lang={original.value} autocomplete="off" />
        {settings.languages.length < 2 ? null : (
          <select
            aria-label={say("new.language")}
            value={original.value}
            onChange={(event) => (original.value = event.currentTarget.value)}
          >
            {settings.languages.map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button type="submit" class="primary">
          {say("new.create")}
        </button>
        <button type="button" onClick={stop}>
          {say("cancel")}
        </button>
      </form>
    );
  const edit = formatPlace({ screen: "introduction", period: board.period, language });
  return (
    <div class="foot">
      <button
        ref={button}
        type="button"
        class="primary"
        data-new-item
        aria-label={say("new.item")}
        aria-keyshortcuts="N"
        onClick={() => {
          original.value = language;
          isAsking.value = true;
        }}
      >
        {say("new.item")} <kbd>N</kbd>
      </button>
      {word === undefined ? null : <WordButton onFiles={(files) => void word.take(files)} />}
      <a class="button" href={`${edit}?add=callouts`}>
        {say("new.callout")}
      </a>
      <a class="button" href={`${edit}?add=agenda`}>
        {say("new.event")}
      </a>
      <p class="more-below">{belowOf(board, say)}</p>
    </div>
  );
}

function belowOf({ callouts, agenda, tray }: Board, say: ReturnType<typeof useDesk>["say"]): string {
  const parts = [
    callouts.length > 0 && say.count("board.callouts", callouts.length),
    agenda.length > 0 && say.count("board.events", agenda.length),
    tray.length > 0 && say.count("board.waiting", tray.length),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "" : say("board.below", { parts: parts.join(", ") });
}
