import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Board, BoardItem } from "../../../board/board.ts";
import type { TranslationRow } from "../../../board/translation-rows.ts";
import { labelOf } from "../../../field-names.ts";
import type { WrittenBlock } from "../../desk-engine.ts";
import { itemAddress } from "../board/introduction.ts";
import { ChangedWords } from "../changed-words.tsx";
import { type Engine, useDesk } from "../desk-state.ts";
import { type Fault, faultsAt, faultsOf } from "../form/faults.ts";
import { TextInput } from "../form/inputs.tsx";
import { FaultNotes } from "../form/labelled.tsx";
import { type Form, textOf, useForm } from "../form/use-form.ts";
import { useUnfinished } from "../form/use-unfinished.ts";
import { useLanguageName } from "../languages.tsx";
import { Rare } from "../rare.tsx";
import { useShown } from "../shown.ts";
import { FaultList } from "./fault-list.tsx";
import { ItemBar, reasonAgainst } from "./item-bar.tsx";
import { AUTHORSHIP, FoldedFields, ItemPage } from "./item-screen.tsx";
import { TextField } from "./text-field.tsx";

interface TranslateScreenProps {
  readonly board: Board;
  readonly item: BoardItem;
  readonly language: string;
}

/** The original and its translation, field by field, with the changes in the original since. */
export function TranslateScreen(props: TranslateScreenProps) {
  const { item, language } = props;
  const { workspace, engine, version } = useDesk();
  void version.value;
  const form = useForm(item.file.replace(/\.[^.]+\.md$/, `.${language}.md`));
  const source = useForm(item.file);
  const texts = workspace.value === undefined ? undefined : engine.value?.toTranslate(workspace.value, item.file);
  if (form === undefined || source === undefined || texts === undefined) return <main id="main" tabIndex={-1} />;
  return <Translation {...props} {...{ form, source, texts }} />;
}

interface TranslationProps extends TranslateScreenProps {
  readonly form: Form;
  readonly source: Form;
  readonly texts: ReturnType<Engine["toTranslate"]> & object;
}

function Translation({ board, item, language, form, source, texts }: TranslationProps) {
  const desk = useDesk();
  const { say, workspace, engine } = desk;
  const { file } = form;
  const changes = useChanges(file, item, language);
  const seen = useSignal<ReadonlySet<string>>(new Set());
  const isPage = useSignal(false);
  const shown = useShown(workspace.value?.text(file) === undefined ? undefined : file);
  const blocksOf = (each: Form) => engine.value?.blocksOf(textOf(each.get(["body"]))) ?? [];
  const [originals, blocks] = [blocksOf(source), blocksOf(form)];
  const rows = engine.value?.rowsOf(texts.texts, originals, changes ?? undefined) ?? [];
  const open = rows.filter(({ key, parts }) => parts !== undefined && !seen.value.has(key));
  const unfinished = useUnfinished();
  const all = faultsOf(desk, form, shown);
  const faults = unfinished.without(all);
  const original = item.languages.find(({ state }) => state === "original")?.language ?? "";
  const state = item.languages.find((each) => each.language === language)?.state ?? "missing";
  const markSeen = (...keys: readonly string[]) => (seen.value = new Set([...seen.value, ...keys]));
  const common = { form, file, language, blocks };
  return (
    <main
      id="main"
      class={`item-screen translate-screen ${isPage.value ? "shows-page" : ""}`}
      tabIndex={-1}
      onFocusIn={(event) => unfinished.enter(event, all)}
      onFocusOut={unfinished.leave}
    >
      <ItemBar {...{ board, item, language, faults, form }} isManaging={false} revision={texts.revision} />
      {isPage.value ? (
        <ItemPage {...{ board, item, language, faults }} />
      ) : (
        <section class="translation" aria-label={say("translate.region")}>
          <Head {...{ original, language }} onPage={() => (isPage.value = true)} />
          {desk.saving.recovered.value.has(file) ? <Rare show={({ Recovered }) => <Recovered file={file} />} /> : null}
          {changes === null && state === "stale" ? <p class="hint">{say("translate.unknown")}</p> : null}
          {rows.map((row, index) => (
            <Row
              key={row.key}
              {...{ ...common, row, original, faults }}
              onPaste={(lines) => markSeen(...paste(form, rows.slice(index), lines))}
              isSeen={seen.value.has(row.key)}
              onSeen={() => markSeen(row.key)}
            />
          ))}
          <Surplus {...{ ...common, faults }} from={originals.length} />
          <FaultList faults={faults} />
          <FoldedFields
            label={say("facts.review")}
            fields={form.fields.filter(({ name }) => AUTHORSHIP.includes(name))}
            context={{ form, faults, lang: language }}
          />
        </section>
      )}
      <footer class="translation-foot">
        {isPage.value ? (
          <button type="button" onClick={() => (isPage.value = false)}>
            {say("translate.back")}
          </button>
        ) : null}
        <Progress count={rows.filter(({ parts }) => parts !== undefined).length} open={open.length} />
        <p class="hint">{say("translate.facts")}</p>
        <NextToRevise {...{ board, item, language }} />
        <Finish
          form={form}
          isCurrent={state === "current"}
          isSeen={open.length === 0}
          faults={faults}
          revision={texts.revision}
        />
      </footer>
    </main>
  );
}

