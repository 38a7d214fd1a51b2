import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Board, BoardItem } from "../../../scripts/extras/editor/desk/board.ts";
import type { Home, PublishOutcome } from "../../../scripts/extras/editor/desk/home.ts";
import { formatPlace } from "../../../scripts/extras/editor/desk/place.ts";
import { introductionOf, itemAddress } from "./board/board-screen.tsx";
import { useDesk } from "./desk-state.ts";
import { openForm } from "./form/use-form.ts";
import { Mark } from "./marks.tsx";
import { useShown } from "./shown.ts";

/** What readers will notice, and what is left to do before they do. */
export function PublishScreen({ board }: { readonly board: Board }) {
  const { say } = useDesk();
  const groups = groupsOf(board);
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
        {groups.map(({ name, items }) => (
          <div class="part" key={name}>
            <div>
              <h2>{say(`publish.${name}`)}</h2>
              <p class="hint">{say(`publish.${name}.hint`)}</p>
            </div>
            <ul>
              {items.map((item) => (
                <li key={item.slug}>
                  <a class="title" href={itemAddress(board.period, item, originalOf(item))}>
                    {item.title}
                  </a>
                  <span class="hint">{noteOf(item, say)}</span>
                  <span class="tags">
                    {item.languages
                      .filter(({ file }) => file !== undefined)
                      .map(({ language }) => language)
                      .join(" ")}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {groups.length === 0 ? <p class="empty">{say("publish.nothing")}</p> : null}
      </section>
      <ol class="publish-steps">
        <Check board={board} />
        <Share board={board} />
        <Publish board={board} groups={groups} />
      </ol>
    </main>
  );
}

interface Group {
  readonly name: "out" | "waits" | "online" | "withdrawn" | "left";
  readonly items: readonly BoardItem[];
}

/** The items by what becomes of them. Empty groups are left out. */
function groupsOf({ items }: Board): readonly Group[] {
  const inState = (...states: readonly BoardItem["state"][]) => items.filter(({ state }) => states.includes(state));
  const groups: readonly Group[] = [
    { name: "out", items: inState("ready") },
    { name: "waits", items: inState("scheduled") },
    { name: "online", items: inState("online") },
    { name: "withdrawn", items: inState("withdrawn", "expired") },
    { name: "left", items: inState("draft", "unreadable") },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function originalOf({ languages }: BoardItem): string {
  return languages.find(({ state }) => state === "original")?.language ?? "";
}

function noteOf(item: BoardItem, say: ReturnType<typeof useDesk>["say"]): string {
  if (item.errors > 0) return say.count("errors", item.errors);
  return item.isLead ? say("row.lead") : (item.place ?? "");
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

function Check({ board }: { readonly board: Board }) {
  const { say } = useDesk();
  const texts = [introductionOf(board), ...board.items];
  const count = texts.flatMap(({ languages }) => languages.filter(({ file }) => file !== undefined)).length;
  const errors = texts.reduce((sum, each) => sum + each.errors, 0);
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
    const lines = groups.flatMap(({ name, items }) => [
      say(`publish.${name}`),
      ...items.map(({ title }) => `– ${title}`),
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
