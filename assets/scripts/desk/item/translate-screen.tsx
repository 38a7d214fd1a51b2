import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { ChangePart } from "../../../../scripts/content/translations/diff.ts";
import type { Board, BoardItem } from "../../../../scripts/extras/editor/desk/board.ts";
import type { TranslationRow } from "../../../../scripts/extras/editor/desk/translation-rows.ts";
import { parseName, rowsOf } from "../../../../scripts/extras/editor/desk/translation-rows.ts";
import { labelOf } from "../../../../scripts/extras/editor/field-names.ts";
import { itemAddress } from "../board/board-screen.tsx";
import { useDesk } from "../desk-state.ts";
import { faultsAt, faultsOf } from "../form/faults.ts";
import { FaultNotes } from "../form/field.tsx";
import { TextInput } from "../form/inputs.tsx";
import type { Form } from "../form/use-form.ts";
import { textOf, useForm } from "../form/use-form.ts";
import { useLanguageName } from "../languages.tsx";
import { useShown } from "../shown.ts";
import { ItemBar } from "./item-bar.tsx";
import { ItemPage } from "./item-screen.tsx";
import { Recovered } from "./recovered.tsx";
import { TextField } from "./text-field.tsx";

interface TranslateScreenProps {
  readonly board: Board;
  readonly item: BoardItem;
  readonly language: string;
}

/** The original and its translation, field by field, with what has changed in the original since. */
export function TranslateScreen({ board, item, language }: TranslateScreenProps) {
  const desk = useDesk();
  const { say, workspace, engine, version } = desk;
  const name = useLanguageName();
  void version.value;
  const original = item.languages.find(({ state }) => state === "original")?.language ?? "";
  const file = item.file.replace(/\.[^.]+\.md$/, `.${language}.md`);
  const form = useForm(file);
  const source = useForm(item.file);
  const changes = useChanges(file, item, language);
  const seen = useSignal<ReadonlySet<string>>(new Set());
  const isPage = useSignal(false);
  const shown = useShown(workspace.value?.text(file) === undefined ? undefined : file);
  const texts = workspace.value === undefined ? undefined : engine.value?.toTranslate(workspace.value, item.file);
  if (form === undefined || source === undefined || engine.value === undefined || texts === undefined)
    return <main id="main" tabIndex={-1} />;
  const bodies = [source, form].map((each) => engine.value?.blocksOf(textOf(each.get(["body"]))) ?? []);
  const rows = rowsOf(texts.texts, bodies[0] ?? [], changes ?? undefined);
  const changed = rows.filter(({ parts }) => parts !== undefined);
  const open = changed.filter(({ key }) => !seen.value.has(key));
  const faults = faultsOf(desk, form, shown?.diagnostics ?? []);
  const state = item.languages.find((each) => each.language === language)?.state ?? "missing";
  const isCurrent = state === "current";
  const canFinish =
    !isCurrent &&
    open.length === 0 &&
    textOf(form.get(["title"])) !== "" &&
    faults.every(({ severity }) => severity !== "error");
  const markSeen = (key: string) => (seen.value = new Set([...seen.value, key]));

  function finish(): void {
    if (!canFinish || texts === undefined) return;
    form?.setAll([
      [["revision"], texts.revision],
      [["draft"], undefined],
    ]);
    desk.told.value = say("translate.isCurrent");
  }

  return (
    <main id="main" class={`item-screen translate-screen ${isPage.value ? "shows-page" : ""}`} tabIndex={-1}>
      <ItemBar {...{ board, item, language, faults, form }} isManaging={false} />
      {isPage.value ? (
        <ItemPage {...{ board, item, language, faults }} />
      ) : (
        <section class="translation" aria-label={say("translate.region")}>
          <header class="translation-head">
            <h2>{say("translate.original", { language: name(original) })}</h2>
            <h2>{say("translate.translation", { language: name(language) })}</h2>
            <button type="button" class="link" onClick={() => (isPage.value = true)}>
              {say("item.tab.page")}
            </button>
          </header>
          <Recovered file={file} />
          {changes === null && state === "stale" ? <p class="hint">{say("translate.unknown")}</p> : null}
          {rows.map((row, index) => (
            <Row
              key={row.key}
              {...{
                row,
                form,
                language,
                original,
                file,
                blocks: bodies[1] ?? [],
                faults,
                onPaste: (lines) => paste(index, lines),
              }}
              isSeen={seen.value.has(row.key)}
              onSeen={() => markSeen(row.key)}
            />
          ))}
          <Surplus {...{ form, file, language, from: (bodies[0] ?? []).length, blocks: bodies[1] ?? [] }} />
        </section>
      )}
      <footer class="translation-foot">
        {isPage.value ? (
          <button type="button" onClick={() => (isPage.value = false)}>
            {say("translate.back")}
          </button>
        ) : null}
        {changed.length === 0 ? null : (
          <p>
            <progress aria-hidden="true" max={changed.length} value={changed.length - open.length} />{" "}
            <b>{say("translate.seen", { seen: changed.length - open.length, count: changed.length })}</b>
          </p>
        )}
        <p class="hint">{say("translate.facts")}</p>
        <NextToRevise {...{ board, item, language }} />
        <button
          type="button"
          class="primary"
          aria-disabled={!canFinish}
          title={canFinish || isCurrent ? undefined : say("translate.notYet")}
          onClick={finish}
        >
          {isCurrent ? say("translate.isCurrentShort") : say("translate.finish")}
        </button>
      </footer>
    </main>
  );

  /** A whole text that is pasted into the first field fills field after field. */
  function paste(from: number, lines: readonly string[]): void {
    const targets = rows.slice(from);
    const fields = targets.filter(({ block }) => block === undefined).slice(0, lines.length);
    const rest = lines.slice(fields.length);
    form?.setAll([
      ...fields.map((row, index) => [parseName(row.name), lines[index]] as const),
      ...(rest.length === 0 ? [] : [[["body"], rest.join("\n\n")] as const]),
    ]);
    for (const { key } of targets.slice(0, lines.length)) markSeen(key);
  }
}

