import {
  dateOfPeriod,
  daysOfPeriod,
  type Period,
  partsOfPeriod,
  resolveContentPath,
} from "../../../../scripts/content/browser.ts";
import {
  defined,
  memoizeLast,
  memoizeWeakly,
  once,
  type UnlocatedDiagnostic,
} from "../../../../scripts/diagnostics/browser.ts";
import {
  compareDates,
  type Localized,
  latestFirst,
  type Messages,
  type Moment,
} from "../../../../scripts/i18n/browser.ts";
import {
  afterInSeries,
  type BulletinRecord,
  type Callout,
  type Content,
  compareBulletins,
  type Declarations,
  declaredCallout,
  type InLanguages,
  type ItemRecord,
  periodsOfContent,
  publicationDay,
  recordsOf,
  revisionOf,
  seriesOf,
  seriesOfContent,
  type TextRecord,
  topicKeysOf,
  translatableTexts,
} from "../../../../scripts/model/browser.ts";
import { formatPeriodDate, formatPeriodTitle, idOf } from "../../../../scripts/templates/browser.ts";
import type { KnownFile } from "../home/home.ts";
import type { Board, BoardItem, BoardLanguage, BoardText } from "./board.ts";
import { TOLD_BY_MARKS } from "./told-by-marks.ts";
import { mayBeKnown, type Standing, tellIssue, tellText, tellWhole } from "./truth.ts";
import { wasOnline } from "./was-online.ts";

/** The data of a board besides its texts. */
export interface BoardFacts {
  readonly asOf: Moment;
  readonly diagnosticsOf: (file: string) => readonly UnlocatedDiagnostic[];
  /** The home's facts about a file; for a file that was created here, the facts that follow from that. */
  readonly knownOf: (file: string) => Omit<KnownFile, "hash"> | undefined;
  /** Whether the fields of a file can be read. */
  readonly isReadable: (file: string) => boolean;
  /** The words of the board's language for the titles of bulletins. */
  readonly messages: Pick<Messages, "dates" | "list" | "bulletin">;
}

/**
 * The board of a bulletin, with texts in a preferred language. It is built from the records alone, so it exists even if they have errors.
 * Undefined if nothing has the period.
 */
export function buildBoard(content: Content, period: string, language: string, facts: BoardFacts): Board | undefined {
  const periods = periodsInOrder(content);
  const here = periods.find((each) => each === period);
  if (here === undefined) return undefined;
  const of: Boarded = { content, language, facts };
  const { previous, next } = neighboursOf(content, periods, here);
  const following = next ?? followingOf(content, here);
  const bulletin = content.bulletins.find(({ original }) => original.path.period === here);
  const { number, date, publishFrom, agenda = [] } = bulletin?.original.fields ?? {};
  const { start, end } = daysOfPeriod(here);
  const { title, within } = namesOf(of, here);
  const introduction = { ...(bulletin === undefined ? newText(of, here) : viewText(of, bulletin)), title };
  const items = viewItems(of, here, bulletin?.original);
  return {
    period: here,
    title,
    within,
    ...defined({ number, date: date ?? (start === end ? start : undefined), publishFrom }),
    first: start,
    last: end,
    ...defined({ previous, next }),
    languages: content.publication?.fields.languages ?? [],
    standing: tellIssue(
      introduction.standing,
      items.map(({ standing }) => standing),
    ),
    introduction,
    items,
    callouts: bulletin === undefined ? [] : viewCallouts(of, bulletin),
    agenda: agenda.map((key) => viewEvent(of, key)),
    ...(following === undefined ? {} : { following: { period: following, ...namesOf(of, following) } }),
    tray: following === undefined ? [] : viewItems(of, following, undefined),
  };
}

interface Boarded {
  readonly content: Content;
  readonly language: string;
  readonly facts: BoardFacts;
}

/** The periods of all bulletins, by the day on which they appear. */
export function periodsInOrder(content: Content): readonly Period[] {
  const days = new Map(content.bulletins.map(({ original: { path, fields } }) => [path.period, fields.date]));
  return periodsOfContent(content)
    .map((period) => ({ period, day: publicationDay(period, days.get(period)) }))
    .sort(compareBulletins)
    .map(({ period }) => period);
}

/** The previous and the next bulletin in its series; for a publication without series, of all. */
function neighboursOf(content: Content, periods: readonly Period[], here: Period) {
  const all = seriesOfContent(content);
  const run = periods.filter((period) => seriesOf(all, period) === seriesOf(all, here));
  const index = run.indexOf(here);
  return { previous: run[index - 1], next: run[index + 1] };
}

/** The next period, if the bulletin is the newest of its series. */
function followingOf(content: Content, period: Period): Period | undefined {
  const series = seriesOf(seriesOfContent(content), period);
  const { frequency } = content.publication?.fields ?? {};
  return afterInSeries(period, series ?? defined({ frequency }));
}

