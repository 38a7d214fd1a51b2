import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { Period } from "./board/board-screen.tsx";
import { type Sample, useCreateBulletin, useSample } from "./create-bulletin.ts";
import { useDesk } from "./desk-state.ts";
import { MomentInput } from "./form/date-input.tsx";
import { OFFERED } from "./of-packages.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { Dialog } from "./shell.tsx";

/** The first bulletin, or the next one: period, number and day are proposed, and one button makes it. */
export function NewScreen() {
  const { say, opened, board, settings, engine, workspace, today } = useDesk();
  const createBulletin = useCreateBulletin();
  const sample = useSample();
  const periods: readonly string[] = sample.files.length > 0 ? [] : (opened.value?.periods ?? []);
  const proposals =
    workspace.value === undefined ? [] : (engine.value?.nextBulletins(workspace.value, today.value, periods) ?? []);
  const isFirst = periods.length === 0;
  const [first] = proposals;
  const months = monthsFrom(today.value);
  const period = useSignal<string>(first?.period ?? months[0] ?? "");
  const number = useSignal(first?.number === undefined ? "" : String(first.number));
  const dayFor = (chosen: string) =>
    workspace.value === undefined ? "" : (engine.value?.dayFor(workspace.value, today.value, chosen) ?? "");
  const day = useSignal(dayFor(period.value));
  const isBusy = useSignal(false);
  const isNoDay = useSignal(false);
  const [one, two, three] = [useId(), useId(), useId()];
  const choices = [...new Set<string>([...proposals.map((each) => each.period), ...months])].filter(
    (each) => each !== "" && !periods.includes(each),
  );

  async function create(event: Event): Promise<void> {
    event.preventDefault();
    if (isBusy.value || engine.value === undefined) return;
    isNoDay.value = !isDay(day.value);
    if (isNoDay.value) return document.getElementById(three)?.focus();
    isBusy.value = true;
    await createBulletin({ period: period.value, number: number.value, day: day.value, sample: sample.files });
    isBusy.value = false;
  }

  return (
    <main id="main" class="new-screen" tabIndex={-1}>
      <div>
        <ScreenTitle>{say(isFirst ? "first.title" : "next.title")}</ScreenTitle>
        <p class="lift">{say(isFirst ? "first.text" : "next.text")}</p>
        <form onSubmit={(event) => void create(event)}>
          <p class="field">
            <label for={one}>{say("first.period")}</label>
            <select
              id={one}
              class="display"
              value={period.value}
              onChange={({ currentTarget: { value } }) => {
                // A day that the user has chosen is kept.
                if (day.value === dayFor(period.value)) day.value = dayFor(value);
                period.value = value;
              }}
            >
              {choices.map((each) => (
                <option key={each} value={each}>
                  {each === board.value?.following?.period ? board.value.following.title : say.period(each)}
                </option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for={two}>{say("first.number")}</label>
            <input
              id={two}
              class="display"
              type="text"
              inputMode="numeric"
              value={number.value}
              onInput={(event) => (number.value = event.currentTarget.value)}
            />
          </p>
          <div class="field">
            <label for={three}>{say("first.day")}</label> <span class="hint">{say("first.canChange")}</span>
            <MomentInput
              id={three}
              label={say("first.day")}
              value={day.value}
              near={/^\d{4}-\d{2}/.exec(period.value)?.[0] ?? today.value}
              isFaulty={isNoDay.value}
              describedBy={isNoDay.value ? `${three}-fault` : undefined}
              onChange={(value) => {
                day.value = value;
                isNoDay.value = false;
              }}
            />
            {isNoDay.value ? (
              <p id={`${three}-fault`} class="faults-here" role="alert">
                {say("fault.noDay")}
              </p>
            ) : null}
          </div>
          <button type="submit" class="primary" aria-disabled={isBusy.value}>
            {say("first.create")}
          </button>
        </form>
        <ol class="steps">
          {[1, 2, 3].map((step) => (
            <li key={step}>
              <span class="number">{step}</span>
              <h2>{say(`first.step${step}`)}</h2>
              <p>{say(`first.step${step}.text`)}</p>
            </li>
          ))}
        </ol>
        {isFirst ? <OtherWays period={period.value} sample={sample} /> : null}
      </div>
      <DrawnPage title={settings.title} period={say.period(period.value)} number={number.value} />
    </main>
  );
}

/** Ways to begin a publication besides an empty issue: the news of another site, or a look at a sample. */
function OtherWays({ period, sample }: { readonly period: string; readonly sample: Sample }) {
  const { say } = useDesk();
  const isBringing = useSignal(false);
  const isBusy = useSignal(false);

  async function open(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    await sample.open(period);
    isBusy.value = false;
  }

  return (
    <ul class="other-ways">
      {OFFERED.wordFiles === undefined ? null : (
        <li>
          <div>
            <h2>{say("first.bring")}</h2>
            <p>{say("first.bring.text")}</p>
          </div>
          <button type="button" onClick={() => (isBringing.value = true)}>
            {say("first.bring.act")}
          </button>
        </li>
      )}
      <li>
        <div>
          <h2>{say("first.sample")}</h2>
          <p>{say("first.sample.text")}</p>
        </div>
        <button type="button" class="plain" aria-disabled={isBusy.value} onClick={() => void open()}>
          {say("first.sample.act")}
        </button>
      </li>
      {isBringing.value ? <BringNews onClose={() => (isBringing.value = false)} /> : null}
    </ul>
  );
}

/** The command of the package for imports, which lists the systems that it reads. */
const IMPORT = "npm run import -- --help";

/** How the news of another site come here: a command brings them, with all that the desk cannot reach. */
function BringNews({ onClose }: { readonly onClose: () => void }) {
  const { say, told } = useDesk();

  async function copy(): Promise<void> {
    // Pages without TLS have no clipboard, and the command is there to be read.
    await navigator.clipboard?.writeText(IMPORT).then(
      () => (told.value = say("bring.copied")),
      () => {},
    );
  }

  return (
    <Dialog label={say("first.bring.act")} class="bring-news" onClose={onClose}>
      <h2>{say("bring.title")}</h2>
      <p>{say("bring.text")}</p>
      <p class="command">
        <code>{IMPORT}</code>
        <button type="button" onClick={() => void copy()}>
          {say("bring.copy")}
        </button>
      </p>
      <p class="hint">{say("bring.word")}</p>
      <button type="button" onClick={onClose}>
        {say("close")}
      </button>
    </Dialog>
  );
}

/** The future layout of the page. It shows nothing that the words beside it do not contain. */
function DrawnPage(props: { readonly title: string; readonly period: string; readonly number: string }) {
  const { title, period, number } = props;
  const { say, settings } = useDesk();
  const labelOf = (name: string) => settings.texts.fields[name]?.label ?? name;
  return (
    <div class="drawn-page" aria-hidden="true">
      <p class="of">{title}</p>
      <p class="period">
        <Period title={period} />
      </p>
      <p class="so-far">
        {[number === "" ? "" : say("board.number", { number }), say("first.noItems")]
          .filter((each) => each !== "")
          .join(" · ")}
      </p>
      <p class="box tall">{say("first.lead")}</p>
      <p class="box tall">{say("board.introduction")}</p>
      {["left", "middle", "right"].map((place) => (
        <p class="box" key={place}>
          {say("first.item")}
        </p>
      ))}
      <p class="box wide">{labelOf("callouts")}</p>
      <p class="box wide">{labelOf("agenda")}</p>
    </div>
  );
}

/** Whether it is a day, with or without its hour, or nothing. */
function isDay(typed: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)?$/.test(typed);
}

/** This month and the eleven after it. */
function monthsFrom(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  if (year === 0) return [];
  return Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(year, month - 1 + index, 1)).toISOString().slice(0, 7),
  );
}
