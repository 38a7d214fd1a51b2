import type { Board } from "../../../board/board.ts";
import { placeLabels } from "../../../board/ruler-labels.ts";
import { useDesk } from "../desk-state.ts";

const DAY = 86_400_000;
const WIDTH = 390;

/**
 * The days of the period as a ruler: a square for each item at its date, the past as a thick line, and the day on which the bulletin is
 * published. It fits a week, a month, a quarter and a year alike.
 */
export function Ruler({ board, today }: { readonly board: Board; readonly today: string }) {
  const { say } = useDesk();
  const out = (board.publishFrom ?? board.date)?.slice(0, 10);
  const scale = scaleOf(board, out);
  if (scale === undefined) return null;
  const past = scale.isWithin(today) ? scale.at(today) : Date.parse(today) > scale.last ? WIDTH : 0;
  return (
    <svg class="ruler" viewBox={`0 0 ${WIDTH} 52`} role="img" aria-label={say("ruler.label", { title: board.within })}>
      {squaresOf(board, scale).map(({ item, x, y }) => (
        <rect
          key={item.slug}
          class={`${item.topic === undefined ? "" : `hue-${item.topic.key}`} ${item.standing.is === "draft" ? "hollow" : "solid"}`}
          {...{ x: x - 4.5, y, width: 9, height: 9 }}
        />
      ))}
      <path class="line" d={`M0 27.5h${WIDTH}`} />
      <path class="past" d={`M0 27.5h${past}`} />
      <path class="ticks" d={ticksOf(scale)} />
      <Days {...{ scale, today, out }} />
    </svg>
  );
}

/** The positions of a period's days on the ruler. */
interface Scale {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  at(date: string): number;
  isWithin(date: string | undefined): date is string;
}

/** The publication day is on the ruler, too, if it is near. */
function scaleOf(board: Board, out: string | undefined): Scale | undefined {
  if (board.first === undefined || board.last === undefined) return undefined;
  const [start, end] = [Date.parse(board.first), Date.parse(board.last)];
  const day = out === undefined ? start : Date.parse(out);
  const span = Math.max(end - start, 7 * DAY) / 2;
  const first = day < start && start - day <= span ? day : start;
  const last = day > end && day - end <= span ? day : end;
  const count = Math.round((last - first) / DAY) + 1;
  return {
    first,
    last,
    count,
    at: (date) => ((Date.parse(date.slice(0, 10)) - first) / DAY + 0.5) * (WIDTH / count),
    isWithin: (date): date is string => {
      const moment = date === undefined || date.length < 10 ? Number.NaN : Date.parse(date.slice(0, 10));
      return moment >= first && moment <= last;
    },
  };
}

/** The first day, today and the publication day, beside each other where they would touch. */
function Days(props: { readonly scale: Scale; readonly today: string; readonly out: string | undefined }) {
  const { scale, today, out } = props;
  const { say } = useDesk();
  const start = new Date(scale.first).toISOString().slice(0, 10);
  const [now, then] = [today, out].map((date) => (scale.isWithin(date) ? scale.at(date) : undefined));
  const labels = [
    { name: "first" as const, text: say.day(start), at: 0 },
    ...(now === undefined
      ? []
      : [{ name: "today" as const, text: say("ruler.today", { day: String(Number(today.slice(8))) }), at: now }]),
    ...(then === undefined || out === undefined ? [] : [{ name: "out" as const, text: say.day(out), at: then }]),
  ];
  return (
    <>
      {now === undefined ? null : <path class="today" d={`M${now} 28v8`} />}
      {then === undefined ? null : <path class="out" d={`M${then - 4} 17h8l-4 7z M${then} 28v8`} />}
      {placeLabels(labels, WIDTH).map(({ name, text, middle }) => (
        <text key={name} class={name} x={middle} y="49" text-anchor="middle">
          {text}
        </text>
      ))}
    </>
  );
}

/** One per day, or per week or month where there are many. */
function ticksOf({ count }: Scale): string {
  const every = count <= 45 ? 1 : count <= 120 ? 7 : 30;
  const number = Math.floor((count - 1) / every) + 1;
  return Array.from({ length: number }, (_, index) => `M${(index * every + 0.5) * (WIDTH / count)} 28v4`).join("");
}

/** Squares of one day are stacked, two at most. */
function squaresOf(board: Board, { at, isWithin }: Scale) {
  const taken = new Map<number, number>();
  return board.items.flatMap((item) => {
    if (!isWithin(item.date)) return [];
    const x = at(item.date);
    const slot = Math.round(x / 11);
    const below = taken.get(slot) ?? 0;
    taken.set(slot, below + 1);
    return below > 1 ? [] : [{ item, x, y: 14 - below * 12 }];
  });
}
