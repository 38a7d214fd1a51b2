import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Version } from "../../../scripts/extras/desk/home/home.ts";
import { groupBy } from "../../../scripts/group-by.ts";
import { itemAddress } from "./board/board-screen.tsx";
import { useDesk } from "./desk-state.ts";

/** What changed in a text when, and how to get it back. To restore is one more change. */
export function HistoryScreen({ file }: { readonly file: string }) {
  const desk = useDesk();
  const { say, home, workspace, engine } = desk;
  const versions = useSignal<readonly Version[] | undefined>(undefined);
  const chosen = useSignal<Version | undefined>(undefined);
  const texts = useSignal<{ readonly before: string; readonly after: string } | undefined>(undefined);
  const [, period = "", slug = "", language = ""] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];

  useEffect(() => {
    void desk.saving
      .flush()
      .then(() => home.history(file))
      .then(
        (found) => {
          versions.value = found;
          chosen.value = found[0];
        },
        () => (versions.value = []),
      );
  }, [file]);

  useEffect(() => {
    const version = chosen.value;
    const all = versions.value;
    if (version === undefined || all === undefined) return;
    const older = all[all.indexOf(version) + 1];
    const read = (each: Version | undefined) =>
      each === undefined ? Promise.resolve("") : home.version(file, each.id);
    void Promise.all([read(older), read(version)]).then(
      ([before, after]) => (texts.value = { before, after }),
      () => (texts.value = undefined),
    );
  }, [chosen.value, versions.value]);

  const days = groupBy(versions.value ?? [], ({ when }) => say.dayOf(when));
  const current = workspace.value?.text(file);

  function restore(): void {
    if (texts.value === undefined) return;
    desk.edit(file, texts.value.after);
    desk.told.value = say("history.restored");
  }

  return (
    <main id="main" class="history-screen" tabIndex={-1}>
      <header class="screen-head">
        {period === "" ? null : <a href={itemAddress(period, { slug }, language)}>‹ {say("history.back")}</a>}
        <h1>{say("item.history")}</h1>
      </header>
      <section class="versions" aria-label={say("history.versions")}>
        {versions.value?.length === 0 ? <p class="empty">{say("history.none")}</p> : null}
        {[...days].map(([day, those]) => (
          <div key={day}>
            <h2>{say.weekday(day)}</h2>
            <ul>
              {those.map((version) => (
                <li key={version.id}>
                  <button
                    type="button"
                    aria-pressed={chosen.value?.id === version.id}
                    onClick={() => (chosen.value = version)}
                  >
                    <b>{say.hour(version.when)}</b>{" "}
                    <span>{version.subject ?? say(`history.event.${version.event ?? "saved"}`)}</span>{" "}
                    <span class="hint">{version.who ?? ""}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section class="version" aria-label={say("history.changed")}>
        {chosen.value === undefined || texts.value === undefined ? null : (
          <>
            <p class="actions">
              <button type="button" class="primary" aria-disabled={current === texts.value.after} onClick={restore}>
                {say("history.restore")}
              </button>
              {current === texts.value.after ? <span class="hint">{say("history.isCurrent")}</span> : null}
            </p>
            <div class="version-text">
              {engine.value
                ?.diffWords(texts.value.before, texts.value.after)
                .map(({ kind, text }, index) =>
                  kind === "same" ? (
                    text
                  ) : kind === "added" ? (
                    <ins key={index.toString()}>{text}</ins>
                  ) : (
                    <del key={index.toString()}>{text}</del>
                  ),
                )}
            </div>
          </>
        )}
      </section>
    </main>
  );
}
