import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { formatPlace, type Place } from "../../board/place.ts";
import { tellSaved } from "../../board/truth.ts";
import { itemAddress } from "./board/introduction.ts";
import { type Desk, useDesk } from "./desk-state.ts";
import { Mark } from "./marks.tsx";
import { nameOfFile } from "./name-of-file.ts";
import type { WaitingText } from "./saved.ts";

/** The bar at the top of every screen: the present place, the state of saving, and the links to everything else. */
export function Bar({ onSearch }: { readonly onSearch: () => void }) {
  const { settings, say, place } = useDesk();
  const here = place.value.screen;
  const isOpen = useSignal(false);
  useEffect(() => {
    isOpen.value = false;
  }, [place.value]);
  return (
    <header class={`bar ${isOpen.value ? "is-open" : ""}`}>
      <button type="button" class="skip" onClick={skip}>
        {say("bar.skip")}
      </button>
      <a class="nameplate" href="#/">
        {settings.title} <i>{say("bar.desk")}</i>
      </a>
      <nav aria-label={say("bar.sections")} id="sections">
        <ul>
          {SECTIONS.map(([name, there, screens]) => (
            <li key={name}>
              <a href={formatPlace(there)} aria-current={screens.includes(here) ? "page" : undefined}>
                {say(`bar.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <SaveLine />
      <button
        type="button"
        class="go-to"
        aria-label={say("bar.search")}
        aria-keyshortcuts="Control+K"
        onClick={onSearch}
      >
        <span>{say("bar.search")}</span> <kbd>{say("bar.searchKey")}</kbd>
      </button>
      <button
        type="button"
        class="menu-button"
        aria-expanded={isOpen.value}
        aria-controls="sections"
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        {say("bar.menu")}
      </button>
    </header>
  );
}

type Section = readonly [name: string, place: Place, screens: readonly Place["screen"][]];

const SECTIONS: readonly Section[] = [
  ["issue", { screen: "board" }, ["board", "item", "introduction", "publish", "history", "new"]],
  ["archive", { screen: "archive", query: { page: 1 } }, ["archive"]],
  ["events", { screen: "events" }, ["events"]],
  ["pictures", { screen: "pictures" }, ["pictures"]],
  ["masthead", { screen: "masthead" }, ["masthead"]],
];

/** The address contains the place, so no link can be used to skip. */
function skip(): void {
  document.querySelector<HTMLElement>("main")?.focus();
}

/** The state of the last typed words, in one sentence. */
export function savingWords(desk: Desk): string {
  const { say, saving, published, workspace } = desk;
  const state = saving.state.value;
  const hour = "at" in state ? say.hour(state.at) : "";
  const isSettled = state.state === "nothing" || (state.state === "saved" && state.at === published.value?.at);
  if (isSettled && published.value !== undefined) return published.value.words;
  if (state.state === "refused") return state.reason;
  if (state.state === "kept") return waitingWords(desk, state.waiting, hour);
  if (state.state !== "saved") return say(`save.${state.state}`);
  const reaches = state.files.map((file) => workspace.value?.reach(file));
  return say(`save.${tellSaved(reaches, state.isDraft)}`, { hour });
}

/** Which text waits, and for whose errors. */
function waitingWords(desk: Desk, waiting: readonly WaitingText[], hour: string): string {
  const { say } = desk;
  const [first] = waiting;
  if (first === undefined || waiting.length > 1) return say.count("save.keptAll", waiting.length, { hour });
  const title = nameOfFile(desk, first.file);
  const others = first.faultyIn.filter((file) => file !== first.file);
  const [other] = others;
  if (other === undefined || others.length < first.faultyIn.length) return say("save.kept", { hour, title });
  return say("save.keptFor", { hour, title, other: nameOfFile(desk, other) });
}

function SaveLine() {
  const desk = useDesk();
  const state = desk.saving.state.value;
  void desk.version.value;
  const heard = useRef("");
  const text = savingWords(desk);
  // Screen readers announce typing and saving once a minute, not at every pause.
  const isWriting = state.state === "writing";
  if (!isWriting) heard.current = text;
  return (
    <p class={`save-line save-${state.state}`} title={text}>
      {state.state === "nothing" ? null : <Mark of="saved" />}{" "}
      {isWriting ? <span aria-hidden="true">{text}</span> : null}
      <span class={isWriting ? "unseen" : undefined} role="status">
        {heard.current}
      </span>
    </p>
  );
}

/** The time after which an announcement is removed, in milliseconds: the same words are announced again after that. */
const HEARD = 2000;

/** The announcements of moves and the like for screen readers. */
export function Told() {
  const { told } = useDesk();
  const { value } = told;
  useEffect(() => {
    if (value === "") return;
    const timer = setTimeout(() => (told.value = ""), HEARD);
    return () => clearTimeout(timer);
  }, [value]);
  return (
    <p class="unseen" role="status">
      {value}
    </p>
  );
}

/**
 * The last action on whole items, with a button to undo it. It stays until the next action.
 * @param props.isOfIssue whether it stands in the masthead of the issue, where what stays does
 */
export function LastDone({ isOfIssue = false }: { readonly isOfIssue?: boolean }) {
  const { done, told, say, place } = useDesk();
  const isInMasthead = done.value?.stays === true && place.value.screen === "board";
  const value = isOfIssue === isInMasthead ? done.value : undefined;

  async function undo(): Promise<void> {
    done.value = undefined;
    await value?.undo();
    told.value = say("undone");
  }

  return (
    <section
      class={value === undefined ? undefined : `last-done ${isOfIssue ? "of-issue" : ""}`}
      aria-label={value === undefined ? undefined : say("undo")}
    >
      <span role="status">{value?.words}</span>
      {value === undefined ? null : (
        <>
          <button type="button" class="link" aria-keyshortcuts="Control+Z" onClick={() => void undo()}>
            {say("undo")}
          </button>
          <button type="button" class="plain" aria-label={say("close")} onClick={() => (done.value = undefined)}>
            ×
          </button>
        </>
      )}
    </section>
  );
}

/** Changes by others at the home, which the screen already shows, with a link to them. */
export function ChangedElsewhere() {
  const desk = useDesk();
  const { elsewhere, home, say, opened } = desk;
  const files = elsewhere.value;
  const [first] = files;
  const there = first === undefined ? "" : addressOfFile(first, opened.value?.period, files.length > 1);
  const title = first === undefined ? "" : nameOfFile(desk, first);
  return (
    <section
      class={first === undefined ? undefined : "last-done"}
      aria-label={first === undefined ? undefined : say(`outside.${home.kind}`)}
    >
      <span role="status">{first === undefined ? "" : say.count(`outside.${home.kind}`, files.length, { title })}</span>
      {first === undefined ? null : (
        <>
          {there === location.hash ? null : (
            <a class="link" href={there}>
              {say("outside.see")}
            </a>
          )}
          <button type="button" class="plain" aria-label={say("close")} onClick={() => (elsewhere.value = [])}>
            ×
          </button>
        </>
      )}
    </section>
  );
}

/** The screen that shows a file; of several, or of a file without a screen, the board. */
function addressOfFile(file: string, period: string | undefined, isOneOfMany: boolean): string {
  const [, of = "", slug = "", language = ""] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  if (!isOneOfMany && of !== "") return itemAddress(of, { slug }, language);
  if (!isOneOfMany && key !== undefined) return formatPlace({ screen: "events", key });
  return formatPlace({ screen: "board", ...defined({ period }) });
}

/** A dialog over the screen. It takes the focus and gives it back, and Esc closes it. */
export function Dialog(props: {
  readonly label: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { label, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onPointerDown = (event: Event) => event.target === dialog.current && onClose();
  return (
    <dialog ref={dialog} class={props.class} aria-label={label} onClose={onClose} onPointerDown={onPointerDown}>
      {children}
    </dialog>
  );
}
