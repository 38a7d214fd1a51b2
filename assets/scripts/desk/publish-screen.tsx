import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { ChangePart } from "../../../scripts/content/translations/diff.ts";
import type { Board, BoardItem } from "../../../scripts/extras/desk/board/board.ts";
import type { ComparedChange, ComparedText, Comparison } from "../../../scripts/extras/desk/board/comparison.ts";
import { formatPlace } from "../../../scripts/extras/desk/board/place.ts";
import { labelOf } from "../../../scripts/extras/desk/field-names.ts";
import type { Home, PublishOutcome } from "../../../scripts/extras/desk/home/home.ts";
import { introductionOf, itemAddress } from "./board/board-screen.tsx";
import { ChangedWords } from "./changed-words.tsx";
import { useDesk } from "./desk-state.ts";
import { openForm } from "./form/use-form.ts";
import { Mark } from "./marks.tsx";
import { useShown } from "./shown.ts";
import { valueWords } from "./value-words.ts";

/** What readers will notice, and what is left to do before they do. */
export function PublishScreen({ board }: { readonly board: Board }) {
  const { say } = useDesk();
  const comparison = useComparison();
  const groups = comparison === undefined ? groupsOfBoard(board) : groupsOf(comparison, board, say);
  return (
    <main id="main" class="publish-screen" tabIndex={-1}>
      <header class="screen-head">
        <a href={formatPlace({ screen: "board", period: board.period })}>
          ‹ {board.title.replace(/ de (\d{4})$/, " $1")}
        </a>
        <h1>{say("publish.title")}</h1>
        <p class="hint">{say("publish.about")}</p>
      </header>
      <section class="groups" aria-label={say("publish.groups")}>
        {groups.map(({ name, entries }) => (
          <div class="part" key={name}>
            <div>
              <h2>{say(`publish.${name}`)}</h2>
              <p class="hint">{say(`publish.${name}.hint`)}</p>
            </div>
            <Entries entries={entries} />
          </div>
        ))}
        {groups.length === 0 ? <p class="empty">{say("publish.nothing")}</p> : null}
      </section>
      <ol class="publish-steps">
        <Check board={board} groups={groups} />
        <Share board={board} />
        <Publish board={board} groups={groups} />
      </ol>
    </main>
  );
}

/** How many entries of a group are shown before the rest is asked for. */
const SHOWN = 12;

function Entries({ entries }: { readonly entries: readonly GroupEntry[] }) {
  const { say } = useDesk();
  const isWhole = useSignal(false);
  const count = isWhole.value || entries.length <= SHOWN ? entries.length : SHOWN;
  return (
    <div>
      <ul>
        {entries.slice(0, count).map((entry) => (
          <Entry key={`${entry.file}-${entry.title}`} entry={entry} />
        ))}
      </ul>
      {count === entries.length ? null : (
        <button type="button" class="link" onClick={() => (isWhole.value = true)}>
          {say.count("publish.more", entries.length - count)}
        </button>
      )}
    </div>
  );
}

/** What the home tells of all that is new, once all that was typed is saved. */
function useComparison(): Comparison | undefined {
  const { home, saving } = useDesk();
  const comparison = useSignal<Comparison | undefined>(undefined);
  const isSaved = saving.state.value.state === "saved";
  useEffect(() => {
    void saving
      .flush()
      .then(() => home.compare?.())
      .then(
        (found) => (comparison.value = found),
        () => undefined,
      );
  }, [isSaved]);
  return comparison.value;
}

/** A text in a group. */
interface GroupEntry {
  readonly file: string;
  readonly title: string;
  readonly languages: readonly string[];
  readonly note: string;
  readonly changes?: readonly ComparedChange[];
  readonly asksForCorrection?: boolean;
}

interface Group {
  readonly name: "out" | "waits" | "changes" | "moves" | "withdrawn" | "left" | "online";
  readonly entries: readonly GroupEntry[];
}

type Say = ReturnType<typeof useDesk>["say"];

