import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Board, BoardItem } from "../../../board/board.ts";
import { formatPlace } from "../../../board/place.ts";
import { choiceName } from "../../../field-names.ts";
import type { FormField } from "../../../form/form.ts";
import { itemAddress } from "../board/introduction.ts";
import { useDesk } from "../desk-state.ts";
import { type Fault, type FieldContext, faultsAt, faultsOf } from "../form/faults.ts";
import { Field } from "../form/field.tsx";
import { Folded } from "../form/folded.tsx";
import { TextInput } from "../form/inputs.tsx";
import { Labelled } from "../form/labelled.tsx";
import { type Form, textOf, useForm } from "../form/use-form.ts";
import { useUnfinished } from "../form/use-unfinished.ts";
import { PageFrame } from "../page-frame.tsx";
import { PageTabs, usePageWidth } from "../page-tabs.tsx";
import { Rare } from "../rare.tsx";
import { useShown } from "../shown.ts";
import { addTo, askedField, MANAGED } from "./add-asked.ts";
import { FaultList, NextFault } from "./fault-list.tsx";
import { ItemBar } from "./item-bar.tsx";
import { TextField } from "./text-field.tsx";

interface ItemScreenProps {
  readonly board: Board;
  readonly item: BoardItem;
  readonly language: string;
}

/** How many letters from the limit a counter shows. */
const NEAR = 20;
const TITLE_LIMIT = 200;
const LONGEST_SENTENCE = 300;

type OwnTab = "text" | "facts" | "page";
/** A part of an item on a narrow screen: the panel covers the others. */
type Tab = OwnTab | "manage";

/** The original of an item: its text, its facts, its page. */
export function ItemScreen({ board, item, language }: ItemScreenProps) {
  const desk = useDesk();
  const { say, settings } = desk;
  const form = useForm(item.file);
  const shown = useShown(item.file);
  const unfinished = useUnfinished();
  const isManaging = useSignal(MANAGED.test(location.hash));
  const ownTab = useSignal<OwnTab>("text");
  const tab: Tab = isManaging.value ? "manage" : ownTab.value;
  const started = useRef(item.file);

  useEffect(() => {
    const onGo = (event: Event) => {
      const { path } = (event as CustomEvent<Pick<Fault, "path">>).detail;
      ownTab.value = tabOf(path);
    };
    document.addEventListener("desk-go", onGo);
    return () => document.removeEventListener("desk-go", onGo);
  }, []);

  useEffect(() => {
    if (started.current === item.file && desk.selected.value !== item.slug) desk.selected.value = item.slug;
    // A new item has only its title: the focus moves to the sentence under it.
    if (form !== undefined && form.get(["summary"]) === undefined && form.get(["body"]) === "")
      document.getElementById("item-summary")?.focus();
  }, [item.file]);

  const isReady = form !== undefined;
  useEffect(() => {
    const asked = askedField();
    if (!isReady || asked === undefined) return;
    ownTab.value = "facts";
    requestAnimationFrame(() => addTo(asked));
  }, [isReady]);

  if (form === undefined) return <main id="main" tabIndex={-1} />;
  if (form.unreadable !== undefined) return <Unreadable {...{ board, item, language, form }} />;
  const all = faultsOf(desk, form, shown);
  const faults = unfinished.without(all);
  const context: FieldContext = { form, faults, lang: language };
  const isItem = form.kind === "item";
  const title = textOf(form.get(["title"]));
  const body = textOf(form.get(["body"]));
  const labelOf = (name: string) =>
    settings.texts.fields[`item.${name}`]?.label ?? settings.texts.fields[name]?.label ?? name;
  return (
    <main
      id="main"
      class={`item-screen shows-${tab} ${isManaging.value ? "is-managing" : ""}`}
      tabIndex={-1}
      onFocusIn={(event) => unfinished.enter(event, all)}
      onFocusOut={unfinished.leave}
    >
      <ItemBar
        {...{ board, item, language, faults, form }}
        isManaging={isManaging.value}
        {...(isItem ? { onManage: () => (isManaging.value = !isManaging.value) } : {})}
      />
      <PhoneTabs
        tab={tab}
        faults={faults}
        isItem={isItem}
        onTab={(value) => {
          if (value !== "manage") ownTab.value = value;
          isManaging.value = value === "manage";
        }}
      />
      <section class="text" aria-label={say("item.text")} inert={isManaging.value}>
        <h2 class="unseen">{say("item.text")}</h2>
        {desk.saving.recovered.value.has(item.file) ? (
          <Rare show={({ Recovered }) => <Recovered file={item.file} />} />
        ) : null}
        <Labelled
          id="item-title"
          label={labelOf("title")}
          path={["title"]}
          faults={faults}
          class="title-field"
          aside={<Counter length={title.length} />}
        >
          {(describedBy, isFaulty) => (
            <TextInput
              id="item-title"
              {...{ describedBy, isFaulty, lang: language, isLong: true }}
              value={title}
              onChange={(text) => form.set(["title"], text.replace(/\n/g, " "))}
            />
          )}
        </Labelled>
        {isItem ? (
          <Labelled
            id="item-summary"
            label={labelOf("summary")}
            hint={say("item.summaryHint")}
            path={["summary"]}
            faults={faults}
            class="summary-field"
            aside={<SentenceLength length={textOf(form.get(["summary"])).length} />}
          >
            {(describedBy, isFaulty) => (
              <TextInput
                id="item-summary"
                {...{ describedBy, isFaulty, lang: language, isLong: true }}
                value={textOf(form.get(["summary"]))}
                onChange={(text) => form.set(["summary"], text === "" ? undefined : text.replace(/\n/g, " "))}
              />
            )}
          </Labelled>
        ) : null}
        <TextField
          file={item.file}
          text={body}
          lang={language}
          label={say("item.body")}
          faults={faultsAt(faults, ["body"])}
          onChange={(text, former) => form.setFrom(former, ["body"], text)}
        />
        <TextFoot body={body} item={item} />
      </section>
      <Facts {...{ context, isHidden: isManaging.value }} />
      {isManaging.value ? (
        <Rare
          show={({ Manage }) => (
            <Manage {...{ board, item, form, context }} onClose={() => (isManaging.value = false)} />
          )}
        />
      ) : (
        <ItemPage {...{ board, item, language, faults }} />
      )}
      <NextFault faults={faults} />
    </main>
  );
}

