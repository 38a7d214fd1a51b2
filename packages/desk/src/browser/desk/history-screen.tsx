import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { groupBy } from "../../../../../scripts/diagnostics/browser.ts";
import { labelOf } from "../../field-names.ts";
import type { Forms } from "../../form/form.ts";
import type { Version } from "../../home/home.ts";
import { itemAddress } from "./board/introduction.ts";
import { ChangedWords } from "./changed-words.tsx";
import { type Desk, useDesk } from "./desk-state.ts";
import { openForm, textOf, type Values } from "./form/use-form.ts";
import { type ChangedField, describeVersion } from "./history-words.ts";
import { joinSaves } from "./join-saves.ts";
import { differInFocus, focusWords } from "./picture/focus-words.ts";
import type { Say } from "./say.ts";
import { ScreenTitle } from "./screen-title.tsx";
import { valueWords } from "./value-words.ts";

/** The changes of a text with their times, and buttons to restore a version. Restoring is one more change. */
export function HistoryScreen({ file }: { readonly file: string }) {
  const desk = useDesk();
  const { say } = desk;
  void desk.version.value;
  const { joined, chosen, base, texts, read, olderOf, choose, want } = useVersions(file);
  const isWhole = useSignal(false);
  const others = (joined ?? []).flatMap(([newest]) => (newest === chosen ? [] : [newest]));
  const [, period = "", slug = "", language = ""] = /^bulletins\/([^/]+)\/([^/]+)\.([^.]+)\.md$/.exec(file) ?? [];
  const title = textOf(openForm(desk, file)?.get(["title"]));

  /** The changes, once its text and the previous one are loaded. */
  function wordsOf(version: Version): string {
    const older = olderOf(version);
    const [after, before] = [read.get(version.id), older === undefined ? undefined : read.get(older.id)];
    const { engine } = desk;
    if (engine.value === undefined || after === undefined || (older !== undefined && before === undefined))
      return say(`history.event.${version.event ?? "saved"}`);
    const fields = changedFields(desk, file, { before, after });
    const { diffWords, blocksOf } = engine.value;
    const isFirst = older === undefined;
    return describeVersion({ file, version, isFirst, isSame: before === after, fields }, { say, diffWords, blocksOf });
  }

  const row = (version: Version) => (
    <WhenSeen key={version.id} onSeen={() => want(version)}>
      <button type="button" aria-pressed={chosen === version} onClick={() => choose(version)}>
        <b>{say.hour(version.when)}</b> <span class="what">{wordsOf(version)}</span>{" "}
        <span class="hint who">{whoOf(version, say)}</span>
      </button>
    </WhenSeen>
  );

  return (
    <main id="main" class="history-screen" tabIndex={-1}>
      <header class="screen-head">
        {period === "" ? null : <a href={itemAddress(period, { slug }, language)}>‹ {say("history.back")}</a>}
        <ScreenTitle>{say("item.history")}</ScreenTitle>
        <p class="hint" lang={language || undefined}>
          {title}
        </p>
      </header>
      <section class="versions" aria-label={say("history.versions")}>
        {joined?.length === 0 ? <p class="empty">{say("history.none")}</p> : null}
        {[...groupBy(joined ?? [], ([{ when }]) => say.dayOf(when))].map(([day, those]) => (
          <div key={day}>
            <h2>{say.weekday(day)}</h2>
            <ul>
              {those.flatMap(([newest, ...parts]) => [
                row(newest),
                parts.length === 0 ? null : (
                  <li key={`before-${newest.id}`}>
                    <details>
                      <summary>{say.count("history.parts", parts.length)}</summary>
                      <ul>{parts.map(row)}</ul>
                    </details>
                  </li>
                ),
              ])}
            </ul>
          </div>
        ))}
      </section>
      <section class="version" aria-label={say("history.changed")}>
        {others.length === 0 ? null : (
          <p class="version-view">
            <label>
              {say("history.compareWith")}{" "}
              <select
                value={base.value?.id ?? ""}
                disabled={isWhole.value}
                onChange={({ currentTarget }) => (base.value = others.find(({ id }) => id === currentTarget.value))}
              >
                <option value="">{say("history.before")}</option>
                {others.map(({ id, when }) => (
                  <option key={id} value={id}>
                    {[say.day(say.dayOf(when)), say.hour(when)].join(", ")}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" aria-pressed={isWhole.value} onClick={() => (isWhole.value = !isWhole.value)}>
              {say("history.whole")}
            </button>
          </p>
        )}
        {texts === undefined ? null : (
          <Changes file={file} texts={isWhole.value ? { before: undefined, after: texts.after } : texts} />
        )}
      </section>
    </main>
  );
}

/** A row that reports when it becomes visible. */
function WhenSeen(props: { readonly onSeen: () => void; readonly children: ComponentChildren }) {
  const row = useRef<HTMLLIElement>(null);
  const latest = useRef(props.onSeen);
  latest.current = props.onSeen;
  useEffect(() => {
    const { current } = row;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      latest.current();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return <li ref={row}>{props.children}</li>;
}

/** A version and the previous version; undefined for the first. */
interface Texts {
  readonly before: string | undefined;
  readonly after: string;
}

/** The author of a version: on this computer authors are unknown. */
function whoOf({ who, event }: Version, say: Say): string {
  if (who !== undefined) return who;
  return event === undefined || event === "found" ? "" : say("history.here");
}

/** The version that another one was made from. Skips versions that lost a conflict. */
function olderIn(all: readonly Version[], version: Version): Version | undefined {
  return all.slice(all.indexOf(version) + 1).find(({ event }) => event !== "set aside");
}

/**
 * The versions of a file, the chosen one, its text beside the previous one, and the texts loaded so far, by their ids. Each text is loaded
 * separately: versions that were not visible yet have no description of their changes.
 */
function useVersions(file: string) {
  const { home, saving, trouble, say } = useDesk();
  const versions = useSignal<readonly Version[] | undefined>(undefined);
  const joined = useMemo(() => versions.value && joinSaves(versions.value), [versions.value]);
  const chosen = useSignal<Version | undefined>(undefined);
  const base = useSignal<Version | undefined>(undefined);
  const read = useSignal<ReadonlyMap<string, string>>(new Map());

  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const asked = useRef(new Set<string>());
  const isLeft = useRef(false);

  async function readText({ id }: Version): Promise<void> {
    const text = await home.version(file, id);
    read.value = new Map([...read.value, [id, text]]);
  }

  /** The version to compare with: for the last save of a piece of work, the version before all of it. */
  function olderOf(version: Version): Version | undefined {
    const newest = (joined ?? []).map(([each]) => each);
    return olderIn(newest.includes(version) ? newest : (versions.value ?? []), version);
  }

  /** Loads the text of a version and the previous one, after the texts that were requested before. */
  function want(version: Version): void {
    const older = olderOf(version);
    for (const each of [version, older]) {
      if (each === undefined || asked.current.has(each.id)) continue;
      asked.current.add(each.id);
      waiting.current = waiting.current
        .then(() => (isLeft.current ? undefined : readText(each)))
        .catch(() => asked.current.delete(each.id));
    }
  }

  useEffect(() => {
    void saving
      .flush()
      .then(() => home.history(file))
      .then(
        (found) => {
          if (isLeft.current) return;
          versions.value = found;
          chosen.value = found[0];
        },
        () => (trouble.value = say("trouble.offline")),
      );
    return () => {
      isLeft.current = true;
    };
  }, [file]);

  const { value: version } = chosen;
  const older = version === undefined ? undefined : (base.value ?? olderOf(version));
  useEffect(() => {
    if (version !== undefined) want(version);
    if (older !== undefined) want(older);
  }, [version, older]);

  const after = version === undefined ? undefined : read.value.get(version.id);
  const before = older === undefined ? undefined : read.value.get(older.id);
  const texts = after === undefined || (older !== undefined && before === undefined) ? undefined : { before, after };
  const choose = (wanted: Version) => {
    chosen.value = wanted;
    base.value = undefined;
  };
  return { joined, chosen: version, base, texts, read: read.value, olderOf, choose, want };
}

/** A version field by field, with its changes, and buttons to restore it completely or by field. */
function Changes({ file, texts }: { readonly file: string; readonly texts: Texts }) {
  const desk = useDesk();
  const { say, workspace } = desk;
  const isCurrent = workspace.value?.text(file) === texts.after;
  const form = openForm(desk, file);

  function tell(): void {
    desk.told.value = say("history.restored");
  }

  return (
    <>
      <ChangedFields {...{ file, texts }}>
        {({ name, label, value }) =>
          form === undefined || isSame(form.get([name]), value) ? null : (
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
          )
        }
      </ChangedFields>
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

/** The differences between two texts of a file, field by field, each with its actions. */
export function ChangedFields(props: {
  readonly file: string;
  readonly texts: Texts;
  readonly children?: (field: ChangedField) => ComponentChildren;
}) {
  const { file, texts, children } = props;
  return (
    <>
      {changedFields(useDesk(), file, texts)
        .filter(isShown)
        .map((field) => (
          <div class="changed-field" key={field.name}>
            <p class="of">
              <b>{field.label}</b>
            </p>
            <div class="version-text">
              <Said {...field} />
            </div>
            {children?.(field)}
          </div>
        ))}
    </>
  );
}

/** The present and the previous value of a field. A text is shown without markup, unless only the markup has changed. */
function Said({ name, before, after }: Pick<ChangedField, "name" | "before" | "after">) {
  const engine = useDesk().engine.value;
  if (engine === undefined) return null;
  const read = name === "body" ? engine.textAsRead : String;
  if (before === undefined) return <>{read(after)}</>;
  const asWritten = engine.diffWords(before, after);
  return (
    <ChangedWords parts={read(before) === read(after) ? asWritten : engine.diffWords(read(before), read(after))} />
  );
}

/** The fields that differ from the version before, in the order of the form, the text last. */
function changedFields(desk: Desk, file: string, { before, after }: Texts): readonly ChangedField[] {
  const engine = desk.engine.value;
  const kind = engine?.formKindOf(file);
  if (engine === undefined || kind === undefined) return [];
  const { forms, words, texts } = desk.settings;
  const read = (text: string): Values => engine.openFile(kind, forms[kind], { file, text }, words);
  const [old, now] = [before === undefined ? undefined : read(before), read(after)];
  // For fields that can't be parsed, the changes are unknown, and none can be restored.
  if (old?.["_unreadable"] !== undefined || now["_unreadable"] !== undefined) return [];
  const names = [...forms[kind].map(({ name }) => name), "entries", "body"];
  return names.flatMap((name) => {
    if (old !== undefined && differInFocus(old[name], now[name])) return [focusField(desk, kind, name, [old, now])];
    const inWords = (values: Values) => valueWords(desk, kind, [name], values[name]);
    const said = { before: old === undefined ? undefined : inWords(old), after: inWords(now) };
    if (said.before === said.after || (said.before === undefined && said.after === "")) return [];
    const label = name === "body" ? desk.say("item.body") : labelOf({ fields: texts.fields }, kind, [name]);
    return [{ name, label, ...said, former: old?.[name], value: now[name] }];
  });
}

/** A picture of which only the focal point has changed. */
function focusField(
  { say, settings: { texts } }: Desk,
  kind: keyof Forms,
  name: string,
  [old, now]: readonly [Values, Values],
): ChangedField {
  return {
    name,
    label: labelOf({ fields: texts.fields }, kind, [name, "focus"]),
    before: focusWords(old[name], say),
    after: focusWords(now[name], say),
    former: old[name],
    value: now[name],
    isFocus: true,
  };
}

/** A revision is the technical form of the marks of languages. */
function isShown({ name }: ChangedField): boolean {
  return !/revision$/i.test(name);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