/** What changed in the original since the translation was made; null if nobody knows. */
function useChanges(file: string, item: BoardItem, language: string) {
  const { home, saving } = useDesk();
  const changes = useSignal<Awaited<ReturnType<typeof home.changes>> | undefined>(undefined);
  const state = item.languages.find((each) => each.language === language)?.state;
  const isSaved = saving.state.value.state === "saved";
  useEffect(() => {
    if (state !== "stale") {
      changes.value = [];
      return;
    }
    void home.changes(file).then(
      (found) => (changes.value = found),
      () => (changes.value ??= null),
    );
  }, [file, state, isSaved]);
  return changes.value;
}

interface RowProps {
  readonly row: TranslationRow;
  readonly form: Form;
  readonly file: string;
  readonly language: string;
  readonly original: string;
  /** Of the translation. */
  readonly blocks: readonly { readonly source: string }[];
  readonly faults: ReturnType<typeof faultsOf>;
  readonly isSeen: boolean;
  readonly onSeen: () => void;
  readonly onPaste: (lines: readonly string[]) => void;
}

function Row(props: RowProps) {
  const { row, form, file, language, original, blocks, faults, isSeen, onSeen, onPaste } = props;
  const { say, settings } = useDesk();
  const path = parseName(row.name);
  const label =
    row.block === undefined
      ? labelOf({ fields: settings.texts.fields }, form.kind, path)
      : say("translate.paragraph", { number: row.block + 1 });
  const isChanged = row.parts !== undefined;
  const value = row.block === undefined ? textOf(form.get(path)) : (blocks[row.block]?.source ?? "");
  const isNew = isChanged && row.parts?.every(({ kind }) => kind === "added") === true;
  const found = row.block === undefined ? faultsAt(faults, path) : [];
  const id = `translate-${row.key.replace(/\W/g, "-")}`;

  function set(text: string): void {
    if (row.block === undefined) form.set(path, text === "" ? undefined : text);
    else form.set(["body"], withBlock(blocks, row.block, text));
    if (isChanged) onSeen();
  }

  return (
    <div
      class={`translation-row ${row.name === "title" ? "is-title" : ""} ${row.name === "summary" ? "is-summary" : ""}`}
      data-path={path.join(".")}
    >
      <p class="of">
        <b>{label}</b>
        <span class={isChanged && !isSeen ? "proof" : "hint"}>
          {!isChanged
            ? value === ""
              ? say("translate.empty")
              : say("translate.same")
            : isSeen
              ? say("translate.wasSeen")
              : isNew
                ? say("translate.new")
                : say("translate.changed")}
        </span>
      </p>
      <div class="from" lang={original}>
        {row.parts === undefined ? row.text : <Parts parts={row.parts} />}
      </div>
      <div class={`to ${isChanged ? (isSeen ? "is-seen" : "is-open") : ""}`}>
        {row.block === undefined ? (
          <>
            <label class="unseen" for={id}>
              {label}
            </label>
            <TextInput
              {...{ id, value, lang: language, isLong: true }}
              isFaulty={found.length > 0}
              describedBy={found.length > 0 ? `${id}-faults` : undefined}
              placeholder={say("translate.write")}
              onChange={(text) => set(text.replace(/\n/g, " "))}
              onPaste={(text) => {
                const lines = text
                  .split(/\n\s*\n/)
                  .map((line) => line.trim())
                  .filter((line) => line !== "");
                if (lines.length < 2) return false;
                onPaste(lines);
                return true;
              }}
            />
            <FaultNotes id={`${id}-faults`} faults={found} />
          </>
        ) : (
          <TextField
            {...{ file, label, faults: [] }}
            key={`${file}-${row.block}`}
            isBlock
            text={value}
            lang={language}
            onChange={set}
          />
        )}
        <p class="row-acts">
          {isChanged && !isSeen ? (
            <>
              <button type="button" onClick={onSeen}>
                {say("translate.says")}
              </button>
              <span class="hint">{say("translate.orWrite")}</span>
            </>
          ) : null}
          {value === "" ? (
            <button type="button" class="plain" onClick={() => set(row.source)}>
              {say("translate.copy")}
            </button>
          ) : null}
        </p>
      </div>
    </div>
  );
}

