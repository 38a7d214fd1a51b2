import { useSignal } from "@preact/signals";
import type { Board } from "../../../board/board.ts";
import { isMade } from "../../../board/filters.ts";
import { useDesk } from "../desk-state.ts";
import { useLanguageName } from "../languages.tsx";
import { PageFrame } from "../page-frame.tsx";
import { PageTabs, usePageWidth } from "../page-tabs.tsx";
import { useShown } from "../shown.ts";
import { itemAddress } from "./introduction.ts";

/** The page of the bulletin, rendered by the code of a build. The selected item is outlined there, and a click there opens it. */
export function BoardPage({ board }: { readonly board: Board }) {
  const { say, language, selected, settings } = useDesk();
  const name = useLanguageName();
  const kind = useSignal<string>("bulletin");
  const { isPhone, width } = usePageWidth();
  const text = board.introduction;
  const file = text.languages.find((each) => each.language === language.value)?.file ?? text.file;
  const shown = useShown(file);
  const pages = shown?.pages?.filter((page) => page.kind === "bulletin" || page.kind === "email") ?? [];
  const page = pages.find((each) => each.kind === kind.value) ?? pages[0];
  const item = board.items.find(({ slug }) => slug === selected.value);

  function onPick(id: string): void {
    const found = board.items.find(({ anchor }) => anchor === id);
    const original = found?.languages.find(({ state }) => state === "original");
    if (found !== undefined && original !== undefined)
      location.hash = itemAddress(board.period, found, original.language);
  }

  return (
    <section class="page" aria-label={say("page.region")}>
      <h2 class="unseen">{say("page.region")}</h2>
      <PageTabs
        kinds={["bulletin", "email"]}
        chosen={page?.kind ?? "bulletin"}
        onChoose={(chosen) => (kind.value = chosen)}
        isPhone={isPhone.value}
        onPhone={(value) => (isPhone.value = value)}
      >
        <ul class="languages">
          {settings.languages
            .filter(({ isOfPages }) => isOfPages)
            .map(({ tag }) => (
              <li key={tag}>
                <button
                  type="button"
                  class={`language ${tag === language.value ? "is-original" : "is-missing solid"}`}
                  aria-pressed={tag === language.value}
                  title={name(tag)}
                  onClick={() => (language.value = tag)}
                >
                  {tag}
                </button>
              </li>
            ))}
        </ul>
      </PageTabs>
      {isMade(board) ? null : <p class="empty">{say("page.notMade")}</p>}
      <PageFrame
        page={page}
        width={width}
        outlined={item?.anchor}
        onPick={onPick}
        isWaiting={shown !== undefined && shown.pages === undefined}
      />
    </section>
  );
}
