import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import { Rare } from "../rare.tsx";

interface DateInputProps {
  readonly id: string;
  readonly label: string;
  /** As in the file: `2021-10-14`, `2021-10`, or typed text that is not a date. */
  readonly value: string;
  readonly isFaulty?: boolean;
  readonly describedBy?: string | undefined;
  /** Whether there is a calendar beside it, so that it opens none. */
  readonly hasCalendar?: boolean;
  /** Whether an hour may follow a day, as `2026-12-03T09:30` does it. */
  readonly takesHour?: boolean;
  /** A day or month, `2026-12`, whose year is used for dates without one; without it, the year of the bulletin is only proposed. */
  readonly near?: string | undefined;
  readonly onChange: (value: string) => void;
}

/**
 * A field that accepts dates as people write them: `14 oct`, `14/10/2021`, `octubre de 2021`. Ambiguous text stays as typed; Enter then
 * accepts the proposal.
 */
export function DateInput(props: DateInputProps) {
  const { id, label, value, onChange, isFaulty = false, describedBy } = props;
  const { say, settings, board, engine } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const { unknown } = settings.texts.choices;
  const inWords = (date: string) =>
    date === "unknown" ? (unknown ?? date) : /^\d{4}-\d{2}(-\d{2})?$/.test(date) ? say.longDate(date) : date;
  const shown = inWords(value);
  const given = useRef(value);
  /** The date that was typed last and kept before the field was left. */
  const kept = useRef<string>(undefined);
  // At once, since the user may type before the next frame is drawn.
  useLayoutEffect(() => {
    const { current } = field;
    // Text that is being typed stays; another value, such as the value of a fix button, replaces it.
    const isTyped = document.activeElement === current && (given.current === value || kept.current === value);
    if (current !== null && !isTyped) current.value = shown;
    given.current = value;
  });

  /** An unknown time is typed by its name. */
  function parse(typed: string, near: string) {
    if (typed === unknown) return { means: "date", date: "unknown" } as const;
    return engine.value?.[props.takesHour === true ? "parseTypedMoment" : "parseTypedDate"](
      typed,
      settings.language,
      near,
    );
  }

  /** A field that is removed with its screen is also left when it does not belong to this form any more. */
  function read(isTakingProposals: boolean, input = field.current): void {
    if (input === null) return;
    const typed = input.value.trim();
    if (typed === shown && !isTakingProposals) return;
    const near = props.near ?? board.value?.period.slice(0, 7) ?? "";
    const meant = parse(typed, near);
    const isTaken =
      meant?.means === "date" || ((isTakingProposals || props.near !== undefined) && meant?.means === "no year");
    const next = isTaken ? meant.date : typed;
    onChange(next);
    if (isTaken) input.value = inWords(next.replace(/T.*/, ""));
  }

  /** Stores a date as soon as it is valid, and leaves the typed text: a page may be closed before the field is left. */
  function keep(): void {
    const meant = parse(field.current?.value.trim() ?? "", props.near ?? "");
    if (meant?.means !== "date") return;
    kept.current = meant.date.replace(/T.*/, "");
    onChange(meant.date);
  }

  useEffect(() => {
    // Before the desk stores its data, which it does when the event arrives.
    const onHide = () => document.activeElement === field.current && read(false);
    addEventListener("pagehide", onHide, true);
    return () => removeEventListener("pagehide", onHide, true);
  });

  return (
    <span class="date-input">
      <input
        {...{ id, type: "text", ref: field, autocomplete: "off", defaultValue: shown }}
        aria-invalid={isFaulty}
        aria-describedby={describedBy}
        onInput={keep}
        onBlur={({ currentTarget }) => read(false, currentTarget)}
        onKeyDown={(event) => {
          // Saving with the keyboard does not leave the field.
          if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) read(false);
          if (event.key !== "Enter") return;
          event.preventDefault();
          read(true);
        }}
      />
      {props.hasCalendar === true ? null : <CalendarButton {...{ label, value }} onChoose={onChange} />}
    </span>
  );
}

interface CalendarButtonProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (day: string) => void;
}

/** Opens a calendar under a field. A day, Esc and leaving it close it. */
function CalendarButton({ label, value, onChoose }: CalendarButtonProps) {
  const { say, board } = useDesk();
  const isOpen = useSignal(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const month = /^\d{4}-\d{2}/.exec(board.value?.period ?? "")?.[0];

  function close(): void {
    isOpen.value = false;
    button.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key acts on the calendar inside.
    <span
      ref={box}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) isOpen.value = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen.value) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="opens-calendar"
        aria-label={say.labelled(say("date.calendar"), label)}
        aria-expanded={isOpen.value}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        ▾
      </button>
      {isOpen.value ? (
        <div class="calendar-box">
          <Rare
            show={({ Calendar }) => (
              <Calendar
                {...{ label, month }}
                isFocused
                value={/^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : ""}
                onChoose={(day) => {
                  onChoose(day);
                  close();
                }}
              />
            )}
          />
        </div>
      ) : null}
    </span>
  );
}

interface MomentInputProps extends Omit<DateInputProps, "value"> {
  /** `2021-11-08`, or with an hour: `2021-11-08T09:30`. */
  readonly value: string;
}

/** A day, and an hour if known. */
export function MomentInput({ value, onChange, ...props }: MomentInputProps) {
  const { say } = useDesk();
  const [, day = value, hour = ""] = /^(.*)T(\d{2}:\d{2}.*)$/.exec(value) ?? [];
  const isHourShown = useSignal(hour !== "");
  /** An hour that was typed after its day is shown in the field for hours. */
  function setDay(next: string): void {
    if (/T\d\d:\d\d$/.test(next)) isHourShown.value = true;
    set(next, next.includes("T") ? "" : hour);
  }
  const set = (nextDay: string, nextHour: string) =>
    onChange(nextHour === "" || nextDay === "" || nextDay === "unknown" ? nextDay : `${nextDay}T${nextHour}`);
  return (
    <span class="moment-line">
      <DateInput {...props} takesHour value={day} onChange={setDay} />
      {isHourShown.value ? (
        <input
          type="time"
          aria-label={say("manage.hour")}
          value={hour.slice(0, 5)}
          onChange={(event) => set(day, event.currentTarget.value)}
        />
      ) : (
        <button type="button" class="link" onClick={() => (isHourShown.value = true)}>
          {say("manage.addHour")}
        </button>
      )}
    </span>
  );
}