/** Empty groups are left out. */
function groupsOf(comparison: Comparison, board: Board, say: Say): readonly Group[] {
  const noteOf = (file: string) => {
    const [, period = ""] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
    if (period === board.period)
      return board.items.find((item) => item.file === file && item.isLead) ? say("row.lead") : "";
    return say.period(period);
  };
  const plain = (text: ComparedText): GroupEntry => ({
    ...text,
    title: text.title === "" ? periodOf(text.file, say) : text.title,
    note: noteOf(text.file),
  });
  const groups: readonly Group[] = [
    { name: "out", entries: comparison.goesOut.map(plain) },
    { name: "waits", entries: comparison.waits.map((text) => ({ ...plain(text), note: momentOf(text.from, say) })) },
    {
      name: "changes",
      entries: comparison.changes.map((text) => ({
        ...plain(text),
        changes: text.changes,
        asksForCorrection: text.asksForCorrection,
      })),
    },
    { name: "moves", entries: comparison.moves.map(plain) },
    {
      name: "withdrawn",
      entries: comparison.withdrawn.map((text) => ({ ...plain(text), note: say(`publish.how.${text.how}`) })),
    },
    { name: "left", entries: comparison.leftOut.map(plain) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

/** A bulletin without a title of its own is called by its period. */
function periodOf(file: string, say: Say): string {
  const [, period = ""] = /^bulletins\/([^/]+)\//.exec(file) ?? [];
  return say.period(period) || say("row.untitled");
}

function momentOf(moment: string, say: Say): string {
  const day = say.day(moment);
  return moment.length > 10 ? `${day}, ${say.hour(moment)}` : day;
}

/** What the board alone knows, until the home has answered. */
function groupsOfBoard({ items }: Board): readonly Group[] {
  const inState = (...states: readonly BoardItem["state"][]) =>
    items
      .filter(({ state }) => states.includes(state))
      .map(({ file, title, languages }) => ({
        ...{ file, title, note: "" },
        languages: languages.flatMap((each) => (each.file === undefined ? [] : [each.language])),
      }));
  const groups: readonly Group[] = [
    { name: "out", entries: inState("ready") },
    { name: "waits", entries: inState("scheduled") },
    { name: "online", entries: inState("online") },
    { name: "withdrawn", entries: inState("withdrawn", "expired") },
    { name: "left", entries: inState("draft", "unreadable") },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function Entry({ entry }: { readonly entry: GroupEntry }) {
  const { say } = useDesk();
  const isOnlyTypo = useSignal(false);
  const address = addressOf(entry.file);
  const asks = entry.asksForCorrection === true && !isOnlyTypo.value;
  return (
    <li>
      {address === undefined ? (
        <span class="title">{entry.title}</span>
      ) : (
        <a class="title" href={address}>
          {entry.title}
        </a>
      )}
      <span class="hint">{entry.note}</span>
      <span class="tags">{entry.languages.join(" ")}</span>
      {(entry.changes ?? []).slice(0, 4).map((change) => (
        <ChangeLine key={`${change.language ?? ""}-${change.field}`} change={change} />
      ))}
      {asks ? (
        <p class="asks">
          <b>{say("publish.asks")}</b>{" "}
          <a class="link" href={`${address ?? "#/"}?manage`}>
            {say("manage.correct")}
          </a>{" "}
          <button type="button" class="link" onClick={() => (isOnlyTypo.value = true)}>
            {say("publish.typo")}
          </button>
        </p>
      ) : null}
    </li>
  );
}

/** What a field said, and what it says now. */
function ChangeLine({ change }: { readonly change: ComparedChange }) {
  const desk = useDesk();
  const { engine, settings } = desk;
  const { field } = change;
  const [before, now] = [change.before, change.now].map((value) => valueWords(desk, field, value));
  const label = field === "body" ? undefined : labelOf({ fields: settings.texts.fields }, "item", [field]);
  return (
    <blockquote>
      {label === undefined ? null : <span class="hint">{label}: </span>}
      <ChangedWords parts={shortened(engine.value?.diffWords(before ?? "", now ?? "") ?? [])} />
    </blockquote>
  );
}

/** How many letters of what stayed are shown beside what changed. */
const AROUND = 60;

function shortened(parts: readonly ChangePart[]): readonly ChangePart[] {
  return parts.map((part, index) => {
    if (part.kind !== "same" || part.text.length <= AROUND * 2) return part;
    const start = index === 0 ? "" : part.text.slice(0, AROUND);
    const end = index === parts.length - 1 ? "" : part.text.slice(-AROUND);
    return { ...part, text: `${start}…${end}` };
  });
}

/** The address of a text on the desk by its file. */
function addressOf(file: string): string | undefined {
  const [, period, slug, language] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  if (period !== undefined && slug !== undefined && language !== undefined)
    return itemAddress(period, { slug }, language);
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  return key === undefined ? undefined : formatPlace({ screen: "events", key });
}

function Step({
  number,
  name,
  children,
}: {
  readonly number: number;
  readonly name: string;
  readonly children: ComponentChildren;
}) {
  const { say } = useDesk();
  return (
    <li>
      <span class="number">{number}</span>
      <h2>{say(`publish.step.${name}`)}</h2>
      {children}
    </li>
  );
}

function Check({ board, groups }: { readonly board: Board; readonly groups: readonly Group[] }) {
  const { say } = useDesk();
  const texts = [introductionOf(board), ...board.items];
  const count = texts.flatMap(({ languages }) => languages.filter(({ file }) => file !== undefined)).length;
  const errors = texts.reduce((sum, each) => sum + each.errors, 0);
  const asking = groups.flatMap(({ entries }) => entries).filter((entry) => entry.asksForCorrection === true).length;
  const stale = texts.flatMap(({ languages }) => languages.filter(({ state }) => state === "stale")).length;
  const missing = texts.flatMap(({ languages }) =>
    languages.filter(({ state, language }) => state === "missing" && board.languages.includes(language)),
  ).length;
  return (
    <Step number={1} name="check">
      <ul class="checks">
        <li>
          <Mark of={errors === 0 ? "check" : "error"} />
          {errors === 0 ? say.count("publish.noErrors", count) : say.count("errors", errors)}
        </li>
        {asking === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("publish.facts", asking)}
          </li>
        )}
        {stale === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("strip.stale", stale)}
          </li>
        )}
        {missing === 0 ? null : (
          <li>
            <Mark of="warning" /> {say.count("publish.missing", missing)}
          </li>
        )}
      </ul>
    </Step>
  );
}

/** The email of the bulletin as a file, which can be opened and sent without an account. */
function Share({ board }: { readonly board: Board }) {
  const { say, language } = useDesk();
  const file =
    board.introduction.languages.find((each) => each.language === language.value)?.file ?? board.introduction.file;
  const page = useShown(file)?.pages?.find(({ kind }) => kind === "email");

  function download(): void {
    if (page === undefined) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([page.html], { type: "text/html" }));
    link.download = `${board.period}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Step number={2} name="share">
      <p>{say("publish.share.text")}</p>
      <button type="button" aria-disabled={page === undefined} onClick={download}>
        {say("publish.share.download")}
      </button>
    </Step>
  );
}

/** On this machine nothing goes online: whoever runs the site does that, with a summary of what is new. */
function Publish({ board, groups }: { readonly board: Board; readonly groups: readonly Group[] }) {
  const desk = useDesk();
  const { say } = desk;
  const isCopied = useSignal(false);
  const form = openForm(desk, board.introduction.file);
  const isDraft = form?.get(["draft"]) === true;
  const errors = [introductionOf(board), ...board.items].reduce((sum, each) => sum + each.errors, 0);

  async function copy(): Promise<void> {
    const lines = groups.flatMap(({ name, entries }) => [
      say(`publish.${name}`),
      ...entries.map(({ title }) => `– ${title}`),
      "",
    ]);
    await navigator.clipboard.writeText([board.title, "", ...lines].join("\n").trim());
    isCopied.value = true;
  }

  return (
    <Step number={3} name="publish">
      {isDraft ? (
        <>
          <p>{say("publish.isDraft")}</p>
          <button
            type="button"
            class="primary"
            aria-disabled={errors > 0}
            title={errors > 0 ? say("item.notReady", { errors: say.count("errors", errors) }) : undefined}
            onClick={() => errors === 0 && form?.set(["draft"], undefined)}
          >
            {say("item.readyIssue")}
          </button>
        </>
      ) : desk.home.publish !== undefined ? (
        <PutOnline period={board.period} publish={desk.home.publish} />
      ) : (
        <>
          <p>{say("publish.local")}</p>
          <button type="button" class="primary" onClick={() => void copy()}>
            {say("publish.copy")}
          </button>
          <p class="hint" role="status">
            {isCopied.value ? say("publish.copied") : ""}
          </p>
        </>
      )}
    </Step>
  );
}

interface PutOnlineProps {
  readonly period: string;
  readonly publish: NonNullable<Home["publish"]>;
}

/** In a repository, the proposal of the bulletin is merged, unless its checks or its readers hold it back. */
function PutOnline({ period, publish }: PutOnlineProps) {
  const { say, saving } = useDesk();
  const outcome = useSignal<PublishOutcome | "failed" | undefined>(undefined);
  const isBusy = useSignal(false);

  async function act(): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    try {
      await saving.flush();
      outcome.value = await publish(period);
    } catch {
      outcome.value = "failed";
    }
    isBusy.value = false;
  }

  return (
    <>
      <p>{say("publish.repository")}</p>
      <button type="button" class="primary" aria-disabled={isBusy.value} onClick={() => void act()}>
        {say("publish.go")}
      </button>
      <p role="status">
        {outcome.value === undefined ? "" : say(`publish.${keyOf(outcome.value)}`)}{" "}
        {typeof outcome.value === "object" && outcome.value.outcome === "held back" ? (
          <a class="link" href={outcome.value.url} target="_blank" rel="noreferrer">
            {say("publish.see")}
          </a>
        ) : null}
      </p>
    </>
  );
}

const KEYS = { published: "done", "held back": "heldBack", "nothing new": "nothingNew" } as const;

function keyOf(outcome: PublishOutcome | "failed"): string {
  return outcome === "failed" ? "failed" : KEYS[outcome.outcome];
}
