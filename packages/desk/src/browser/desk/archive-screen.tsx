import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { formatPlace } from "../../board/place.ts";
import type { Standing } from "../../board/truth.ts";
import type { DeletedFile, ListedItem, ListPage, ListQuery } from "../../home/home.ts";
import { useDesk } from "./desk-state.ts";
import { LanguageMarks, titleLanguage } from "./languages.tsx";
import { Mark } from "./marks.tsx";
import { ScreenTitle } from "./screen-title.tsx";
import { StandingMark } from "./standing.tsx";

/** The number of rows on a page of the home. */
const ROWS = 40;
/** The pause in typing after which the home is queried, in milliseconds. */
const REST = 60;

/** How an item may stand that is in a list, furthest first. */
const STATES = [
  "online",
  "handedOver",
  "inReview",
  "ready",
  "scheduled",
  "faulty",
  "draft",
  "unreadable",
  "withdrawn",
  "expired",
] as const satisfies readonly Standing["is"][];

const WORKS = ["stale", "missing"] as const;

/** The number of choices of a filter that are visible at first. */
const SHOWN = 12;

/** Every item of the publication. The search and the filters are in the address. */
export function ArchiveScreen({ query }: { readonly query: ListQuery }) {
  const { say, home, saving, go, language } = useDesk();
  const page = useSignal<ListPage | undefined>(undefined);
  const trouble = useSignal(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const list = useRef<HTMLOListElement>(null);

  useEffect(() => {
    let isOld = false;
    // Text that was just typed must be found, too.
    const asked = saving.flush().then(() => home.list({ ...query, language: language.value }));
    asked.then(
      (found) => {
        if (isOld) return;
        page.value = found;
        trouble.value = false;
      },
      () => {
        if (!isOld) trouble.value = true;
      },
    );
    return () => {
      isOld = true;
    };
  }, [formatPlace({ screen: "archive", query })]);

  const narrow: FiltersProps["narrow"] = (change) => {
    const { page: _, language: _language, ...asked } = { ...query, ...change };
    const filters = Object.entries(asked).filter(([, value]) => value !== undefined && value !== "");
    go({ screen: "archive", query: { ...Object.fromEntries(filters), page: 1 } });
  };
  const search = (words: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => narrow({ words }), REST);
  };
  const rows = page.value?.rows ?? [];
  const count = page.value?.count ?? 0;
  const isNone = !trouble.value && page.value !== undefined && count === 0;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (event.key === "/") document.querySelector<HTMLElement>(".archive-search input")?.focus();
    else if (step !== undefined) {
      const links = [...(list.current?.querySelectorAll<HTMLElement>(".title") ?? [])];
      const index = links.findIndex((link) => link.matches(":focus"));
      links[Math.max(0, Math.min(links.length - 1, index + step))]?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <main id="main" class="archive-screen" tabIndex={-1} onKeyDown={onKeyDown}>
      <header class="screen-head">
        <ScreenTitle>{say("bar.archive")}</ScreenTitle>
        {page.value === undefined ? null : <Whole whole={page.value.whole} />}
      </header>
      <Filters {...{ query, narrow }} counts={page.value?.counts} />
      <section class="found" aria-label={say("archive.items")}>
        <p class="archive-search">
          <input
            type="search"
            aria-label={say("archive.search")}
            placeholder={say("archive.find")}
            defaultValue={query.words ?? ""}
            onInput={(event) => search(event.currentTarget.value)}
          />
        </p>
        <p class={isNone ? "empty" : "found-count"}>
          <span role="status">
            {trouble.value
              ? say("archive.trouble")
              : page.value === undefined
                ? say("archive.loading")
                : isNone
                  ? say("archive.none")
                  : say.count("archive.count", count)}
          </span>{" "}
          {hasFilters(query) ? (
            <button
              type="button"
              class="link"
              onClick={() => {
                const { words, sort, page: _page } = query;
                go({ screen: "archive", query: { ...defined({ words, sort }), page: 1 } });
              }}
            >
              {say("archive.unfilter")}
            </button>
          ) : null}
          <select
            class="sort"
            aria-label={say("archive.sort")}
            value={query.sort ?? ""}
            onChange={({ currentTarget: { value } }) => narrow({ sort: value })}
          >
            <option value="">{say("archive.newest")}</option>
            <option value="oldest">{say("archive.oldest")}</option>
          </select>
        </p>
        <ol ref={list}>
          {rows.map((row) => (
            <Found key={row.file} row={row} />
          ))}
        </ol>
        <Pages query={query} count={count} />
        <Deleted />
      </section>
    </main>
  );
}