function Head(props: { readonly original: string; readonly language: string; readonly onPage: () => void }) {
  const { say } = useDesk();
  const name = useLanguageName();
  return (
    <header class="translation-head">
      <h2>{say("translate.original", { language: name(props.original) })}</h2>
      <h2>{say("translate.translation", { language: name(props.language) })}</h2>
      <button type="button" class="link" onClick={props.onPage}>
        {say("item.tab.page")}
      </button>
    </header>
  );
}

function Progress({ count, open }: { readonly count: number; readonly open: number }) {
  const { say } = useDesk();
  if (count === 0) return null;
  return (
    <p>
      <progress aria-hidden="true" max={count} value={count - open} />{" "}
      <b role="status">{say("translate.seen", { seen: count - open, count })}</b>
    </p>
  );
}

interface FinishProps {
  readonly form: Form;
  readonly isCurrent: boolean;
  /** Whether all changes are seen. */
  readonly isSeen: boolean;
  readonly faults: readonly Fault[];
  readonly revision: string;
}

/** Marks the translation as made from the present original. */
function Finish({ form, isCurrent, isSeen, faults, revision }: FinishProps) {
  const { say, told } = useDesk();
  const hasTitle = form.kind === "bulletin" || textOf(form.get(["title"])) !== "";
  const without = hasTitle ? undefined : say("item.notReady", { errors: say("new.title") });
  const reason = isSeen ? (without ?? reasonAgainst(say, faults)) : say("translate.notYet");
  const canFinish = !isCurrent && reason === undefined;

  function finish(): void {
    if (!canFinish) {
      if (!isCurrent && reason !== undefined) told.value = reason;
      return;
    }
    form.setAll([
      [["revision"], revision],
      [["draft"], undefined],
    ]);
    told.value = say("translate.isCurrent");
  }

  return (
    <button
      type="button"
      class="primary"
      aria-disabled={!canFinish}
      title={isCurrent ? undefined : reason}
      onClick={finish}
    >
      {say(isCurrent ? "translate.isCurrentShort" : "translate.finish")}
    </button>
  );
}

/** A whole text that is pasted into one field fills field after field. Returns the keys of the filled fields. */
function paste(form: Form, rows: readonly TranslationRow[], lines: readonly string[]): readonly string[] {
  const fields = rows.filter(({ block }) => block === undefined).slice(0, lines.length);
  const rest = lines.slice(fields.length);
  form.setAll([
    ...fields.map((row, index) => [row.path, lines[index]] as const),
    ...(rest.length === 0 ? [] : [[["body"], rest.join("\n\n")] as const]),
  ]);
  return rows.slice(0, lines.length).map(({ key }) => key);
}

/** The changes in the original since the translation was made; null if unknown. */
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
  /** The blocks of the translation. */
  readonly blocks: readonly WrittenBlock[];
  readonly faults: readonly Fault[];
  readonly isSeen: boolean;
  readonly onSeen: () => void;
  readonly onPaste: (lines: readonly string[]) => void;
}

