import type { Board } from "../../../../scripts/extras/desk/board/board.ts";
import { useDesk } from "../desk-state.ts";
import { useShown } from "../shown.ts";
import { SendTest } from "./send-test.tsx";
import { Step } from "./step.tsx";

/** The email of the bulletin as a file, which can be opened and sent without an account. */
export function Share({ board }: { readonly board: Board }) {
  const { say, language, home } = useDesk();
  const file =
    board.introduction.languages.find((each) => each.language === language.value)?.file ?? board.introduction.file;
  const pages = useShown(file)?.pages;
  // The email has no item with errors: nobody is sent one without it.
  const isWhole = board.items.every(({ errors }) => errors === 0);
  const page = isWhole ? pages?.find(({ kind }) => kind === "email") : undefined;

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
      {home.sendTest === undefined ? null : <SendTest period={board.period} send={home.sendTest} />}
      <p>{say("publish.share.text")}</p>
      <button type="button" aria-disabled={page === undefined} onClick={download}>
        {say("publish.share.download")}
      </button>
      {home.sendTest === undefined ? <p class="hint">{say("publish.test.elsewhere")}</p> : null}
    </Step>
  );
}