/** Blocks that the translation has and the original has not. */
function Surplus(props: Pick<RowProps, "form" | "file" | "language" | "blocks"> & { readonly from: number }) {
  const { say } = useDesk();
  const { form, file, language, blocks, from } = props;
  return (
    <>
      {blocks.slice(from).map(({ source }, index) => (
        <div class="translation-row" key={`surplus-${index.toString()}`}>
          <p class="of">
            <b>{say("translate.paragraph", { number: from + index + 1 })}</b>
            <span class="hint">{say("translate.surplus")}</span>
          </p>
          <div class="from" />
          <div class="to">
            <TextField
              {...{ file, lang: language, faults: [], label: say("translate.paragraph", { number: from + index + 1 }) }}
              isBlock
              text={source}
              onChange={(text) => form.set(["body"], withBlock(blocks, from + index, text))}
            />
          </div>
        </div>
      ))}
    </>
  );
}

/** A text with another block. Those before it that are not there yet are left out. */
function withBlock(blocks: readonly { readonly source: string }[], index: number, text: string): string {
  const sources = Array.from({ length: Math.max(blocks.length, index + 1) }, (_, at) =>
    at === index ? text.trim() : (blocks[at]?.source ?? ""),
  );
  return sources.filter((source) => source !== "").join("\n\n");
}

function Parts({ parts }: { readonly parts: readonly ChangePart[] }) {
  return (
    <>
      {parts.map(({ kind, text }, index) =>
        kind === "same" ? (
          text
        ) : kind === "added" ? (
          <ins key={index.toString()}>{text}</ins>
        ) : (
          <del key={index.toString()}>{text}</del>
        ),
      )}
    </>
  );
}

/** The next translation of the bulletin that has to be revised. */
function NextToRevise({ board, item, language }: TranslateScreenProps) {
  const { say } = useDesk();
  const name = useLanguageName();
  const next = useRef(nextStale(board, item, language));
  next.current = nextStale(board, item, language);
  if (next.current === undefined) return null;
  const { item: other, language: tag } = next.current;
  const position = board.items.indexOf(other) + 1;
  return (
    <a class="button" href={itemAddress(board.period, other, tag)}>
      {say("translate.next", { language: name(tag), position })}
    </a>
  );
}

function nextStale(board: Board, item: BoardItem, language: string) {
  const at = board.items.findIndex(({ slug }) => slug === item.slug);
  const inTurn = [...board.items.slice(at), ...board.items.slice(0, at)];
  return inTurn
    .flatMap((each) =>
      each.languages
        .filter(({ state }) => state === "stale")
        .map((stale) => ({ item: each, language: stale.language as string })),
    )
    .find((each) => each.item.slug !== item.slug || each.language !== language);
}