/** The name of a bulletin: alone, and within a sentence. */
function namesOf({ content, language, facts: { messages } }: Boarded, period: Period) {
  const bulletin = content.bulletins.find(({ original }) => original.path.period === period);
  const own = bulletin && recordsOf(bulletin).find(({ path }) => path.language === language)?.fields.title;
  const series = seriesOf(seriesOfContent(content), period);
  const called =
    series?.name === undefined || series.title === undefined
      ? messages.bulletin.special
      : textIn(series.title, language);
  const special = partsOfPeriod(period).kind === "special" ? called : undefined;
  const title = own ?? formatPeriodTitle(period, special, messages);
  const isDate = own === undefined && special === undefined;
  return { title, within: isDate ? formatPeriodDate(period, messages.dates) : title };
}

/** The introduction of a bulletin without its own file. */
function newText({ content: { publication } }: Boarded, period: Period): Omit<BoardText, "title"> {
  const { languages = [] } = publication?.fields ?? {};
  return {
    file: `bulletins/${period}/bulletin.${languages[0] ?? "en"}.md`,
    languages: languages.map((language) => ({ language, state: "missing", standing: { is: "missing" } })),
    standing: { is: "missing" },
    errors: 0,
    holding: 0,
    warnings: 0,
  };
}

/** The common data of texts on a board. */
function viewText(of: Boarded, text: InLanguages<BulletinRecord | ItemRecord>): BoardText {
  const { language, facts } = of;
  const records = recordsOf(text);
  const written = records.find(({ path }) => path.language === language) ?? text.original;
  const found = (some: readonly TextRecord[], wanted: UnlocatedDiagnostic["severity"]) =>
    some
      .flatMap(({ path }) => facts.diagnosticsOf(path.file))
      .filter(({ rule, severity }) => severity === wanted && !TOLD_BY_MARKS.has(rule)).length;
  const changes = records.flatMap(({ path }) => facts.knownOf(path.file)?.change ?? []);
  const change = changes.toSorted((a, b) => latestFirst(a.when, b.when))[0];
  const holding = found(awaited(text), "error");
  return {
    file: text.original.path.file,
    title: written.fields.title ?? text.original.fields.title ?? "",
    languages: languagesOf(of, text),
    standing: tellWhole(standingOf(of.content, text.original, facts), holding),
    errors: found(records, "error"),
    holding,
    warnings: found(records, "warning"),
    ...defined({ change }),
  };
}

/** The errors of a text that must be fixed before others go online: drafts, except the bulletin's own, are left behind alone. */
function awaited({ original, translations }: InLanguages<BulletinRecord | ItemRecord>): readonly TextRecord[] {
  const isDraft = ({ fields }: TextRecord) => fields.draft === true;
  if (original.path.kind === "item" && isDraft(original)) return [];
  return [original, ...translations.filter((each) => !isDraft(each))];
}

/** The languages of a text and of the publication, with the state of the text in each. */
export function languagesOf(
  { content, facts }: { readonly content: Content; readonly facts: StandingFacts },
  text: InLanguages<BulletinRecord | ItemRecord>,
): readonly BoardLanguage[] {
  const original = standingOf(content, text.original, facts);
  return statesOf(content, text).map(({ language, state, record }) => {
    if (record === undefined) return { language, state, standing: { is: "missing" } };
    const { file } = record.path;
    const standing = record === text.original ? original : standingOf(content, record, facts, original);
    return { language, state, file, standing, ...reviewIn(facts.diagnosticsOf(file)) };
  });
}

/** The state of a text in each language of its own and of the publication. */
export function statesOf(content: Content, text: InLanguages<BulletinRecord | ItemRecord>) {
  const records = new Map(recordsOf(text).map((record) => [record.path.language, record]));
  const all = new Set([...(content.publication?.fields.languages ?? []), ...records.keys()]);
  const revision = once(() => revisionsWith(content.publication?.fields)(text.original));
  const stateOf = (record: BulletinRecord | ItemRecord | undefined): BoardLanguage["state"] => {
    if (record === undefined) return "missing";
    if (record === text.original) return "original";
    return record.fields.draft !== true && record.fields.revision === revision() ? "current" : "stale";
  };
  return [...all].map((language) => {
    const record = records.get(language);
    return { language, record, state: stateOf(record) };
  });
}

/** The revisions of originals in a publication that declares such fields: a board is made again with every key that is pressed. */
const revisionsWith = memoizeLast((declared: Declarations | undefined) =>
  memoizeWeakly((original: TextRecord) => revisionOf(translatableTexts(original, declared))),
);

function reviewIn(diagnostics: readonly UnlocatedDiagnostic[]): Pick<BoardLanguage, "review"> {
  const found = diagnostics.find(({ rule }) => rule === "required-review");
  if (found === undefined) return {};
  return { review: found.message.id === "review-lapsed" ? "lapsed" : "lacking" };
}

/** The facts, besides its content, that determine the standing of a text. */
export type StandingFacts = Pick<BoardFacts, "asOf" | "diagnosticsOf" | "isReadable" | "knownOf">;

