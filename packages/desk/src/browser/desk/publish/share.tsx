import type { Board } from "../../../board/board.ts";
import { useDesk } from "../desk-state.ts";
import { OFFERED } from "../of-packages.ts";
import { useShown } from "../shown.ts";
import { SendTest } from "./send-test.tsx";
import { Step } from "./step.tsx";
import type { PageOfFile } from "./whole-file.ts";

/** The bulletin, or its email, as a file, which can be opened and sent without an account. */
export function Share({ board }: { readonly board: Board }) {
  const { say, settings, language, workspace, trouble } = useDesk();
  const fileOf = ({ file, languages }: Pick<Board["introduction"], "file" | "languages">) =>
    languages.find((each) => each.language === language.value)?.file ?? file;
  const pages = useShown(fileOf(board.introduction))?.pages ?? [];
  // Items with errors are in neither: nobody is sent an issue without them.
  const errors = [board.introduction, ...board.items].reduce((sum, each) => sum + each.holding, 0);
  const isThere = errors === 0 && pages.length > 0;
  const files = { bulletin: board.period, email: `${board.period}-${say("publish.share.emailName")}` } as const;

  function pagesOf(kind: keyof typeof files): readonly PageOfFile[] {
    const own = pages.filter((page) => page.kind === kind);
    if (kind === "email") return own;
    const items = board.items.flatMap((item) => {
      const shown = (workspace.value?.show(fileOf(item)).pages ?? []).filter((page) => page.kind === "item");
      const note = item.standing.is === "scheduled" ? say("state.item.scheduled") : undefined;
      return shown.map(({ html }) => ({ html, ...(note === undefined ? {} : { note }) }));
    });
    return [...own, ...items];
  }

  /** The parts of the file that readers will not get: drafts, and content under embargo. */
  function notes(): readonly string[] {
    return (["left", "waits"] as const).flatMap((name) => {
      const state = name === "left" ? "draft" : "scheduled";
      const titles = board.items.filter((item) => item.standing.is === state).map(({ title }) => title);
      return titles.length === 0 ? [] : [say.labelled(say(`publish.${name}`), titles.join(" · "))];
    });
  }

  async function download(kind: keyof typeof files): Promise<void> {
    if (!isThere) return;
    const { wholeFile } = await import("./whole-file.ts");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await wholeFile(pagesOf(kind), notes(), settings.language));
    link.download = `${files[kind]}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <Step number={2} name="share">
      {OFFERED.mail === undefined ? null : <SendTest period={board.period} errors={errors} />}
      <p>{say("publish.share.text")}</p>
      <p class="downloads">
        {(["bulletin", "email"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            aria-disabled={!isThere}
            title={errors === 0 ? undefined : say("item.notReady", { errors: say.count("errors", errors) })}
            onClick={() => void download(kind).catch(() => (trouble.value = say("trouble.offline")))}
          >
            {say(`publish.share.${kind}`)}
          </button>
        ))}
      </p>
    </Step>
  );
}
