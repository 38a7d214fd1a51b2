import type { Board, BoardText } from "../../../board/board.ts";
import { type Decision, decisionOf } from "../../../board/decision.ts";
import { type Desk, useDesk } from "../desk-state.ts";
import { Mark } from "../marks.tsx";
import { addressOf } from "../text-address.ts";
import { setInAll } from "./set-in-all.ts";

/** How many titles are named before the rest is counted. */
const NAMED = 4;

/** The open decisions before an issue is published complete: its drafts and faults by their titles, and the actions for them. */
export function Decide({ board }: { readonly board: Board }) {
  const desk = useDesk();
  const decision = decisionOf(board);
  if (decision === undefined) return null;
  const { say } = desk;
  const { isDraft, drafts, faulty } = decision;
  return (
    <div class="decide">
      <p>
        {isDraft ? say("decide.issue") : null}{" "}
        {drafts.length === 0
          ? null
          : say.count(isDraft ? "decide.drafts" : "decide.out", drafts.length, { titles: titlesOf(desk, drafts) })}{" "}
        {faulty.length === 0 ? null : <Faulty desk={desk} faulty={faulty} />}
      </p>
      <Acts {...{ desk, board, decision }} />
    </div>
  );
}

/** The texts with errors, each with the way to it. */
function Faulty({ desk, faulty }: { readonly desk: Desk; readonly faulty: Decision["faulty"] }) {
  const { say } = desk;
  return (
    <>
      <Mark of="error" /> {say.count("decide.faulty", faulty.length)}{" "}
      {faulty.slice(0, NAMED).map((text, index) => (
        <span key={text.file}>
          {index === 0 ? "" : ", "}
          <a class="link" href={addressOf(faultyFile(desk, text)) ?? "#/"}>
            {titleOf(desk, text)}
          </a>
        </span>
      ))}
      {faulty.length > NAMED ? ` ${say.count("publish.more", faulty.length - NAMED)}` : ""}
    </>
  );
}

/** The first of the files of a text that has an error. */
function faultyFile({ workspace }: Desk, { file, languages }: BoardText): string {
  const files = languages.flatMap((each) => each.file ?? []);
  const hasError = (each: string) => workspace.value?.faults(each).some(({ severity }) => severity === "error");
  return files.find(hasError) ?? file;
}

function Acts({ desk, board, decision }: { readonly desk: Desk; readonly board: Board; readonly decision: Decision }) {
  const { say } = desk;
  const { isDraft, drafts, holding, canLeaveOut, canBeReady } = decision;
  const issue = isDraft ? [board.introduction] : [];
  const mayOpen = isDraft && canBeReady;
  const ready = mayOpen ? [...drafts, ...issue] : drafts;
  const mayLeaveOut = canLeaveOut && (isDraft ? drafts.length + holding.length > 0 : holding.length > 0);
  return (
    <p class="decide-acts">
      {ready.length === 0 ? null : (
        <button type="button" class="primary" onClick={() => act(desk, ready, [], "decide.isReady")}>
          {readyWords(desk, mayOpen, drafts.length)}
        </button>
      )}
      {mayLeaveOut ? (
        <button type="button" onClick={() => act(desk, issue, holding, "decide.isLeftOut")}>
          {say(isDraft ? "decide.without" : "decide.leaveOut")}
        </button>
      ) : null}
    </p>
  );
}

function readyWords({ say }: Desk, mayOpen: boolean, drafts: number): string {
  if (!mayOpen) return say.count("decide.ready", drafts);
  return say(drafts === 0 ? "item.readyIssue" : "decide.all");
}

/** Makes texts ready and others drafts, all in one change, with the way back. */
function act(desk: Desk, ready: readonly BoardText[], drafts: readonly BoardText[], words: string): void {
  const changes = [
    ...drafts.map(({ file }) => ({ file, field: "draft", value: true })),
    ...ready.map(({ file }) => ({ file, field: "draft", value: undefined })),
  ];
  setInAll(desk, changes, { words: desk.say(words) });
}

function titlesOf(desk: Desk, texts: readonly BoardText[]): string {
  const { say, settings } = desk;
  const named = texts.slice(0, NAMED).map((text) => say("decide.title", { title: titleOf(desk, text) }));
  const list = new Intl.ListFormat(settings.language, { type: texts.length > NAMED ? "unit" : "conjunction" });
  const rest = texts.length > NAMED ? ` ${say.count("publish.more", texts.length - NAMED)}` : "";
  return list.format(named) + rest;
}

function titleOf({ say }: Desk, { title }: BoardText): string {
  return title === "" ? say("row.untitled") : title;
}
