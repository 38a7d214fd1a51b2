import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { Board, BoardItem } from "../../board/board.ts";
import { BoardScreen } from "./board/board-screen.tsx";
import { introductionOf } from "./board/introduction.ts";
import { useSample } from "./create-bulletin.ts";
import { type Desk, DeskProvider, useDesk } from "./desk-state.ts";
import { findOtherDrafts, type OtherDrafts } from "./home/drafts.ts";
import { ItemScreen } from "./item/item-screen.tsx";
import { TranslateScreen } from "./item/translate-screen.tsx";
import { NewScreen } from "./new-screen.tsx";
import { PublishScreen } from "./publish/publish-screen.tsx";
import { type LateScreens, LateScreensProvider, Rare } from "./rare.tsx";
import { SharedFaults } from "./shared-faults.tsx";
import { Bar, ChangedElsewhere, LastDone, Told } from "./shell.tsx";

/** Shows the desk in the page. */
export function showDesk(desk: Desk, late: LateScreens, page: HTMLElement): void {
  render(
    <DeskProvider value={desk}>
      <LateScreensProvider value={late}>
        <Screens />
      </LateScreensProvider>
    </DeskProvider>,
    page,
  );
}

type Over = "palette" | "keys" | undefined;

function Screens() {
  const { place, trouble, say, saving } = useDesk();
  const over = useSignal<Over>(undefined);
  const conflict = saving.conflict.value;
  useEffect(() => {
    scrollTo(0, 0);
  }, [place.value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keyAct(event);
      // Ctrl K in a text opens the dialog for a link.
      if (act === undefined || event.defaultPrevented) return;
      event.preventDefault();
      if (act === "save") void saving.flush();
      else if (act === "region") nextRegion(event.shiftKey);
      else if (act === "undo") document.querySelector<HTMLElement>(".last-done button")?.click();
      else over.value = act;
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <Bar onSearch={() => (over.value = "palette")} />
      {trouble.value === undefined ? null : (
        <p class="trouble" role="alert">
          {trouble.value}{" "}
          <button type="button" class="link" onClick={() => (trouble.value = undefined)}>
            {say("close")}
          </button>
        </p>
      )}
      <OthersHere />
      <SharedFaults />
      {conflict === undefined ? (
        <Screen />
      ) : (
        <Rare meanwhile={<Loading />} show={({ ConflictScreen }) => <ConflictScreen conflict={conflict} />} />
      )}
      <Told />
      <LastDone />
      <ChangedElsewhere />
      {over.value === "palette" ? (
        <Rare show={({ Palette }) => <Palette onClose={() => (over.value = undefined)} />} />
      ) : null}
      {over.value === "keys" ? (
        <Rare show={({ KeyTable }) => <KeyTable onClose={() => (over.value = undefined)} />} />
      ) : null}
    </>
  );
}

type KeyAct = "palette" | "keys" | "save" | "region" | "undo";

function keyAct({ key, ctrlKey, metaKey, target }: KeyboardEvent): KeyAct | undefined {
  if (key === "F6") return "region";
  const isTyping =
    target instanceof HTMLElement &&
    target.matches("input, textarea, select, [contenteditable=true] *, [contenteditable=true]");
  if (ctrlKey || metaKey) {
    const name = key.toLowerCase();
    // A field undoes its own typing.
    return name === "z" ? (isTyping ? undefined : "undo") : { k: "palette" as const, s: "save" as const }[name];
  }
  return key === "?" && !isTyping ? "keys" : undefined;
}

/** From region to region: list, actions on its chosen rows, text, facts, page. */
function nextRegion(isBack: boolean): void {
  const regions = [
    ...document.querySelectorAll<HTMLElement>("main > section, main > nav, .chosen, dialog.login[open]"),
  ].filter((region) => region.getClientRects().length > 0 && !region.inert);
  const index = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(index + (isBack ? -1 : 1) + regions.length) % regions.length];
  const first = next?.querySelector<HTMLElement>("a, button, input, textarea, select, [contenteditable=true], iframe");
  first?.focus();
}

