import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Board, BoardItem } from "../../../board/board.ts";
import { type Filter, isMade, matches, movedTo, originalLanguage } from "../../../board/filters.ts";
import { formatPlace } from "../../../board/place.ts";
import { useCreateBulletin } from "../create-bulletin.ts";
import { useDesk } from "../desk-state.ts";
import { type DropTarget, startDrag } from "../drag.ts";
import { useDrop } from "../drop.ts";
import { LanguageMarks } from "../languages.tsx";
import { useMoves } from "../moves.ts";
import { ChosenRows } from "./chosen-rows.tsx";
import { NewThings } from "./new-things.tsx";
import { Row, StateOf } from "./row.tsx";
import { useChosen } from "./use-chosen.ts";
import { useWordFiles, WordNotes } from "./word-files.tsx";

/** From how many items on their rows have one line. */
const MANY = 24;

interface BoardListProps {
  readonly board: Board;
  readonly filter: Filter | undefined;
  readonly onUnfilter: () => void;
  readonly now: string;
}

/** The introduction, the items in their order, callouts, agenda, and the items for the next bulletin. */
export function BoardList({ board, filter, onUnfilter, now }: BoardListProps) {
  const desk = useDesk();
  const { say, selected, place, workspace } = desk;
  const isWhole = workspace.value !== undefined;
  const moves = useMoves();
  const over = useSignal<DropTarget | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const slugs = board.items.map(({ slug }) => slug);
  const shown = board.items.filter((item) => matches(item, filter));
  const chosen = useChosen(shown);
  const language = originalLanguage(board);
  const words = useWordFiles(board, language);
  const word = isWhole ? words : undefined;
  const wordDrop = useDrop((files) => void word?.take(files));

  useEffect(() => {
    if (selected.value === undefined || !slugs.includes(selected.value)) selected.value = undefined;
  });

  useEffect(() => {
    // Returning to the list restores the last selection, once the screen has scrolled to its top, or selects the first item.
    requestAnimationFrame(() => {
      const { activeElement } = document;
      if (selected.value !== undefined && activeElement?.matches("body, main, h1") === true) select(selected.value);
      else if (slugs.length === 0 && activeElement?.matches("main, h1") === true)
        document.querySelector<HTMLElement>("[data-new-item]")?.focus();
    });
  }, []);

  function select(slug: string | undefined, isFocused = true): void {
    selected.value = slug;
    if (slug === undefined || !isFocused) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(slug)}"] .title`)?.focus();
  }

  function move(item: BoardItem, before: number): void {
    const next = movedTo(slugs, item.slug, before);
    if (next.join() === slugs.join()) return;
    desk.reorder(next, item);
    requestAnimationFrame(() => select(item.slug));
  }

  function onDrop(item: BoardItem, target: DropTarget): void {
    if ("zone" in target) {
      const together = chosen.has(item.slug) ? chosen.items : [item];
      chosen.finish();
      void moves.toPeriod(together, target.zone);
    } else {
      // Rows that a filter hides are not among the rows under the pointer.
      const before = shown[target.before];
      move(item, before === undefined ? slugs.length : slugs.indexOf(before.slug));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const act = keyActOf(event);
    const isIdle = act === "clear" && chosen.items.length === 0;
    if (act === undefined || isIdle || !isWhole) return;
    event.preventDefault();
    if (act === "new" || act === "search") press(act === "new" ? "[data-new-item]" : ".go-to");
    else if (act === "clear") chosen.clear();
    else actOnRow(act);
  }

  function actOnRow(act: Exclude<KeyAct, "new" | "search" | "clear">): void {
    const index = shown.findIndex(({ slug }) => slug === selected.value);
    const item = shown[index];
    const { step, isRange } = STEPS[act] ?? {};
    if (step !== undefined) go(index, step, isRange === true);
    else if (item === undefined) return;
    else if (act === "choose") chosen.toggle(item.slug);
    else if (act === "up" || act === "down") moveByKey(item, act);
  }

  /** Goes to the row above or below; with those on the way chosen, or not. */
  function go(index: number, step: 1 | -1, isRange: boolean): void {
    const from = shown[index]?.slug;
    const to = shown[index === -1 ? 0 : index + step]?.slug ?? selected.value;
    if (!isRange) chosen.rest();
    else if (from !== undefined && to !== undefined) chosen.extend(from, to);
    select(to);
  }

  function moveByKey(item: BoardItem, act: "up" | "down"): void {
    const at = slugs.indexOf(item.slug);
    move(item, act === "down" ? at + 2 : Math.max(0, at - 1));
  }

  return (
    <section
      class={`list ${board.items.length > MANY ? "has-many" : ""} ${word !== undefined && wordDrop.isOver.value ? "is-over" : ""}`}
      aria-label={say("board.list")}
      onKeyDown={onKeyDown}
      {...(word === undefined ? {} : wordDrop.handlers)}
    >
      <h2 class="unseen">{say("board.list")}</h2>
      {isMade(board) ? <Introduction board={board} now={now} /> : <NotMade board={board} />}
      {filter === undefined ? null : (
        <p class="filtered">
          {say.count("board.filtered", shown.length)}{" "}
          <button type="button" class="link" onClick={onUnfilter}>
            {say("board.unfilter")}
          </button>
        </p>
      )}
      {board.items.length === 0 ? <p class="empty">{say("board.empty")}</p> : null}
      <ol ref={list} class={chosen.items.length > 0 ? "is-choosing" : undefined}>
        {shown.map((item, index) => (
          <Row
            key={item.slug}
            {...{ item, board, now }}
            position={slugs.indexOf(item.slug) + 1}
            isSelected={isWhole && selected.value === item.slug}
            isChosen={chosen.has(item.slug)}
            onChoose={(isRange) => (isRange ? chosen.extend(item.slug, item.slug) : chosen.toggle(item.slug))}
            isBefore={isBefore(over.value, index)}
            isAfter={index === shown.length - 1 && isBefore(over.value, shown.length)}
            onSelect={() => select(item.slug, false)}
            onMove={(before) => move(item, before)}
            onGrip={(event, row) =>
              isWhole &&
              startDrag(event, row, {
                onOver: (target) => (over.value = target),
                onDrop: (target) => onDrop(item, target),
              })
            }
          />
        ))}
      </ol>
      <Beneath board={board} />
      <Tray board={board} isOver={over.value !== undefined && "zone" in over.value} now={now} />
      {word === undefined ? null : <WordNotes told={word.told} />}
      {isWhole && chosen.items.length > 0 ? <ChosenRows {...{ board, chosen }} /> : null}
      {isWhole && chosen.items.length === 0 && place.value.screen === "board" ? (
        <NewThings {...{ board, language, word }} />
      ) : null}
    </section>
  );
}

