import { useSignal } from "@preact/signals";
import type { Board } from "../../../board/board.ts";
import { countsOf, type Filter, originalLanguage, progressOf } from "../../../board/filters.ts";
import { formatPlace } from "../../../board/place.ts";
import { labelOf } from "../../../field-names.ts";
import { useSample } from "../create-bulletin.ts";
import { useDesk } from "../desk-state.ts";
import { Mark } from "../marks.tsx";
import { OFFERED } from "../of-packages.ts";
import type { Say } from "../say.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { LastDone } from "../shell.tsx";
import { StandingMark } from "../standing.tsx";
import { BoardList } from "./board-list.tsx";
import { BoardPage } from "./board-page.tsx";
import { Decide } from "./decide.tsx";
import { Ruler } from "./ruler.tsx";

/** The bulletin that is being made, as one list beside its page. */
export function BoardScreen({ board }: { readonly board: Board }) {
  const { opened, first, say, today, workspace } = useDesk();
  // Until the texts are there, it is a list to be read.
  const isWhole = workspace.value !== undefined;
  const filter = useSignal<Filter | undefined>(undefined);
  const isPageShown = useSignal(false);
  const now = (opened.value ?? first.value)?.now ?? "";
  return (
    <main
      id="main"
      class={`board-screen ${isPageShown.value ? "shows-page" : ""}`}
      tabIndex={-1}
      aria-busy={isWhole ? undefined : "true"}
    >
      <div class="head">
        <Masthead board={board} today={today.value} />
        <AboutSample />
        {isWhole ? <Decide board={board} /> : null}
        <LastDone isOfIssue />
      </div>
      {isWhole ? (
        <Strip board={board} filter={filter.value} onFilter={(value) => (filter.value = value)} />
      ) : (
        <div class="strip" />
      )}
      <div class="view-tabs narrow-only">
        {[false, true].map((isPage) => (
          <button
            key={String(isPage)}
            type="button"
            aria-pressed={isPageShown.value === isPage}
            onClick={() => (isPageShown.value = isPage)}
          >
            {say(isPage ? "phone.page" : "phone.items")}
          </button>
        ))}
      </div>
      <BoardList board={board} filter={filter.value} onUnfilter={() => (filter.value = undefined)} now={now} />
      <BoardPage board={board} />
      <PhoneBar
        board={board}
        isPageShown={isPageShown.value}
        onShow={(isPage) => (isPageShown.value = isPage)}
        onTodo={() => (filter.value = firstOpen(board))}
      />
    </main>
  );
}

/** Says of the sample that it is one. */
function AboutSample() {
  const { say } = useDesk();
  const { files, remove } = useSample();
  if (files.length === 0) return null;
  return (
    <div class="decide">
      <p>{say("sample.about")}</p>
      <p class="decide-acts">
        <a class="button primary" href={formatPlace({ screen: "new" })}>
          {say("first.create")}
        </a>
        <button type="button" onClick={() => void remove()}>
          {say("sample.remove")}
        </button>
      </p>
    </div>
  );
}

function Masthead({ board, today }: { readonly board: Board; readonly today: string }) {
  const { say } = useDesk();
  return (
    <header class="masthead">
      <ScreenTitle>
        <Period title={board.title} />
      </ScreenTitle>
      <div class="folio">
        <p class="number-line">
          {board.number === undefined ? null : (
            <span class="number">{say("board.number", { number: board.number })}</span>
          )}{" "}
          <span class="issue-state">
            <StandingMark standing={board.standing} kind="issue" />
          </span>
        </p>
        <nav aria-label={say("board.neighbours")}>
          {board.previous === undefined ? null : (
            <a href={formatPlace({ screen: "board", period: board.previous })}>
              ‹ {say.period(board.previous, board.period)}
            </a>
          )}
          {board.next === undefined ? (
            <a href={formatPlace({ screen: "new" })}>{say("board.new")}</a>
          ) : (
            <a href={formatPlace({ screen: "board", period: board.next })}>{say.period(board.next, board.period)} ›</a>
          )}
        </nav>
      </div>
      <Ruler board={board} today={today} />
      <p class="actions">
        {OFFERED.mail === undefined ? null : (
          <a class="button" href={`${formatPlace({ screen: "publish", period: board.period })}?show`}>
            {say("board.test")}
          </a>
        )}
        <a class="button primary" href={formatPlace({ screen: "publish", period: board.period })}>
          {say("board.publish")}
        </a>
      </p>
    </header>
  );
}

