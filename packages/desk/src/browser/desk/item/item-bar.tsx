import { useEffect } from "preact/hooks";
import type { Board, BoardItem, BoardLanguage } from "../../../board/board.ts";
import { formatPlace } from "../../../board/place.ts";
import type { Standing } from "../../../board/truth.ts";
import { itemAddress } from "../board/introduction.ts";
import { type Desk, useDesk } from "../desk-state.ts";
import type { Fault } from "../form/faults.ts";
import type { Form } from "../form/use-form.ts";
import { classOf, LanguageWords, useLanguageWords } from "../languages.tsx";
import { Mark } from "../marks.tsx";
import { Menu } from "../menu.tsx";
import { useMoves } from "../moves.ts";
import { nameOfFile } from "../name-of-file.ts";
import type { Say } from "../say.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { StandingMark } from "../standing.tsx";
import { addressOf } from "../text-address.ts";
import { countFaults, goTo } from "./fault-list.tsx";

interface ItemBarProps {
  readonly board: Board;
  readonly item: BoardItem;
  readonly language: string;
  readonly faults: readonly Fault[];
  readonly form: Form;
  readonly isManaging: boolean;
  readonly onManage?: () => void;
  /** The revision of the present original, beside a translation. */
  readonly revision?: string;
}

/** The place in the bulletin, the language, and the state of the text. */
export function ItemBar({ board, item, language, faults, form, isManaging, onManage, revision }: ItemBarProps) {
  const desk = useDesk();
  const { say } = desk;
  const moves = useMoves();
  const index = board.items.findIndex(({ slug }) => slug === item.slug);
  const isDraft = form.get(["draft"]) === true;
  const notReady = reasonAgainst(say, faults);
  const isItem = form.kind === "item";
  const own = stateIn(item, language);

  function markAsReady(): void {
    if (notReady !== undefined) {
      desk.told.value = notReady;
      const first = faults.find(({ severity }) => severity === "error");
      if (first !== undefined) goTo(first);
      return;
    }
    form.setAll([
      [["draft"], undefined],
      [["revision"], form.get(["revision"]) ?? revision], // A new translation is made from the present original.
    ]);
    desk.told.value = say("item.isReady");
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !isDraft) return;
      event.preventDefault();
      markAsReady();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  return (
    <header class="item-bar">
      <Title {...{ item, language }} />
      <p class="place">
        <a href={formatPlace({ screen: "board", period: board.period })}>
          ‹ {board.title.replace(/ de (\d{4})$/, " $1")}
        </a>
        <span>{index === -1 ? null : say("item.position", { position: index + 1, count: board.items.length })}</span>
        <Neighbour board={board} item={board.items[index - 1]} arrow="↑" label={say("item.previous")} />
        <Neighbour
          board={board}
          item={index === -1 ? undefined : board.items[index + 1]}
          arrow="↓"
          label={say("item.next")}
        />
      </p>
      <LanguageTabs {...{ board, item, language }} />
      <p class="item-state">
        <FaultCount faults={faults} file={form.file} />{" "}
        <span>
          <StandingMark standing={standingIn(item, language)} kind={form.kind === "bulletin" ? "issue" : "item"} />
        </span>
      </p>
      <div class="item-acts">
        {isDraft && own !== "missing" ? (
          <button
            type="button"
            // Beside a translation, the next step is below it.
            class={own === "original" ? "primary" : ""}
            aria-disabled={notReady !== undefined}
            title={notReady}
            aria-keyshortcuts="Control+Enter"
            onClick={markAsReady}
          >
            {say(form.kind === "bulletin" ? "item.readyIssue" : "item.ready")}
          </button>
        ) : null}
        {onManage === undefined ? null : (
          <button type="button" class="manages" aria-expanded={isManaging} onClick={onManage}>
            {say("item.manage")}
          </button>
        )}
        <Menu label={say("row.more")} named={say("row.moreNamed", { title: item.title })}>
          {[
            ...(isDraft ? [] : [[say("item.backToDraft"), () => form.set(["draft"], true)] as const]),
            ...(isItem ? [[say("row.duplicate"), () => void moves.duplicate(item)] as const] : []),
            ...(board.following === undefined || !isItem
              ? []
              : [
                  [
                    say("row.toNext", { title: board.following.within }),
                    () => void toNext(board.following?.period ?? ""),
                  ] as const,
                ]),
            [say("item.history"), () => desk.go({ screen: "history", file: form.file })],
          ]}
        </Menu>
      </div>
    </header>
  );

  async function toNext(period: string): Promise<void> {
    desk.go({ screen: "board", period: board.period });
    await moves.toPeriod([item], period);
  }
}