function Row({ row, form, file, language, original, blocks, faults, isSeen, onSeen, onPaste }: RowProps) {
  const { say, settings } = useDesk();
  const { block, parts, path } = row;
  const label =
    block === undefined
      ? labelOf({ fields: settings.texts.fields }, form.kind, path)
      : say("translate.paragraph", { number: block + 1 });
  const value = block === undefined ? textOf(form.get(path)) : (blocks[block]?.source ?? "");
  const isOpen = parts !== undefined && !isSeen;

  function set(text: string, former = value): void {
    if (block === undefined) form.set(path, text === "" ? undefined : text);
    else form.setFrom(withBlock(blocks, block, former), ["body"], withBlock(blocks, block, text));
    if (parts !== undefined) onSeen();
  }

  return (
    <div class={`translation-row is-${row.name}`} data-path={path.join(".")}>
      <p class="of">
        <b>{label}</b>
        <span class={isOpen ? "proof" : "hint"}>{say(statusOf(row, isSeen, value))}</span>
      </p>
      <div class="from" id={`${row.key}-original`} lang={original}>
        {parts === undefined ? row.text : <ChangedWords parts={parts} />}
      </div>
      <div class={`to ${parts === undefined ? "" : isSeen ? "is-seen" : "is-open"}`}>
        {block === undefined ? (
          <LineField
            {...{ label, value, language, onPaste, original: `${row.key}-original` }}
            key={row.key}
            faults={faultsAt(faults, path)}
            onChange={set}
          />
        ) : (
          <TextField
            {...{ file, label, faults: faultsIn(block, blocks, faultsAt(faults, path)) }}
            key={`${file}-${block}`}
            isBlock
            text={value}
            lang={language}
            describedBy={`${row.key}-original`}
            onChange={set}
          />
        )}
        <p class="row-acts">
          {isOpen ? (
            <>
              <button type="button" onClick={onSeen}>
                {say("translate.says")}
              </button>
              <span class="hint">{say("translate.orWrite")}</span>
            </>
          ) : null}
          {value === "" ? (
            <button
              type="button"
              class="plain"
              onClick={({ currentTarget }) => {
                set(row.source);
                const field = currentTarget.closest(".to")?.querySelector("textarea, [contenteditable=true]");
                if (field instanceof HTMLElement) field.focus();
              }}
            >
              {say("translate.copy")}
            </button>
          ) : null}
        </p>
      </div>
    </div>
  );
}

/** The status of the row. */
function statusOf({ parts }: TranslationRow, isSeen: boolean, value: string): string {
  if (parts === undefined) return value === "" ? "translate.empty" : "translate.same";
  if (isSeen) return "translate.wasSeen";
  return parts.every(({ kind }) => kind === "added") ? "translate.new" : "translate.changed";
}

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly language: string;
  /** The id of the element that has the original. */
  readonly original: string;
  readonly faults: readonly Fault[];
  readonly onChange: (text: string) => void;
  readonly onPaste: (lines: readonly string[]) => void;
}

/** A field of a translation whose text has no paragraphs. */
function LineField({ label, value, language, original, faults, onChange, onPaste }: LineFieldProps) {
  const { say } = useDesk();
  const id = useId();
  return (
    <>
      <label class="unseen" for={id}>
        {label}
      </label>
      <TextInput
        {...{ id, value, lang: language, isLong: true }}
        isFaulty={faults.length > 0}
        describedBy={faults.length > 0 ? `${original} ${id}-faults` : original}
        placeholder={say("translate.write")}
        onChange={(text) => onChange(text.replace(/\n/g, " "))}
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
      <FaultNotes id={`${id}-faults`} faults={faults} />
    </>
  );
}

/** Blocks that the translation has and the original has not. */
function Surplus(
  props: Pick<RowProps, "form" | "file" | "language" | "blocks" | "faults"> & { readonly from: number },
) {
  const { say } = useDesk();
  const { form, file, language, blocks, faults, from } = props;
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
              {...{ file, lang: language, label: say("translate.paragraph", { number: from + index + 1 }) }}
              faults={faultsIn(from + index, blocks, faultsAt(faults, ["body"]))}
              isBlock
              text={source}
              onChange={(text, former) =>
                form.setFrom(withBlock(blocks, from + index, former), ["body"], withBlock(blocks, from + index, text))
              }
            />
          </div>
        </div>
      ))}
    </>
  );
}

/** The faults of a text in one of its blocks, with line numbers of the block. Faults without a line are shown at the first block. */
function faultsIn(index: number, blocks: readonly WrittenBlock[], faults: readonly Fault[]): readonly Fault[] {
  const first = blocks[index]?.line ?? Number.POSITIVE_INFINITY;
  const next = blocks[index + 1]?.line ?? Number.POSITIVE_INFINITY;
  return faults.flatMap((fault) => {
    const { line } = fault;
    if (line === undefined) return index === 0 ? [fault] : [];
    return line < first || line >= next ? [] : [{ ...fault, line: line - first + 1 }];
  });
}

/** A text with another block. Missing blocks before it are left out. */
function withBlock(blocks: readonly { readonly source: string }[], index: number, text: string): string {
  const sources = Array.from({ length: Math.max(blocks.length, index + 1) }, (_, at) =>
    at === index ? text.trim() : (blocks[at]?.source ?? ""),
  );
  return sources.filter((source) => source !== "").join("\n\n");
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