/** The month in ink and the year in the accent, as on the page. */
export function Period({ title }: { readonly title: string }) {
  const [, before = title, year, after = ""] = /^(.*?)(\b\d{4}\b)(.*)$/.exec(title) ?? [];
  if (year === undefined) return <>{title}</>;
  return (
    <>
      {/* As large as on the page, where no word stands between them. */}
      {before.replace(/ de $/, " ")}
      <b>{year}</b>
      {after}
    </>
  );
}

const FILTERS: readonly Filter[] = ["errors", "stale", "missing"];

interface StripProps {
  readonly board: Board;
  readonly filter: Filter | undefined;
  readonly onFilter: (filter: Filter | undefined) => void;
}

/** The progress of the bulletin. Each count filters the list. */
function Strip({ board, filter, onFilter }: StripProps) {
  const { say } = useDesk();
  const counts = countsOf(board);
  const toggle = (each: Filter) => onFilter(filter === each ? undefined : each);
  const { progress, done } = progressOf(board);
  const ready = say.count(`strip.${progress}`, board.items.length, { [progress]: say.number(done) });
  return (
    <div class="strip">
      <fieldset aria-label={say("strip.label")}>
        {board.items.length === 0 ? null : (
          <button type="button" class="ready" aria-pressed={filter === "ready"} onClick={() => toggle("ready")}>
            {ready}
          </button>
        )}
        {FILTERS.filter((each) => counts[each] > 0 || filter === each).map((each) => (
          <button key={each} type="button" class={each} aria-pressed={filter === each} onClick={() => toggle(each)}>
            {each === "errors" ? <Mark of="error" /> : null}
            {say.count(`strip.${each}`, counts[each])}
          </button>
        ))}
      </fieldset>
      <Due board={board} />
    </div>
  );
}

function Due({ board }: { readonly board: Board }) {
  const { say, settings, today } = useDesk();
  const moment = board.publishFrom ?? board.date;
  const change = (
    <a
      href={formatPlace({ screen: "introduction", period: board.period, language: originalLanguage(board) })}
      aria-label={say.labelled(
        labelOf({ fields: settings.texts.fields }, "bulletin", ["publishFrom"]),
        say("strip.change"),
      )}
    >
      {say("strip.change")}
    </a>
  );
  const days = moment === undefined ? 0 : daysBetween(today.value, moment);
  return (
    <p class="due">
      <span>
        {dueWords(board, moment, days, say)}
        {days > 0 ? `, ${say.count("strip.inDays", days)}` : ""}
      </span>{" "}
      {change}
    </p>
  );
}

/** The publication date. For an online bulletin it is in the past or unknown: it may have been published late. Empty without a day. */
function dueWords(board: Board, moment: string | undefined, days: number, say: Say): string {
  const { standing } = board;
  const isOnline = standing.is === "online" && days <= 0;
  if (moment === undefined) return "";
  const day = say.weekday(moment);
  if (standing.is === "handedOver" && days <= 0) return say("strip.wasHandedOver", { day });
  if (isOnline) return say(board.publishFrom === undefined ? "strip.dated" : "strip.planned", { day });
  return moment.length > 10 ? say("strip.dueAt", { day, hour: say.hour(moment) }) : say("strip.due", { day });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from)) / 86_400_000);
}

function firstOpen(board: Board): Filter | undefined {
  const counts = countsOf(board);
  return FILTERS.find((each) => counts[each] > 0);
}

interface PhoneBarProps {
  readonly board: Board;
  readonly isPageShown: boolean;
  readonly onShow: (isPage: boolean) => void;
  readonly onTodo: () => void;
}

/** On phones, the controls that are in the strip and the foot on other screens. */
function PhoneBar({ board, isPageShown, onShow, onTodo }: PhoneBarProps) {
  const { say, workspace } = useDesk();
  const { errors, stale, missing } = countsOf(board);
  const open = errors + stale + missing;
  return (
    <nav class="phone-bar" aria-label={say("phone.label")}>
      <button type="button" aria-pressed={!isPageShown} onClick={() => onShow(false)}>
        {say("phone.items")}
      </button>
      <button type="button" aria-pressed={isPageShown} onClick={() => onShow(true)}>
        {say("phone.page")}
      </button>
      <button type="button" class="primary" disabled={workspace.value === undefined} onClick={startItem}>
        {say("phone.new")}
      </button>
      <button
        type="button"
        onClick={() => {
          onShow(false);
          onTodo();
        }}
      >
        {say("phone.todo")} {open > 0 ? <b class="proof">{open}</b> : null}
      </button>
      <a href={formatPlace({ screen: "publish", period: board.period })}>{say("phone.publish")}</a>
    </nav>
  );
}

/** Opens the field for the title of a new item. */
function startItem(): void {
  document.querySelector<HTMLButtonElement>("[data-new-item]")?.click();
}