/** The reason why a text can't be marked as ready: its errors. Warnings do not block it. */
export function reasonAgainst(say: Say, faults: readonly Fault[]): string | undefined {
  const errors = faults.filter(({ severity }) => severity === "error");
  return errors.length === 0 ? undefined : say("item.notReady", { errors: countFaults(say, errors) });
}

/** The title is in its field, and the languages in their tabs: screen readers announce both when a text is opened. */
function Title({ item, language }: Pick<ItemBarProps, "item" | "language">) {
  const { say } = useDesk();
  const words = useLanguageWords();
  const here = item.languages.find((each) => each.language === language);
  return (
    <ScreenTitle class="unseen">
      {item.title === "" ? say("row.untitled") : item.title}
      {here === undefined ? "" : ` · ${words(here)}`}
    </ScreenTitle>
  );
}

function FaultCount({ faults, file }: Pick<ItemBarProps, "faults"> & { readonly file: string }) {
  const desk = useDesk();
  const { say } = desk;
  const [first] = faults;
  const other = heldBy(desk, file);
  return (
    <span role="status">
      {first === undefined && other !== undefined ? (
        <b class="proof">
          <Mark of="error" />{" "}
          <a class="link" href={addressOf(other) ?? "#/"}>
            {say("item.heldBy", { title: nameOfFile(desk, other) })}
          </a>
        </b>
      ) : first === undefined ? (
        <span class="quiet-text">{say("item.noErrors")}</span>
      ) : (
        <b class="proof">
          <Mark of={first.severity} /> {countFaults(say, faults)}
        </b>
      )}
    </span>
  );
}

function stateIn({ languages }: BoardItem, language: string): BoardLanguage["state"] {
  return languages.find((each) => each.language === language)?.state ?? "missing";
}

/** Another file whose errors keep this text from being saved, if its own do not. */
function heldBy({ saving }: Desk, file: string): string | undefined {
  const { value: state } = saving.state;
  const waiting = state.state === "kept" ? state.waiting.find((each) => each.file === file) : undefined;
  return waiting?.faultyIn.includes(file) === false ? waiting.faultyIn[0] : undefined;
}

/** How the text stands in a language. */
function standingIn({ languages }: BoardItem, language: string): Standing {
  return languages.find((each) => each.language === language)?.standing ?? { is: "missing" };
}

function Neighbour(props: {
  readonly board: Board;
  readonly item: BoardItem | undefined;
  readonly arrow: string;
  readonly label: string;
}) {
  const { board, item, arrow, label } = props;
  const { say } = useDesk();
  if (item === undefined) return null;
  const language = item.languages.find(({ state }) => state === "original")?.language ?? "";
  return (
    <a href={itemAddress(board.period, item, language)} aria-label={say.labelled(label, item.title)}>
      {arrow}
    </a>
  );
}

function LanguageTabs({ board, item, language }: Pick<ItemBarProps, "board" | "item" | "language">) {
  const { say } = useDesk();
  return (
    <nav class="language-tabs" aria-label={say("item.languages")}>
      <ul>
        {item.languages.map((each) => (
          <li key={each.language}>
            <a
              href={itemAddress(board.period, item, each.language)}
              aria-current={each.language === language ? "page" : undefined}
            >
              <span class={classOf(each)}>
                <LanguageWords {...each} />
              </span>
              <span class="state-word" aria-hidden="true">
                {say(`language.${each.review ?? each.state}`)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
