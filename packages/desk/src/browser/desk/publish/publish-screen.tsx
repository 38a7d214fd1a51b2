import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Board } from "../../../board/board.ts";
import type { Comparison } from "../../../board/comparison.ts";
import { formatPlace } from "../../../board/place.ts";
import { Decide } from "../board/decide.tsx";
import { introductionOf, itemAddress } from "../board/introduction.ts";
import { useDesk } from "../desk-state.ts";
import { faultsOf } from "../form/faults.ts";
import { Folded } from "../form/folded.tsx";
import { openForm } from "../form/use-form.ts";
import { FAULT } from "../item/fault-list.tsx";
import { Late } from "../late.tsx";
import { Mark } from "../marks.tsx";
import { OFFERED } from "../of-packages.ts";
import type { PostWriter } from "../offered.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { savingWords } from "../shell.tsx";
import { Check } from "./check.tsx";
import { Entries } from "./entries.tsx";
import { type Group, type GroupEntry, groupsOf, groupsOfBoard } from "./groups.ts";
import { Share } from "./share.tsx";
import { Step } from "./step.tsx";

/** The differences that readers will notice, and the remaining tasks before publication. */
export function PublishScreen({ board }: { readonly board: Board }) {
  const { say, language } = useDesk();
  const { comparison, isAsked } = useComparison(board.period);
  const texts = [introductionOf(board), ...board.items];
  const groups =
    comparison === undefined ? groupsOfBoard(board, say) : groupsOf(comparison, board, say, language.value);
  return (
    <main id="main" class="publish-screen" tabIndex={-1}>
      <header class="screen-head">
        <a href={formatPlace({ screen: "board", period: board.period })}>
          ‹ {board.title.replace(/ de (\d{4})$/, " $1")}
        </a>
        <ScreenTitle>{say("publish.title")}</ScreenTitle>
        <p class="hint">{say("publish.about")}</p>
        <PageCount board={board} />
      </header>
      <section class="groups" aria-label={say("publish.groups")} aria-busy={isAsked}>
        <HeldBack board={board} />
        {groups.map(({ name, entries }) => (
          <div class="part" key={name}>
            <div>
              <h2>{say(`publish.${name}`)}</h2>
              <p class="hint">{say(`publish.${name}.hint`)}</p>
            </div>
            <Entries entries={entries} />
          </div>
        ))}
        <Notices groups={groups} />
        {comparison !== undefined && groups.length === 0 && texts.every(({ holding }) => holding === 0) ? (
          <p class="empty">{say("publish.nothing")}</p>
        ) : null}
      </section>
      <section class="publish-steps" aria-label={say("strip.label")}>
        <ol>
          <Check board={board} groups={groups} />
          <Share board={board} />
          <Publish board={board} groups={groups} />
        </ol>
      </section>
      {OFFERED.mail === undefined ? null : <Posts key={board.period} period={board.period} load={OFFERED.mail} />}
    </main>
  );
}

/** The size of the issue: its page in each language, and the pages of the items that readers can open. */
function PageCount({ board }: { readonly board: Board }) {
  const { say } = useDesk();
  const shown = board.items.filter(({ standing }) => standing.is !== "draft" && standing.is !== "unreadable");
  const written = [board.introduction, ...shown].flatMap(({ languages }) =>
    languages.flatMap(({ file, language }) => (file === undefined ? [] : [language])),
  );
  const languages = new Set([...board.languages, ...written]).size;
  const pages = board.languages.length + written.length - board.introduction.languages.filter(hasFile).length;
  return (
    <p class="hint page-count">
      {say.count("publish.languages", languages)} · {say.count("publish.pages", pages)}
    </p>
  );
}

function hasFile({ file }: Board["introduction"]["languages"][number]): boolean {
  return file !== undefined;
}

/** The other channels in which the publication appears: feeds and email. */
function Notices({ groups }: { readonly groups: readonly Group[] }) {
  const { say, workspace } = useDesk();
  const out = groups.find(({ name }) => name === "out")?.entries ?? [];
  const { editions } = workspace.value?.content().publication?.fields ?? {};
  const makes = (edition: "feeds" | "calendar" | "email") => editions === undefined || editions.includes(edition);
  const ofKind = (kind: GroupEntry["kind"]) => out.filter((entry) => entry.kind === kind).length;
  const [items, events, issues] = [ofKind("item"), ofKind("event"), ofKind("bulletin")];
  const told = [
    items > 0 && makes("feeds") && say.count("publish.toFeeds", items),
    events > 0 && makes("calendar") && say.count("publish.toCalendars", events),
    issues > 0 && makes("email") && say("publish.toEmail"),
  ].filter((each) => each !== false);
  if (told.length === 0) return null;
  return (
    <div class="part">
      <h2>{say("publish.notices")}</h2>
      <p>{told.join(" · ")}</p>
    </div>
  );
}