interface FiltersProps {
  readonly query: ListQuery;
  readonly counts: ListPage["counts"] | undefined;
  readonly narrow: (change: Partial<Record<keyof ListQuery, string | undefined>>) => void;
}

function Filters({ query, counts, narrow }: FiltersProps) {
  const { say, settings } = useDesk();
  return (
    <details class="filters" open={matchMedia("(min-width: 60rem)").matches}>
      <summary>
        <b>{say("archive.filters")}</b>
      </summary>
      <Filter
        name={say("archive.state")}
        chosen={query.state}
        choices={STATES.map((state) => ({ value: state, label: say(`state.item.${state}`) }))}
        counts={counts?.states}
        onChoose={(state) => narrow({ state })}
        withMarks
      />
      <Filter
        name={say("archive.translations")}
        chosen={query.work}
        choices={WORKS.map((work) => ({ value: work, label: say(`language.${work}`) }))}
        counts={counts?.works}
        onChoose={(work) => narrow({ work })}
      />
      <Filter
        name={say("archive.year")}
        chosen={query.year}
        choices={Object.keys(counts?.years ?? {})
          .toSorted()
          .toReversed()
          .map((year) => ({ value: year, label: year }))}
        counts={counts?.years}
        onChoose={(year) => narrow({ year })}
      />
      <Filter
        name={say("archive.topic")}
        chosen={query.topic}
        choices={settings.choices["topic"] ?? []}
        counts={counts?.topics}
        onChoose={(topic) => narrow({ topic })}
        withSquares
      />
      <Filter
        name={say("archive.country")}
        chosen={query.country}
        choices={countriesByCount(settings.choices["place"] ?? [], counts?.countries ?? {})}
        counts={counts?.countries}
        onChoose={(country) => narrow({ country })}
      />
    </details>
  );
}

/** How much there is, and since when. */
function Whole({ whole: { items, bulletins, since } }: Pick<ListPage, "whole">) {
  const { say } = useDesk();
  if (since === undefined) return null;
  return (
    <p class="hint">
      {say("archive.whole", {
        items: say.count("archive.count", items),
        bulletins: say.count("archive.bulletins", bulletins),
        since: say.longDate(since.slice(0, 7)),
      })}
    </p>
  );
}

function hasFilters({ topic, year, state, country, work }: ListQuery): boolean {
  return [topic, year, state, country, work].some((each) => each !== undefined);
}

type Choices = readonly { readonly value: string; readonly label: string }[];

/** Sorts the countries with the most items first. */
function countriesByCount(choices: Choices, counts: Readonly<Record<string, number>>): Choices {
  return choices.toSorted((a, b) => countIn(counts, b.value) - countIn(counts, a.value));
}

/** Not `counts[value]`: a key may equal the name of an inherited property, such as `constructor`. */
function countIn(counts: Readonly<Record<string, number>>, value: string): number {
  return (Object.hasOwn(counts, value) ? counts[value] : undefined) ?? 0;
}

interface FilterProps {
  readonly name: string;
  readonly chosen: string | undefined;
  readonly choices: Choices;
  readonly counts: Readonly<Record<string, number>> | undefined;
  readonly onChoose: (value: string | undefined) => void;
  readonly withMarks?: boolean;
  readonly withSquares?: boolean;
}

