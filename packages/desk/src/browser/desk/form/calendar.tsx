import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";

export interface CalendarProps {
  readonly label: string;
  /** `2021-11-30`; empty if none is chosen. */
  readonly value: string;
  /** The first month if no day is chosen, `2021-11`; the present month by default. */
  readonly month?: string | undefined;
  /** Whether the day that is chosen has the focus at once. */
  readonly isFocused?: boolean;
  readonly onChoose: (day: string) => void;
}

/** A month in weeks from Monday. Arrows go from day to day. */
export function Calendar({ label, value, month: first, isFocused = false, onChoose }: CalendarProps) {
  const { say, settings, today: now } = useDesk();
  const today = now.value;
  const days = useRef<HTMLFieldSetElement>(null);
  const month = useSignal((value || first || today).slice(0, 7));
  const [year = 2000, number = 1] = month.value.split("-").map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const blanks = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const dayOf = (index: number) => `${month.value}-${String(index + 1).padStart(2, "0")}`;
  const short = new Intl.DateTimeFormat(settings.language, { weekday: "narrow", timeZone: "UTC" });
  const long = new Intl.DateTimeFormat(settings.language, { weekday: "long", timeZone: "UTC" });
  const weekdays = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2021, 1, index + 1)));
  const focused = value.startsWith(month.value) ? value : dayOf(0);

  useEffect(() => {
    if (isFocused) focusDay(focused);
  }, []);

  function focusDay(day: string): void {
    days.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  function turn(by: number): void {
    month.value = new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
  }

  /** The same day of another month, or the last day of a shorter month. */
  function inMonth(day: string, by: number): string {
    const last = new Date(Date.UTC(year, number + by, 0)).getUTCDate();
    return formatDay(Date.UTC(year, number - 1 + by, Math.min(Number(day.slice(8)), last)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.target instanceof HTMLElement)) return;
    const from = event.target.dataset["day"] ?? dayOf(0);
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (days === undefined && months === undefined) return;
    event.preventDefault();
    const to = months === undefined ? formatDay(Date.parse(from) + (days ?? 0) * 86_400_000) : inMonth(from, months);
    // Not to the button of a day that the other month has not: with that the focus would be gone, and the calendar with it.
    focusDay(`${month.value}${to.slice(7)}`);
    month.value = to.slice(0, 7);
    requestAnimationFrame(() => focusDay(to));
  }

  return (
    <div class="calendar">
      <p class="calendar-head">
        <button type="button" class="plain" aria-label={say("calendar.previous")} onClick={() => turn(-1)}>
          ‹
        </button>
        <b aria-live="polite">{say.longDate(month.value)}</b>
        <button type="button" class="plain" aria-label={say("calendar.next")} onClick={() => turn(1)}>
          ›
        </button>
      </p>
      <fieldset ref={days} aria-label={label} class="days" onKeyDown={onKeyDown}>
        {weekdays.map((day) => (
          <abbr key={day.toISOString()} title={long.format(day)}>
            {short.format(day)}
          </abbr>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <span key={`blank-${index.toString()}`} />
        ))}
        {Array.from({ length: count }, (_, index) => {
          const day = dayOf(index);
          return (
            <button
              // Another month uses the same buttons, so that the focused one stays.
              key={index.toString()}
              type="button"
              data-day={day}
              class={day === today ? "today" : ""}
              tabIndex={day === focused ? 0 : -1}
              aria-pressed={day === value}
              aria-label={say.longDate(day)}
              onClick={() => onChoose(day)}
            >
              {index + 1}
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}

function formatDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