const TEXT: ReadonlySet<string> = new Set(["title", "summary", "body"]);

/** The tab of a phone in which a field is. */
function tabOf(path: Fault["path"]): OwnTab {
  return TEXT.has(String(path?.[0])) ? "text" : "facts";
}

function Counter({ length }: { readonly length: number }) {
  const { say } = useDesk();
  const isNear = length > TITLE_LIMIT - NEAR;
  return <span class={`counter ${isNear ? "near" : ""}`}>{say("item.counter", { length, limit: TITLE_LIMIT })}</span>;
}

/** A longer sentence gets a hint, and no error. */
function SentenceLength({ length }: { readonly length: number }) {
  const { say } = useDesk();
  if (length <= LONGEST_SENTENCE) return null;
  return <span class="counter near">{say("item.longSentence", { length })}</span>;
}

function TextFoot({ body, item }: { readonly body: string; readonly item: BoardItem }) {
  const { say, opened } = useDesk();
  const words = body.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
  const { change } = item;
  return (
    <p class="text-foot">
      <span>{say.count("item.words", words)}</span>
      <span>
        {change === undefined
          ? null
          : say("item.changed", {
              who: change.who ?? "",
              when: say.when(change.when, opened.value?.now ?? change.when),
            }).replace(/: ,/, ":")}{" "}
        <a class="link" href={formatPlace({ screen: "history", file: item.file })}>
          {say("item.history")}
        </a>
      </span>
    </p>
  );
}

/** How the facts of a kind of text are laid out. */
interface Layout {
  /** Always in sight, in this order. */
  readonly usual: readonly string[];
  readonly folded: readonly (readonly [name: string, fields: readonly string[]])[];
  /** Fields that are shown elsewhere, and fields that the program writes. All others are folded, too. */
  readonly apart: ReadonlySet<string>;
}

/** The authors and reviewers of a text: also for a translation, whose other facts are the original's. */
export const AUTHORSHIP: readonly string[] = ["translatedBy", "writtenBy", "reviewedBy", "reviewed"];

const ITEM: Layout = {
  usual: ["image", "date", "place", "topics", "countries", "events"],
  folded: [
    ["sources", ["sources", "press"]],
    ["media", ["images", "video", "documents", "audio"]],
    ["byline", ["byline", "genre", "partOf"]],
    ["review", AUTHORSHIP],
  ],
  apart: new Set([
    "title",
    "summary",
    "body",
    "slug",
    "publishFrom",
    "expires",
    "withdrawn",
    "formerly",
    "updated",
    "corrections",
    "revision",
    "reviewedRevision",
    "draft",
  ]),
};

const BULLETIN: Layout = {
  usual: ["number", "publishFrom", "date", "callouts", "agenda"],
  folded: [["review", AUTHORSHIP]],
  apart: new Set(["title", "body", "lead", "order", "revision", "reviewedRevision", "draft"]),
};

function Facts({ context, isHidden }: { readonly context: FieldContext; readonly isHidden: boolean }) {
  const { say } = useDesk();
  const { fields, kind } = context.form;
  const { usual, folded, apart } = kind === "bulletin" ? BULLETIN : ITEM;
  const named = (names: readonly string[]) =>
    names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const grouped = new Set([...usual, ...folded.flatMap(([, names]) => names), ...apart]);
  const others = fields.filter(({ name }) => !grouped.has(name));
  return (
    <section class="facts" aria-label={say("item.facts")} hidden={isHidden}>
      <h2 class="unseen">{say("item.facts")}</h2>
      {named(usual).map((field) => (
        <Field key={field.name} field={field} path={[field.name]} context={context} />
      ))}
      {[...folded, ["others", others.map(({ name }) => name)] as const].map(([name, names]) => (
        <FoldedFields key={name} label={say(`facts.${name}`)} fields={named(names)} context={context} />
      ))}
    </section>
  );
}

