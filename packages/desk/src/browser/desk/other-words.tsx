import { useSignal } from "@preact/signals";
import type { KeptText } from "../../home/home.ts";
import { useDesk } from "./desk-state.ts";
import type { OtherDrafts } from "./home/drafts.ts";

/** Offers to download unsaved words of another publication, and then to remove them. Nothing is removed before, nor unasked. */
export function OtherWords({ others }: { readonly others: OtherDrafts }) {
  const { say, trouble } = useDesk();
  const isDownloaded = useSignal(false);
  const isClosed = useSignal(false);
  if (isClosed.value) return null;

  function download(): void {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([formatTexts(others.texts)], { type: "text/plain;charset=utf-8" }));
    link.download = "dateline.txt";
    link.click();
    URL.revokeObjectURL(link.href);
    isDownloaded.value = true;
  }

  function remove(): void {
    others.remove().then(
      () => (isClosed.value = true),
      () => (trouble.value = say("elsewhere.stays")),
    );
  }

  return (
    <p class="recovered elsewhere" role="status">
      {say("elsewhere.words", { day: say.longDate((others.texts.at(-1)?.at ?? "").slice(0, 10)) })}{" "}
      <button type="button" class="link" onClick={download}>
        {say("elsewhere.download")}
      </button>{" "}
      {isDownloaded.value ? (
        <button type="button" class="link" onClick={remove}>
          {say("elsewhere.remove")}
        </button>
      ) : null}{" "}
      <button type="button" class="link" onClick={() => (isClosed.value = true)}>
        {say("close")}
      </button>
    </p>
  );
}

/** All words of each text, with its file and the time of typing; including words that lost a conflict. */
function formatTexts(texts: readonly KeptText[]): string {
  return texts
    .flatMap(({ file, at, text, setAside = [] }) =>
      [text, ...setAside].map((words) => `=== ${file} (${at}) ===\n\n${words}\n`),
    )
    .join("\n");
}