function isBefore(target: DropTarget | undefined, index: number): boolean {
  return target !== undefined && "before" in target && target.before === index;
}

type KeyAct = "previous" | "next" | "up" | "down" | "choose" | "extendUp" | "extendDown" | "clear" | "new" | "search";

const KEY_ACTS: Readonly<Record<string, KeyAct>> = {
  ArrowUp: "previous",
  k: "previous",
  ArrowDown: "next",
  j: "next",
  "Alt ArrowUp": "up",
  "Alt ArrowDown": "down",
  " ": "choose",
  "Shift ArrowUp": "extendUp",
  "Shift ArrowDown": "extendDown",
  Escape: "clear",
  n: "new",
  N: "new",
  "/": "search",
};

const STEPS: Readonly<Partial<Record<KeyAct, { readonly step: 1 | -1; readonly isRange?: true }>>> = {
  previous: { step: -1 },
  next: { step: 1 },
  extendUp: { step: -1, isRange: true },
  extendDown: { step: 1, isRange: true },
};

/** The action of a key in the list. In a field it is typed, and the space bar presses a button. */
function keyActOf({ altKey, ctrlKey, key, metaKey, shiftKey, target }: KeyboardEvent): KeyAct | undefined {
  if (ctrlKey || metaKey || isTyping(target)) return undefined;
  const shift = shiftKey && key.startsWith("Arrow") ? "Shift " : "";
  const act = KEY_ACTS[`${altKey ? "Alt " : ""}${shift}${key}`];
  return act === "choose" && !(target instanceof HTMLAnchorElement) ? undefined : act;
}

function press(button: string): void {
  document.querySelector<HTMLElement>(button)?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches("input:not([type=checkbox]), textarea, select, [contenteditable=true]")
  );
}