interface FoldedFieldsProps {
  readonly label: string;
  readonly fields: readonly FormField[];
  readonly context: FieldContext;
}

/** Fields that are shown on demand, with a summary of their values. */
export function FoldedFields({ label, fields, context }: FoldedFieldsProps) {
  const { say, settings } = useDesk();
  if (fields.length === 0) return null;
  const { form } = context;
  const filled = fields.flatMap(({ name }) => {
    const value = form.get([name]);
    return value === undefined ? [] : [{ name, value }];
  });
  const words = filled.flatMap(({ name, value }) =>
    inShort(value, (one) => choiceName(settings.texts, [form.kind, name], one)),
  );
  return (
    <Folded
      label={label}
      hint={words.length > 0 ? words.join(", ") : filled.length === 0 ? "" : say.number(filled.length)}
      isFaulty={fields.some(({ name }) => faultsAt(context.faults, [name]).length > 0)}
    >
      {() => fields.map((field) => <Field key={field.name} field={field} path={[field.name]} context={context} />)}
    </Folded>
  );
}

/** A value in a word: a text itself, or the name of a source, a person or a document. */
function inShort(value: unknown, named: (text: string) => string): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [named(value)];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => inShort(each, named));
  if (typeof value !== "object" || value === null) return [];
  if ("title" in value) return inShort(value.title, named);
  return "name" in value ? inShort(value.name, named) : [];
}

interface ItemPageProps extends ItemScreenProps {
  readonly faults: readonly Fault[];
}

/** The pages that show the item, made by the code of a build. */
export function ItemPage({ board, item, language, faults }: ItemPageProps) {
  const { say } = useDesk();
  const kind = useSignal("item");
  const { isPhone, width } = usePageWidth();
  const file = item.languages.find((each) => each.language === language)?.file ?? item.file;
  const shown = useShown(file);
  const last = useRef(shown?.pages);
  if (shown?.pages !== undefined) last.current = shown.pages;
  const pages = last.current ?? [];
  const page = pages.find((each) => each.kind === kind.value) ?? pages[0];
  return (
    <section class="page" aria-label={say("page.region")}>
      <h2 class="unseen">{say("page.region")}</h2>
      <PageTabs
        kinds={item.slug === "bulletin" ? ["inIssue", "email"] : ["item", "inIssue", "email"]}
        chosen={page?.kind === "bulletin" ? "inIssue" : (page?.kind ?? "item")}
        onChoose={(chosen) => (kind.value = chosen === "inIssue" ? "bulletin" : chosen)}
        isPhone={isPhone.value}
        onPhone={(value) => (isPhone.value = value)}
      />
      <FaultList faults={faults} />
      <PageFrame
        page={page}
        width={width}
        outlined={page?.kind === "bulletin" ? page.anchor : undefined}
        isWaiting={shown !== undefined && shown.pages === undefined}
        onPick={(id) => {
          const found = board.items.find(({ anchor }) => anchor === id);
          if (found !== undefined && found.slug !== item.slug)
            location.hash = itemAddress(board.period, found, language);
        }}
      />
    </section>
  );
}

interface PhoneTabsProps {
  readonly tab: Tab;
  readonly faults: readonly Fault[];
  readonly isItem: boolean;
  readonly onTab: (tab: Tab) => void;
}

function PhoneTabs({ tab, faults, isItem, onTab }: PhoneTabsProps) {
  const { say } = useDesk();
  const countOf = (there: Tab) => faults.filter(({ path }) => tabOf(path) === there).length;
  const tabs: readonly Tab[] = ["text", "facts", "page", ...(isItem ? (["manage"] as const) : [])];
  return (
    <fieldset class="phone-tabs" aria-label={say("item.parts")}>
      {tabs.map((each) => (
        <button key={each} type="button" aria-pressed={tab === each} onClick={() => onTab(each)}>
          {say(`item.tab.${each}`)} {countOf(each) === 0 ? null : <b class="proof">{countOf(each)}</b>}
        </button>
      ))}
    </fieldset>
  );
}

/** A file whose fields can't be read. */
function Unreadable({ board, item, language, form }: ItemScreenProps & { readonly form: Form }) {
  const desk = useDesk();
  const { say } = desk;
  return (
    <main id="main" class="item-screen unreadable" tabIndex={-1}>
      <ItemBar {...{ board, item, language, form }} faults={[]} isManaging={false} />
      <section class="text">
        <h2>{say("unreadable.title")}</h2>
        <p>{form.unreadable}</p>
        <details>
          <summary>{say("unreadable.view")}</summary>
          <TextInput
            id="source"
            isLong
            class="source"
            value={desk.workspace.value?.text(item.file) ?? ""}
            onChange={(text) => desk.edit(item.file, text)}
          />
        </details>
        <p>
          <a class="button" href={formatPlace({ screen: "history", file: item.file })}>
            {say("item.history")}
          </a>
        </p>
      </section>
    </main>
  );
}
