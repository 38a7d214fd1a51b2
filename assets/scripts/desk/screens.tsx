import { useSignal } from "@preact/signals";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import type { Board } from "../../../scripts/extras/editor/desk/board.ts";
import { BoardScreen } from "./board/board-screen.tsx";
import type { Desk } from "./desk-state.ts";
import { DeskProvider, useDesk } from "./desk-state.ts";
import { ItemScreen } from "./item/item-screen.tsx";
import { TranslateScreen } from "./item/translate-screen.tsx";
import { Bar, Told } from "./shell.tsx";

/** Shows the desk in the page. */
export function showDesk(desk: Desk, page: HTMLElement): void {
  render(
    <DeskProvider value={desk}>
      <Screens />
    </DeskProvider>,
    page,
  );
}

function Screens() {
  const { place, trouble, say } = useDesk();
  const isSearching = useSignal(false);
  useEffect(() => {
    scrollTo(0, 0);
  }, [place.value]);
  return (
    <>
      <Bar onSearch={() => (isSearching.value = true)} />
      {trouble.value === undefined ? null : (
        <p class="trouble" role="alert">
          {trouble.value}{" "}
          <button type="button" class="link" onClick={() => (trouble.value = undefined)}>
            {say("close")}
          </button>
        </p>
      )}
      <Screen />
      <Told />
    </>
  );
}

function Screen() {
  const { board, opened, place } = useDesk();
  const here = place.value;
  if (opened.value === undefined) return <Loading />;
  switch (here.screen) {
    case "item":
      return <AnItem board={board.value} slug={here.slug} language={here.language} />;
    default:
      return board.value === undefined ? <Loading /> : <BoardScreen board={board.value} />;
  }
}

/** The frame is there at once; after a moment it says what it waits for. */
function Loading() {
  const { say } = useDesk();
  const isSlow = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => (isSlow.value = true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main id="main" class="loading" tabIndex={-1} aria-busy="true">
      {isSlow.value ? <p role="status">{say("loading")}</p> : null}
    </main>
  );
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
  const isOriginal = item.languages.some((each) => each.language === language && each.state === "original");
  if (!isOriginal) return <TranslateScreen key={`${item.file}-${language}`} {...{ board, item, language }} />;
  return <ItemScreen key={item.file} {...{ board, item, language }} />;
}