function Introduction({ board, now }: { readonly board: Board; readonly now: string }) {
  const { say, engine, workspace, settings, language } = useDesk();
  const { introduction, period } = board;
  const file = introduction.languages.find((each) => each.language === language.value)?.file ?? introduction.file;
  const text = workspace.value?.text(file);
  const body = text === undefined ? "" : (engine.value?.readFile(file, text).body.trim() ?? "");
  const noWords = text === undefined && workspace.value === undefined ? "" : say("board.noIntroduction");
  const words = body === "" ? noWords : firstSentence(body, settings.language);
  const addressOf = (language: string) => formatPlace({ screen: "introduction", period, language });
  return (
    <div class="row introduction">
      <b class="of">{say("board.introduction")}</b>
      <a
        class="title"
        href={addressOf(originalLanguage(board))}
        aria-label={say.labelled(say("board.introduction"), words)}
      >
        {words}
      </a>
      <div class="status">
        <LanguageMarks languages={introduction.languages} addressOf={addressOf} />
        <StateOf text={introduction} now={now} hasStanding={false} />
      </div>
    </div>
  );
}

/** A bulletin that has items and was never made, with the button that makes it. */
function NotMade({ board: { period, title } }: { readonly board: Board }) {
  const { say, engine, workspace, today } = useDesk();
  const create = useCreateBulletin();
  const isBusy = useSignal(false);
  // The texts of all issues arrive after those of this one.
  const isReady = engine.value !== undefined && workspace.value !== undefined;

  async function make(): Promise<void> {
    if (isBusy.value || engine.value === undefined || workspace.value === undefined) return;
    isBusy.value = true;
    const { numberFor, dayFor } = engine.value;
    const number = String(numberFor(workspace.value, period) ?? "");
    await create({ period, number, day: dayFor(workspace.value, today.value, period) });
    isBusy.value = false;
  }

  return (
    <div class="not-made">
      <h3>{say("board.notMade", { title })}</h3>
      <p>{say("board.notMade.text")}</p>
      <button type="button" class="primary" aria-disabled={isBusy.value || !isReady} onClick={() => void make()}>
        {say("first.create")}
      </button>
    </div>
  );
}

function firstSentence(body: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: "sentence" }).segment(body.replace(/[*_[\]#>]/g, ""));
  return first?.segment.trim() ?? "";
}

/** Callouts and agenda. */
function Beneath({ board }: { readonly board: Board }) {
  const { say, settings } = useDesk();
  const here = formatPlace({ screen: "introduction", period: board.period, language: originalLanguage(board) });
  const calloutName = (type: string, title: string) => title || (settings.texts.choices[type] ?? type);
  if (board.callouts.length + board.agenda.length === 0) return null;
  return (
    <ul class="beneath">
      {board.callouts.map(({ type, title }, index) => (
        <li class="row small" key={`callout-${index.toString()}`}>
          <b class="of">{say("board.callout")}</b>
          <a class="title" href={here} aria-label={say.labelled(say("board.callout"), calloutName(type, title))}>
            {calloutName(type, title)}
          </a>
        </li>
      ))}
      {board.agenda.map(({ key, name, date }) => (
        <li class="row small" key={key}>
          <b class="of">{say("board.event")}</b>
          <a
            class="title"
            href={formatPlace({ screen: "events", key })}
            aria-label={say.labelled(say("board.event"), name)}
          >
            {name}
          </a>
          <span class="date">{/^\d/.test(date) ? say.moment(date) : ""}</span>
        </li>
      ))}
    </ul>
  );
}

/** The items for the next bulletin. A dropped item moves, with its languages and pictures. */
function Tray({ board, isOver, now }: { readonly board: Board; readonly isOver: boolean; readonly now: string }) {
  const { say } = useDesk();
  const { following, tray } = board;
  if (following === undefined) return null;
  return (
    <section
      class={`tray ${isOver ? "is-over" : ""}`}
      data-drop={following.period}
      aria-label={say("board.for", { title: following.within })}
    >
      <h3>{say("board.for", { title: following.within })}</h3>
      {tray.length === 0 ? <p class="quiet-text">{say("board.trayEmpty")}</p> : null}
      <ul>
        {tray.map((item) => (
          <li class="row small" key={item.slug}>
            <a
              class="title"
              href={formatPlace({
                screen: "item",
                period: following.period,
                slug: item.slug,
                language: item.languages.find(({ state }) => state === "original")?.language ?? "",
              })}
            >
              {item.title}
            </a>
            <StateOf text={item} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