function Filter({ name, chosen, choices, counts, onChoose, withMarks = false, withSquares = false }: FilterProps) {
  const { say } = useDesk();
  const isWhole = useSignal(false);
  const shown = choices.filter(({ value }) => counts === undefined || countIn(counts, value) > 0 || value === chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>{name}</legend>
      {shown
        .filter((_, index) => isWhole.value || index < SHOWN)
        .map(({ value, label }) => (
          <label key={value} class="radio">
            <input
              type="checkbox"
              checked={value === chosen}
              onChange={() => onChoose(value === chosen ? undefined : value)}
            />
            {withMarks ? <Mark of={value as (typeof STATES)[number]} /> : null}
            {withSquares ? <i class={`square hue-${value}`} /> : null}
            <span>{label}</span>
            {counts === undefined ? null : <span class="hint">{say.number(countIn(counts, value))}</span>}
          </label>
        ))}
      {isWhole.value || shown.length <= SHOWN ? null : (
        <button type="button" class="link" onClick={() => (isWhole.value = true)}>
          {say.count("publish.more", shown.length - SHOWN)}
        </button>
      )}
    </fieldset>
  );
}

function Found({ row }: { readonly row: ListedItem }) {
  const { say, settings, language: asked } = useDesk();
  const [, slug = "", language = ""] = /([^/]+)\.([^.]+)\.md$/.exec(row.file) ?? [];
  const addressOf = (tag: string) => formatPlace({ screen: "item", period: row.period, slug, language: tag });
  const topic = settings.choices["topic"]?.find(({ value }) => value === row.topic);
  return (
    <li class="row found-row">
      <span class="date">{row.date === undefined ? "" : say.day(row.date)}</span>
      <div class="words">
        <a class="title" href={addressOf(language)} lang={titleLanguage(row.languages, asked.value)}>
          {row.title}
        </a>
        {topic === undefined ? null : (
          <p class="facts">
            <b>
              <i class={`square hue-${topic.value}`} />
              {topic.label}
            </b>
          </p>
        )}
      </div>
      <span class="period">{say.period(row.period)}</span>
      <LanguageMarks languages={row.languages} addressOf={addressOf} />
      <p class="state">
        <StandingMark standing={row.standing} kind="item" />
      </p>
    </li>
  );
}

/** The files deleted in the last 30 days, with buttons to restore them. */
function Deleted() {
  const desk = useDesk();
  const { say, home, saving } = desk;
  const files = useSignal<readonly DeletedFile[]>([]);

  async function read(): Promise<void> {
    files.value = (await home.deleted?.().catch(() => [])) ?? [];
  }
  useEffect(() => void read(), []);

  async function restore({ file, version }: DeletedFile): Promise<void> {
    const text = await home.version(file, version);
    const outcome = await saving.change({ files: [{ file, from: null, text }] });
    if (outcome.outcome === "refused") desk.trouble.value = outcome.reason;
    if (outcome.outcome === "saved") desk.told.value = say("history.restored");
    await Promise.all([read(), desk.reload()]);
  }

  if (files.value.length === 0) return null;
  return (
    <details class="folded">
      <summary>
        <b>{say("archive.deleted")}</b> <span class="hint">{say.number(files.value.length)}</span>
      </summary>
      <ul>
        {files.value.map((deleted) => (
          <li key={deleted.file} class="row small">
            <span class="title">
              {deleted.file
                .replace(/^.*\//, "")
                .replace(/\.[^.]+$/, "")
                .replace(/[-.]/g, " ")}
            </span>
            <span class="date">{say.day(say.dayOf(deleted.when))}</span>
            <button type="button" onClick={() => void restore(deleted)}>
              {say("manage.restore")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Pages({ query, count }: { readonly query: ListQuery; readonly count: number }) {
  const { say } = useDesk();
  const last = Math.ceil(count / ROWS);
  if (last < 2) return null;
  const address = (page: number) => formatPlace({ screen: "archive", query: { ...query, page } });
  const around = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - query.page) < 3,
  );
  return (
    <nav class="pages" aria-label={say("archive.pages")}>
      <span class="hint">
        {say("archive.range", {
          from: (query.page - 1) * ROWS + 1,
          to: Math.min(count, query.page * ROWS),
          count: say.number(count),
        })}
      </span>
      {query.page > 1 ? <a href={address(query.page - 1)}>‹ {say("archive.previous")}</a> : null}
      {around.map((page) => (
        <a key={page} href={address(page)} aria-current={page === query.page ? "page" : undefined}>
          {page}
        </a>
      ))}
      {query.page < last ? <a href={address(query.page + 1)}>{say("archive.next")} ›</a> : null}
    </nav>
  );
}