function Screen() {
  const { board, opened, place, trouble } = useDesk();
  const here = place.value;
  if (opened.value === undefined && here.screen !== "board") return <Loading />;
  // Another bulletin is on its way.
  const { period, periods } = opened.value ?? {};
  const wanted = "period" in here ? here.period : undefined;
  if (
    periods !== undefined &&
    wanted !== undefined &&
    wanted !== period &&
    periods.includes(wanted) &&
    trouble.value === undefined
  )
    return <Loading />;
  switch (here.screen) {
    case "item":
      return <AnItem board={board.value} slug={here.slug} language={here.language} />;
    case "archive":
      return <Rare meanwhile={<Loading />} show={({ ArchiveScreen }) => <ArchiveScreen query={here.query} />} />;
    case "history":
      return (
        <Rare
          meanwhile={<Loading />}
          show={({ HistoryScreen }) => <HistoryScreen key={here.file} file={here.file} />}
        />
      );
    case "events":
      return <Rare meanwhile={<Loading />} show={({ EventsScreen }) => <EventsScreen chosen={here.key} />} />;
    case "masthead":
      return <Rare meanwhile={<Loading />} show={({ MastheadScreen }) => <MastheadScreen />} />;
    case "pictures":
      return <Rare meanwhile={<Loading />} show={({ PicturesScreen }) => <PicturesScreen />} />;
    case "new":
      return <NewScreen />;
    case "introduction":
      return board.value === undefined ? (
        <Loading />
      ) : (
        <Text board={board.value} item={introductionOf(board.value)} language={here.language} />
      );
    case "publish":
      return board.value === undefined ? <Loading /> : <PublishScreen board={board.value} />;
    case "board":
      return <Issue board={board.value} period={here.period} />;
  }
}

/** Unsaved words of other publications that were edited at this address long ago. */
function OthersHere() {
  const { opened } = useDesk();
  const others = useSignal<readonly OtherDrafts[]>([]);
  const isOpened = opened.value !== undefined;
  useEffect(() => {
    if (opened.value === undefined) return;
    const { publication, now } = opened.value;
    // In a browser that keeps nothing, there are none.
    findOtherDrafts(publication, now).then(
      (found) => (others.value = found),
      () => {},
    );
  }, [isOpened]);
  return others.value.map((each, index) => (
    <Rare key={index} show={({ OtherWords }) => <OtherWords others={each} />} />
  ));
}

/** The frame is shown at once; after a moment it shows that it is loading. */
function Loading() {
  const { say, trouble } = useDesk();
  const isSlow = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (isSlow.value = true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="main" class="loading" tabIndex={-1} aria-busy="true">
      {isSlow.value && trouble.value === undefined ? <p role="status">{say("loading")}</p> : null}
    </main>
  );
}

/**
 * The board; until it is open, the list of its issue; and where there is no issue, the beginning of the first one. The sample is an issue for
 * who asks for it.
 */
function Issue({ board, period }: { readonly board: Board | undefined; readonly period: string | undefined }) {
  const { first, opened } = useDesk();
  const { files } = useSample();
  const list = opened.value === undefined ? first.value?.board : board;
  const isAnother = opened.value === undefined && period !== undefined && period !== list?.period;
  const isNone = opened.value !== undefined && opened.value.period === undefined;
  if (isNone || (period === undefined && files.length > 0)) return <NewScreen />;
  return list === undefined || isAnother ? <Loading /> : <BoardScreen board={list} />;
}

interface AnItemProps {
  readonly board: Board | undefined;
  readonly slug: string;
  readonly language: string;
}

function AnItem({ board, slug, language }: AnItemProps) {
  const { say } = useDesk();
  const item = board?.items.find((each) => each.slug === slug);
  if (board === undefined) return <Loading />;
  if (item === undefined)
    return (
      <main id="main" class="loading" tabIndex={-1}>
        <p>
          {say("item.gone")}{" "}
          <a class="link" href="#/">
            {say("bar.issue")}
          </a>
        </p>
      </main>
    );
  return <Text {...{ board, item, language }} />;
}

/** An original, or a translation beside it. */
function Text({
  board,
  item,
  language,
}: {
  readonly board: Board;
  readonly item: BoardItem;
  readonly language: string;
}) {
  const isOriginal =
    item.languages.some((each) => each.language === language && each.state === "original") ||
    item.languages.every(({ state }) => state === "missing");
  if (!isOriginal) return <TranslateScreen key={`${item.file}-${language}`} {...{ board, item, language }} />;
  return <ItemScreen key={item.file} {...{ board, item, language }} />;
}
