import { useEffect, useRef } from "preact/hooks";
import type { Board, BoardItem, BoardText } from "../../../board/board.ts";
import { mayBeWithdrawn } from "../../../board/decision.ts";
import { formatPlace } from "../../../board/place.ts";
import { useDesk } from "../desk-state.ts";
import { LanguageMarks, titleLanguage } from "../languages.tsx";
import { Mark } from "../marks.tsx";
import { Menu } from "../menu.tsx";
import { useMoves } from "../moves.ts";
import { Picture } from "../picture.tsx";
import { StandingMark } from "../standing.tsx";

interface RowProps {
  readonly item: BoardItem;
  readonly board: Board;
  readonly position: number;
  readonly now: string;
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  /** Whether a dropped row would be before or after it. */
  readonly isBefore: boolean;
  readonly isAfter: boolean;
  readonly onSelect: () => void;
  /** Its checkbox was clicked, with the key for all rows on the way or without it. */
  readonly onChoose: (isRange: boolean) => void;
  readonly onMove: (before: number) => void;
  readonly onGrip: (event: PointerEvent, row: HTMLElement) => void;
}

/** How long a finger rests on a row until it takes hold of it, in milliseconds. */
const LONG_PRESS = 450;

/** An item of the board. */
export function Row(props: RowProps) {
  const { item, board, position, now, isSelected, isChosen, isBefore, isAfter, onSelect, onMove, onGrip } = props;
  const { say, language } = useDesk();
  const row = useRef<HTMLLIElement>(null);
  useLongPress(row, onGrip);
  const addressOf = (language: string) =>
    formatPlace({ screen: "item", period: board.period, slug: item.slug, language });
  const original = item.languages.find(({ state }) => state === "original")?.language ?? "";
  const classes = [
    "row item",
    item.isLead && "lead",
    isSelected && "selected",
    isChosen && "is-chosen",
    isBefore && "drop-before",
    isAfter && "drop-after",
  ];
  return (
    <li
      ref={row}
      class={classes.filter(Boolean).join(" ")}
      data-row={item.slug}
      aria-current={isSelected ? "true" : undefined}
      // Not as the pointer enters: it may rest, and the row come below it.
      onMouseMove={isSelected ? undefined : onSelect}
      // A finger has no other way to select a row without opening it.
      onPointerUp={onSelect}
    >
      <label class="row-check">
        {/* By keys it is the space bar: a stop for each row would make the way to the next one twice as long. */}
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={say("chosen.choose", { title: item.title === "" ? say("row.untitled") : item.title })}
          onClick={({ shiftKey }) => props.onChoose(shiftKey)}
        />
      </label>
      <span
        class="grip"
        aria-hidden="true"
        title={say("row.drag")}
        onPointerDown={(event) => row.current !== null && onGrip(event, row.current)}
      >
        <svg viewBox="0 0 8 18" aria-hidden="true" focusable="false">
          {[3, 9, 15].flatMap((y) => [1.5, 6.5].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.25" />))}
        </svg>
      </span>
      <span class="number">{position}</span>
      <div class="words">
        <a
          class="title"
          href={addressOf(original)}
          lang={item.title === "" ? undefined : titleLanguage(item.languages, language.value)}
          aria-describedby={`state-${item.slug}`}
          onFocus={onSelect}
        >
          {item.title === "" ? say("row.untitled") : item.title}
        </a>
        <p class="facts">
          {item.topic === undefined ? null : (
            <b>
              <i class={`square hue-${item.topic.key}`} />
              {item.topic.label}
            </b>
          )}{" "}
          {[factsOf(item, useDesk()), item.isLead ? say("row.lead") : ""].filter((each) => each !== "").join(" · ")}
        </p>
      </div>
      <div class="extras">
        {isSelected ? <RowActions {...{ item, board, position, onMove }} /> : null}
        {item.picture === undefined ? null : <Picture file={item.picture} class="picture" />}
      </div>
      <div class="status">
        <LanguageMarks languages={item.languages} addressOf={addressOf} />
        <StateOf id={`state-${item.slug}`} text={item} now={now} />
      </div>
    </li>
  );
}

/** Date, place and countries in one line. */
function factsOf(item: BoardItem, { say, settings }: ReturnType<typeof useDesk>): string {
  const date =
    item.date === undefined ? undefined : item.date.length === 7 ? say.longDate(item.date) : say.day(item.date);
  const place = [item.place, date].filter((each) => each !== undefined).join(", ");
  const names = item.countries.map(
    (code) => settings.choices["place"]?.find(({ value }) => value === code)?.label ?? code,
  );
  const countries = names.length > 3 ? say.count("row.countries", names.length) : names.join(", ");
  return [place, countries].filter((each) => each !== "").join(" · ");
}

type ActionsProps = Pick<RowProps, "item" | "board" | "position" | "onMove">;

function RowActions({ item, board, position, onMove }: ActionsProps) {
  const { say } = useDesk();
  const moves = useMoves();
  const { following } = board;
  return (
    <div class="row-actions">
      <button
        type="button"
        aria-label={say("row.upNamed", { title: item.title })}
        aria-disabled={position === 1}
        onClick={() => position > 1 && onMove(position - 2)}
      >
        <span aria-hidden="true" title={say("row.up")}>
          ↑
        </span>
      </button>
      <button
        type="button"
        aria-label={say("row.downNamed", { title: item.title })}
        aria-disabled={position === board.items.length}
        onClick={() => position < board.items.length && onMove(position + 1)}
      >
        <span aria-hidden="true" title={say("row.down")}>
          ↓
        </span>
      </button>
      <Menu label={say("row.more")} named={say("row.moreNamed", { title: item.title })}>
        {[
          ...(item.isLead ? [] : [[say("row.makeLead"), () => onMove(0)] as const]),
          ...(following === undefined
            ? []
            : [
                [
                  say("row.toNext", { title: following.within }),
                  () => void moves.toPeriod([item], following.period),
                ] as const,
              ]),
          [say("row.duplicate"), () => void moves.duplicate(item)] as const,
          [say("row.manage"), () => moves.manage(board.period, item)] as const,
          ...(mayBeWithdrawn(item)
            ? [[say("row.withdraw"), () => moves.manage(board.period, item, "withdraw")] as const]
            : []),
          ...(!item.wasOnline && item.standing.is === "draft"
            ? [[say("row.delete"), () => void moves.remove(item)] as const]
            : []),
        ]}
      </Menu>
    </div>
  );
}

/** How an item stands in a word, its faults, and who changed it when. Of the introduction, the masthead says how its issue stands. */
export function StateOf(props: {
  readonly id?: string;
  readonly text: BoardText;
  readonly now: string;
  readonly hasStanding?: boolean;
}) {
  const { id, text, now, hasStanding = true } = props;
  const { say } = useDesk();
  const { change, errors, warnings, standing } = text;
  return (
    <div class="state">
      <p id={id}>
        {!hasStanding || (errors > 0 && standing.is === "faulty") ? null : (
          <StandingMark standing={standing} kind="item" />
        )}{" "}
        {errors === 0 ? null : (
          <b class="proof">
            <Mark of="error" /> {say.count("errors", errors)}
          </b>
        )}
        {errors > 0 || warnings === 0 ? null : (
          <span class="warned">
            <Mark of="warning" /> {say.count("warnings", warnings)}
          </span>
        )}
      </p>
      {change === undefined ? null : (
        <p class="by">{[change.who, say.when(change.when, now)].filter((each) => each !== undefined).join(", ")}</p>
      )}
    </div>
  );
}

/** A finger that rests on a row takes hold of it. */
function useLongPress(row: { readonly current: HTMLElement | null }, onGrip: RowProps["onGrip"]): void {
  const grip = useRef(onGrip);
  grip.current = onGrip;
  useEffect(() => {
    const element = row.current;
    if (element === null) return;
    let isHeld = false;
    const onDown = (event: PointerEvent) => {
      if (event.pointerType !== "touch") return;
      const from = { x: event.clientX, y: event.clientY };
      const timer = setTimeout(() => {
        isHeld = true;
        grip.current(event, element);
      }, LONG_PRESS);
      const stop = (move: PointerEvent) => {
        if (move.type === "pointermove" && Math.hypot(move.clientX - from.x, move.clientY - from.y) < 8) return;
        clearTimeout(timer);
        isHeld &&= move.type === "pointermove";
      };
      element.addEventListener("pointermove", stop);
      element.addEventListener("pointerup", stop, { once: true });
      element.addEventListener("pointercancel", stop, { once: true });
    };
    const onTouch = (event: TouchEvent) => isHeld && event.preventDefault();
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("touchmove", onTouch, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("touchmove", onTouch);
    };
  }, []);
}
