import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { labelOf } from "../../../scripts/extras/desk/field-names.ts";
import type { Version } from "../../../scripts/extras/desk/home/home.ts";
import { groupBy } from "../../../scripts/group-by.ts";
import { itemAddress } from "./board/board-screen.tsx";
import { ChangedWords } from "./changed-words.tsx";
import type { Desk } from "./desk-state.ts";
import { useDesk } from "./desk-state.ts";
import type { Values } from "./form/use-form.ts";
import { openForm, textOf } from "./form/use-form.ts";
import { valueWords } from "./value-words.ts";

/** What changed in a text when, and how to get it back. To restore is one more change. */
export function HistoryScreen({ file }: { readonly file: string }) {
  const desk = useDesk();
  const { say } = desk;
  void desk.version.value;
  const { versions, chosen, texts, choose } = useVersions(file);
  const [, period = "", slug = "", language = ""] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  const title = textOf(openForm(desk, file)?.get(["title"]));
  return (
    <main id="main" class="history-screen" tabIndex={-1}>
      <header class="screen-head">
        {period === "" ? null : <a href={itemAddress(period, { slug }, language)}>‹ {say("history.back")}</a>}
        <h1>{say("item.history")}</h1>
        <p class="hint" lang={language || undefined}>
          {title}
        </p>
      </header>
      <section class="versions" aria-label={say("history.versions")}>
        {versions?.length === 0 ? <p class="empty">{say("history.none")}</p> : null}
        {[...groupBy(versions ?? [], ({ when }) => say.dayOf(when))].map(([day, those]) => (
          <div key={day}>
            <h2>{say.weekday(day)}</h2>
            <ul>
              {those.map((version) => (
                <li key={version.id}>
                  <button type="button" aria-pressed={chosen === version} onClick={() => choose(version)}>
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
        {texts === undefined ? null : <Changes {...{ file, texts }} />}
      </section>
    </main>
  );
}

/** A version and the one before it; undefined for the first. */
interface Texts {
  readonly before: string | undefined;
  readonly after: string;
}

/** The versions of a file, the one that is chosen, and its text beside the one before. */
function useVersions(file: string) {
  const { home, saving } = useDesk();
  const versions = useSignal<readonly Version[] | undefined>(undefined);
  const chosen = useSignal<Version | undefined>(undefined);
  const texts = useSignal<Texts | undefined>(undefined);

  useEffect(() => {
    void saving
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
    const [version, all] = [chosen.value, versions.value];
    if (version === undefined || all === undefined) return;
    const older = all[all.indexOf(version) + 1];
    texts.value = undefined;
    let isAwaited = true; // The answer to an earlier choice may come last.
    void Promise.all([
      older === undefined ? undefined : home.version(file, older.id),
      home.version(file, version.id),
    ]).then(
      ([before, after]) => {
        if (isAwaited) texts.value = { before, after };
      },
      () => undefined,
    );
    return () => {
      isAwaited = false;
    };
  }, [chosen.value, versions.value]);

  const choose = (version: Version) => (chosen.value = version);
  return { versions: versions.value, chosen: chosen.value, texts: texts.value, choose };
}

/** A version field by field, with what changed in it, and the way back to it: as a whole, or one field. */
function Changes({ file, texts }: { readonly file: string; readonly texts: Texts }) {
  const desk = useDesk();
  const { say, engine, workspace } = desk;
  const isCurrent = workspace.value?.text(file) === texts.after;
  const form = openForm(desk, file);

  function tell(): void {
    desk.told.value = say("history.restored");
  }

  return (
    <>
      {changedFields(desk, file, texts).map(({ name, label, before, after, value }) => (
        <div class="changed-field" key={name}>
          <p class="of">
            <b>{label}</b>
          </p>
          <div class="version-text">
            {before === undefined ? after : <ChangedWords parts={engine.value?.diffWords(before, after) ?? []} />}
          </div>
          {form === undefined || isSame(form.get([name]), value) ? null : (
            <button
              type="button"
              class="link"
              onClick={() => {
                form.set([name], value);
                tell();
              }}
            >
              {say("history.restoreField", { label })}
            </button>
          )}
        </div>
      ))}
      <p class="version-foot">
        <span class="hint">{say(isCurrent ? "history.isCurrent" : "history.restoreNote")}</span>
        <button
          type="button"
          class="primary"
          aria-disabled={isCurrent}
          onClick={() => {
            if (isCurrent) return;
            desk.edit(file, texts.after);
            tell();
          }}
        >
          {say("history.restore")}
        </button>
      </p>
    </>
  );
}

interface ChangedField {
  readonly name: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string;
  /** Of the version, as the form has it. */
  readonly value: unknown;
}

/** The fields that say something else than in the version before, in the order of the form, the text last. */
function changedFields(desk: Desk, file: string, { before, after }: Texts): readonly ChangedField[] {
  const engine = desk.engine.value;
  const kind = engine?.formKindOf(file);
  if (engine === undefined || kind === undefined) return [];
  const { forms, words, texts } = desk.settings;
  const read = (text: string): Values => engine.openFile(kind, forms[kind], { file, text }, words);
  const [old, now] = [before === undefined ? undefined : read(before), read(after)];
  const names = [...forms[kind].map(({ name }) => name), "entries", "body"];
  // A revision says in a code what the marks of languages say in words.
  return names
    .filter((name) => !/revision$/i.test(name))
    .flatMap((name) => {
      const inWords = (values: Values) => valueWords(desk, name, values[name]);
      const said = { before: old === undefined ? undefined : inWords(old), after: inWords(now) };
      if (said.before === said.after || (said.before === undefined && said.after === "")) return [];
      const label = name === "body" ? desk.say("item.body") : labelOf({ fields: texts.fields }, kind, [name]);
      return [{ name, label, ...said, value: now[name] }];
    });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