/** How a text stands in its language; a translation with its original, an item with its issue. */
export function standingOf(
  { bulletins }: Pick<Content, "bulletins">,
  { kind, path: { file, period }, fields }: BulletinRecord | ItemRecord,
  facts: StandingFacts,
  original?: Standing,
): Standing {
  const { reach, isInReview = false } = facts.knownOf(file) ?? {};
  const issue = kind === "item" ? issueOf(bulletins, period) : undefined;
  return tellText({
    fields,
    isReadable: facts.isReadable(file),
    errors: facts.diagnosticsOf(file).filter(({ severity }) => severity === "error").length,
    reach,
    isInReview,
    asOf: facts.asOf,
    ...defined({ original, issue: issue && standingOf({ bulletins }, issue, facts) }),
  });
}

function issueOf(bulletins: Content["bulletins"], period: Period): BulletinRecord | undefined {
  return bulletinsByPeriod(bulletins).get(period);
}

const bulletinsByPeriod = memoizeLast(
  (bulletins: Content["bulletins"]): ReadonlyMap<string, BulletinRecord> =>
    new Map(bulletins.map(({ original }) => [original.path.period, original])),
);

/** The items of a bulletin as its page has them. */
function viewItems(of: Boarded, period: Period, bulletin: BulletinRecord | undefined): readonly BoardItem[] {
  const inOrder = itemsInOrder(of.content, period, bulletin).map((item) => viewItem(of, item));
  const [shown, expired] = [true, false].map((is) =>
    inOrder.filter(({ standing }) => (standing.is !== "expired") === is),
  );
  const lead = shown?.find(({ slug }) => slug === bulletin?.fields.lead) ?? shown?.[0];
  const others = (shown ?? []).filter((item) => item !== lead);
  return [...(lead === undefined ? [] : [{ ...lead, isLead: bulletin !== undefined }]), ...others, ...(expired ?? [])];
}

/** The items of a bulletin: the items in its order, then the newest first. */
export function itemsInOrder(
  { items }: Pick<Content, "items">,
  period: Period,
  bulletin: BulletinRecord | undefined,
): readonly InLanguages<ItemRecord>[] {
  const order = bulletin?.fields.order ?? [];
  const rank = ({ original }: InLanguages<ItemRecord>) => {
    const index = order.indexOf(original.path.slug);
    return index === -1 ? order.length : index;
  };
  const dateOf = ({ original }: InLanguages<ItemRecord>) => original.fields.date ?? dateOfPeriod(period);
  return items
    .filter(({ original }) => original.path.period === period)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareDates(dateOf(b), dateOf(a)) ||
        (a.original.path.slug < b.original.path.slug ? -1 : 1),
    );
}

function viewItem(of: Boarded, item: InLanguages<ItemRecord>): BoardItem {
  const { path, fields } = item.original;
  const [topic] = topicKeysOf(fields);
  const place = fields.place === undefined ? undefined : textIn(fields.place, of.language);
  const src = fields.image?.src;
  const picture = src === undefined ? undefined : resolveContentPath(path.file, src);
  return {
    ...viewText(of, item),
    slug: path.slug,
    ...(topic === undefined ? {} : { topic: viewTopic(of, topic) }),
    ...defined({ date: fields.date, place, picture }),
    countries: fields.countries ?? [],
    isLead: false,
    wasOnline: wasOnline(item.original, (file) => mayBeKnown(of.facts.knownOf(file)?.reach)),
    anchor: idOf(path),
  };
}

function viewTopic({ content, language }: Boarded, key: string): NonNullable<BoardItem["topic"]> {
  const { label, colour } = content.topics?.entries.find((each) => each.key === key)?.fields ?? {};
  return { key, label: label === undefined ? key : textIn(label, language), ...defined({ colour }) };
}

function viewCallouts(of: Boarded, bulletin: InLanguages<BulletinRecord>): Board["callouts"] {
  const written = recordsOf(bulletin).filter(({ callouts }) => callouts !== undefined);
  const record = written.find(({ path }) => path.language === of.language) ?? written[0];
  return (record?.callouts ?? []).map((callout) => ({ type: callout.type, title: titleOfCallout(of, callout) }));
}

/** The first of its texts; for a declared kind, the name of the kind. */
function titleOfCallout({ content, language }: Boarded, { type, texts }: Callout): string {
  const declared = declaredCallout(content.publication?.fields, type);
  return (
    texts.find(({ text }) => text !== "")?.text ?? (declared === undefined ? "" : textIn(declared.label, language))
  );
}

function viewEvent({ content, language }: Boarded, key: string): Board["agenda"][number] {
  const { name, start, dates } = content.events.find(({ path }) => path.key === key)?.fields ?? {};
  const [first] = dates ?? [];
  const date = start ?? (typeof first === "object" ? first.start : first);
  return { key, name: name === undefined ? key : textIn(name, language), date: String(date ?? "") };
}

/** A text in a language, or else in the first language that has one. */
function textIn(text: Localized, language: string): string {
  if (typeof text === "string") return text;
  return text[language] ?? Object.values(text)[0] ?? "";
}