/** The number of texts whose present version is not published because of errors, with the error of the first text. */
function HeldBack({ board }: { readonly board: Board }) {
  const desk = useDesk();
  const { say, workspace, settings, engine } = desk;
  const held = [introductionOf(board), ...board.items].filter(({ holding }) => holding > 0);
  const [first] = held;
  if (first === undefined) return null;
  const found = first.languages.flatMap(({ language, file }) => {
    const all = (file === undefined ? undefined : workspace.value?.faults(file)) ?? [];
    return all.filter(({ severity }) => severity === "error").map((diagnostic) => ({ language, diagnostic }));
  });
  const [{ language, diagnostic } = { language: "", diagnostic: undefined }] = found;
  // In the words that its field has.
  const form = diagnostic === undefined ? undefined : openForm(desk, diagnostic.ref.file);
  const [fault] =
    form === undefined || diagnostic === undefined
      ? []
      : faultsOf(desk, form, { diagnostics: [diagnostic], forgiven: [] });
  return (
    <p class="held-back">
      <Mark of="error" /> <b>{say.count("publish.held", held.length)}</b>{" "}
      <a class="link" href={`${itemAddress(board.period, first, language)}${FAULT}`}>
        {say("publish.held.first", { title: first.title || say("row.untitled") })}
      </a>{" "}
      <span class="hint">
        {fault !== undefined
          ? say.labelled(fault.label, fault.sentence)
          : diagnostic === undefined
            ? ""
            : say.plain(engine.value?.messageOf(diagnostic, settings.words) ?? "")}
      </span>
    </p>
  );
}

/** The home's comparison of all changes, once all typed words are saved, and whether it is being asked for the first one. */
function useComparison(period: string): { readonly comparison: Comparison | undefined; readonly isAsked: boolean } {
  const { home, saving, published } = useDesk();
  const comparison = useSignal<Comparison | undefined>(undefined);
  const isAsked = useSignal(true);
  const isSaved = saving.state.value.state === "saved";
  useEffect(() => {
    void saving
      .flush()
      .then(() => home.compare(period))
      .then(
        (found) => (comparison.value = found),
        () => undefined,
      )
      .then(() => (isAsked.value = false));
  }, [period, isSaved, published.value]);
  return { comparison: comparison.value, isAsked: isAsked.value };
}

interface PostsProps extends Pick<Board, "period"> {
  readonly load: () => Promise<PostWriter>;
}

/** The posts that announce a bulletin, to be copied. */
function Posts({ period, load }: PostsProps) {
  const desk = useDesk();
  return (
    <Folded label={desk.say("posts.title")} hint={desk.say("posts.hint")} isFaulty={false}>
      {() => (
        <Late
          load={async () => {
            const [writer, { PostList }] = await Promise.all([load(), import("./post-list.tsx")]);
            return <PostList {...{ desk, period, writer }} />;
          }}
        />
      )}
    </Folded>
  );
}

/** The open decisions, or the button to publish. It never shows unsaved text as saved. */
function Publish({ board, groups }: { readonly board: Board; readonly groups: readonly Group[] }) {
  const desk = useDesk();
  const { say, home, saving } = desk;
  const { publish } = home;
  const { period } = board;
  const isSaved = ["saved", "nothing"].includes(saving.state.value.state);
  void desk.version.value;
  return (
    <Step number={3} name="publish">
      <Decide board={board} />
      {board.introduction.standing.is === "draft" ? (
        <p>{say("publish.isDraft")}</p>
      ) : publish !== undefined ? (
        <Late
          key={period}
          load={async () => {
            const { PutOnline } = await import("../home/repository.ts");
            return <PutOnline {...{ desk, period, publish }} />;
          }}
        />
      ) : isSaved ? (
        <Summary board={board} groups={groups} />
      ) : (
        <p>{savingWords(desk)}</p>
      )}
    </Step>
  );
}

/** On this machine nothing is published: the administrator of the site does that, with a summary of the changes. */
function Summary({ board, groups }: { readonly board: Board; readonly groups: readonly Group[] }) {
  const { say } = useDesk();
  const isCopied = useSignal(false);

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
    <>
      <p>{say("publish.local")}</p>
      <button type="button" class="primary" onClick={() => void copy()}>
        {say("publish.copy")}
      </button>
      <p class="hint" role="status">
        {isCopied.value ? say("publish.copied") : ""}
      </p>
    </>
  );
}
