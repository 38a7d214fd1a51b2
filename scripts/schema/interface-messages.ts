import * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Messages } from "../i18n/messages.ts";
import { checkFields, INTERPRETED } from "./check-fields.ts";
import { dateMessages as dates } from "./fields/date-message-fields.ts";
import { FACT_NAMES } from "./fields/fact-fields.ts";
import { message } from "./message.ts";
import { type Fallback, type FallbackMessages, fillMessages } from "./message-fallback.ts";
import { filled, pluralForms, text as w } from "./message-texts.ts";
import { remedy } from "./remedy.ts";

/** A sentence about rules that a site keeps. */
const byRules = filled(["rules"]);

/** A message file with empty groups for missing ones, so that a check reports every missing message. */
function withGroups(schema: unknown, value: unknown): unknown {
  if (!(schema instanceof z.ZodMiniObject) || !isMapping(value)) return value;
  const groups = Object.entries(schema.shape).flatMap(([key, member]) =>
    member instanceof z.ZodMiniObject ? [[key, withGroups(member, value[key] ?? {})] as const] : [],
  );
  return { ...value, ...Object.fromEntries(groups) };
}

/** A message file without the messages whose text is empty. */
function withoutEmpty(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const filled = Object.entries(value).filter(([, text]) => text !== null && text !== "");
  return Object.fromEntries(filled.map(([key, text]) => [key, withoutEmpty(text)]));
}

/** The plural forms that a message file leaves empty. No form except `other` is required, so the schema does not report them. */
function emptyForms(value: unknown): readonly FieldPath[] {
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, text]) => {
    if (isMapping(text)) return emptyForms(text).map((path) => [key, ...path]);
    return text === null && key !== "other" && Object.hasOwn(value, "other") ? [[key]] : [];
  });
}

/** A file that lacks more messages than this has just been begun. */
const MOST_MISSING = 20;

/** One diagnostic for each group that lacks messages, with all their names, instead of hundreds for a new file. */
function groupMissing(diagnostics: readonly UnlocatedDiagnostic[]): readonly UnlocatedDiagnostic[] {
  const missing = diagnostics.flatMap((diagnostic) =>
    diagnostic.rule === "required-field" && "field" in diagnostic.ref ? [diagnostic.ref] : [],
  );
  if (missing.length <= MOST_MISSING) return diagnostics;
  const groups = [...groupBy(missing, ({ field }) => String(field[0]))].map(([group, refs]): UnlocatedDiagnostic => {
    const names = refs.map(({ field }) => field.join("."));
    const file = refs[0]?.file ?? "";
    return {
      rule: "required-field",
      severity: "error",
      ref: { file, field: [group], part: "key" },
      message: message("texts-missing", { count: names.length, names }),
    };
  });
  return [...groups, ...diagnostics.filter(({ rule }) => rule !== "required-field")];
}

/** The diagnostic with the whole name of a missing message: `navigation.home`, because many groups have a `title`. */
function withFullName(diagnostic: UnlocatedDiagnostic): UnlocatedDiagnostic {
  const { rule, ref } = diagnostic;
  if (rule !== "required-field" || !("field" in ref)) return diagnostic;
  return { ...diagnostic, message: message("field-missing", { field: ref.field.join(".") }) };
}

const THOUSANDS_FROM = remedy("write-thousands");
const numbers = z.strictObject({
  thousands: w,
  from: z.literal([1000, 10_000], { error: THOUSANDS_FROM }),
  decimal: w,
  kilobytes: filled(["number"]),
  megabytes: filled(["number"]),
});

const OWN_NAME = remedy("write-own-text-name");
const own = z.record(
  z.string().check(z.refine((name) => /^[a-z][A-Za-z0-9]*$/.test(name) && !(name in {}), { error: OWN_NAME })),
  w,
);

const IN_LANGUAGE = remedy("write-in-languages");
const pair = filled(["first", "second"]);
const list = z.strictObject({
  comma: w,
  two: pair,
  middle: pair,
  last: pair,
  euphony: z.optional(z.strictObject({ two: pair, last: pair, before: z.array(w), except: z.array(w) })),
});

/** A file of `templates/messages/`: exactly the keys that templates and presenters use. */
const messageFields = z.readonly(
  z.strictObject({
    name: w,
    inLanguage: z.record(z.string(), w, { error: IN_LANGUAGE }),
    own: z.optional(own),
    dates,
    numbers,
    list,
    navigation: z.strictObject({
      main: w,
      home: w,
      bulletins: w,
      topics: w,
      countries: w,
      events: w,
      languages: w,
      skipToContent: w,
      menu: w,
      breadcrumb: w,
      previous: w,
      next: w,
      previousBulletin: w,
      nextBulletin: w,
      previousItem: w,
      nextItem: w,
    }),
    bulletin: z.strictObject({
      number: filled(["number"]),
      special: w,
      published: filled(["date"]),
      contents: w,
      also: w,
      readOn: w,
      brief: w,
      archive: w,
      agenda: w,
      empty: w,
      allBulletins: w,
      sources: w,
      ofYear: filled(["year"]),
      othersOfYear: filled(["year"]),
      issues: pluralForms,
      items: pluralForms,
      countries: pluralForms,
      topics: pluralForms,
      events: pluralForms,
    }),
    item: z.strictObject({
      byline: filled(["names"]),
      sources: w,
      correction: w,
      corrections: w,
      updated: filled(["date"]),
      moreOnTopic: filled(["topic"]),
      correctedOn: filled(["date"]),
      fromBulletin: w,
      otherLanguages: w,
      permanentLink: w,
      imageCredit: filled(["credit"]),
      gallery: w,
      documents: w,
      audio: w,
      download: filled(["title", "details"]),
      cite: w,
      ask: w,
      readingTime: filled(["minutes"]),
      share: w,
      shareByEmail: w,
      backToBulletin: filled(["bulletin"]),
      expired: filled(["date"]),
    }),
    map: z.strictObject({ caption: filled(["countries"]), boundaries: filled(["publisher"]) }),
    footnotes: z.strictObject({ title: w, reference: filled(["number"]), back: filled(["number"]) }),
    genre: z.strictObject({ news: w, interview: w, opinion: w, call: w }),
    topic: z.strictObject({
      follow: w,
      since: filled(["date"]),
      inYear: filled(["topic", "year"]),
      inCountry: filled(["topic", "country"]),
      countryInYear: filled(["country", "year"]),
      activity: w,
      inMonth: filled(["month", "items"]),
      figures: z.strictObject({ items: w }),
    }),
    event: z.strictObject({
      addToCalendar: w,
      subscribe: w,
      cancelled: w,
      tentative: w,
      coverage: w,
      undated: w,
      dates: pluralForms,
      online: w,
      organizer: filled(["name"]),
      organizers: filled(["names"]),
      partOf: w,
      parts: w,
      alsoIn: w,
      held: w,
      participants: w,
      recording: w,
      asOf: filled(["date"]),
      today: w,
      upcoming: w,
      past: w,
    }),
    coverage: z.strictObject({
      title: w,
      inYear: filled(["year"]),
      years: w,
      allYears: w,
      itemsByCountry: w,
      noItems: w,
      byCountry: w,
      country: w,
      latest: w,
      topicsByQuarter: filled(["year"]),
      topicsByYear: w,
      untilYear: filled(["year"]),
      topic: w,
      total: w,
      language: w,
      ofTotal: w,
      share: filled(["count"]),
    }),
    email: z.strictObject({ edition: w, viewInBrowser: w, unsubscribe: w, untracked: w, links: w }),
    data: z.strictObject({
      title: w,
      introduction: w,
      terms: w,
      fields: z.strictObject({
        item: w,
        month: w,
        date: w,
        topic: w,
        countries: w,
        event: w,
        original: w,
        texts: w,
        title: w,
        summary: w,
        page: w,
        place: w,
        updated: w,
        number: w,
        titles: w,
        published: w,
        covers: w,
        lead: w,
        items: w,
        series: w,
        agenda: w,
        pages: w,
        names: w,
        start: w,
        end: w,
        places: w,
        country: w,
        status: w,
        website: w,
        withdrawn: w,
        topics: w,
        events: w,
        byline: w,
        dates: w,
        eventCountries: w,
        online: w,
        organizer: w,
        genre: w,
        bulletinSources: w,
        organizers: w,
        partOf: w,
        eventLanguages: w,
        participants: w,
        recording: w,
        coverageList: w,
        coverageKey: w,
        coverageName: w,
        quarter: w,
        count: w,
        concept: w,
        form: w,
        formLanguage: w,
        formStatus: w,
        images: w,
        video: w,
        documents: w,
        audio: w,
        corrections: w,
        translatedBy: w,
        writtenBy: w,
        review: w,
        digitalSourceType: w,
      }),
    }),
    facts: z.strictObject({
      yes: w,
      no: w,
      money: filled(["amount", "currency"]),
      closed: filled(["date"]),
      part: filled(["part"]),
      names: z.strictObject(Object.fromEntries(FACT_NAMES.map((name) => [name, w]))),
    }),
    calls: z.strictObject({ title: w, empty: w, closed: w, calendar: filled(["title"]), deadline: filled(["date"]) }),
    callout: z.strictObject({ watchOn: filled(["host"]), duration: filled(["minutes"]), readMore: w }),
    search: z.strictObject({
      title: w,
      field: w,
      filter: w,
      order: w,
      relevance: w,
      newest: w,
      year: w,
      more: w,
      failed: w,
      none: filled(["query"]),
      leftOut: filled(["query"]),
      needsScript: w,
      index: w,
      topic: w,
      country: w,
      event: w,
      years: w,
      results: pluralForms,
    }),
    notFound: z.strictObject({ title: w, text: w, backHome: w }),
    withdrawn: z.strictObject({
      title: w,
      text: w,
      label: w,
      reasons: z.strictObject({ rights: w, error: w, request: w }),
    }),
    moved: z.strictObject({ title: w, text: w }),
    corrections: z.strictObject({ text: w, corrected: w, update: w }),
    disclosure: z.strictObject({
      translated: w,
      written: w,
      translatedNote: w,
      writtenNote: w,
      generated: w,
      changed: w,
    }),
    accessibility: z.strictObject({
      title: w,
      status: w,
      content: w,
      contentText: w,
      preparation: w,
      feedback: w,
      feedbackText: w,
      burden: w,
      outside: w,
      external: w,
      enforcement: w,
      enforcementText: w,
      commitment: filled(["publisher", "rules"]),
      scope: filled(["title", "url"]),
      failure: byRules,
      full: byRules,
      partialFailures: byRules,
      partialExemptions: byRules,
      partialBoth: byRules,
      noneFailures: byRules,
      noneExemptions: byRules,
      noneBoth: byRules,
      prepared: filled(["date"]),
      reviewed: filled(["date"]),
      self: filled(["publisher"]),
    }),
    colophon: z.strictObject({
      sections: w,
      follow: w,
      reuse: w,
      licence: w,
      asEmail: w,
      asPdf: w,
      feeds: w,
      calendar: w,
      europeanUnion: w,
      contact: w,
      accessibility: w,
      onlineIssn: filled(["issn"]),
      printIssn: filled(["issn"]),
      euFunded: w,
      euCoFunded: w,
      euDisclaimer: filled(["notice"]),
      reuses: z.strictObject({ allow: w, "no-training": w, none: w }),
    }),
    translation: z.strictObject({ missing: filled(["inLanguage"]) }),
    preview: z.strictObject({ draft: w, embargo: filled(["date"]) }),
    subscribe: z.strictObject({
      title: w,
      byEmail: w,
      emailText: w,
      email: w,
      name: w,
      otherWays: w,
      byFeed: w,
      feedText: w,
      ownFeedsText: w,
      byCalendar: w,
      calendarText: w,
      choose: w,
    }),
  }),
) satisfies z.ZodMiniType<Messages>;

/** The checked messages of a language. */
export interface CheckedMessages {
  readonly messages?: Messages;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Checks a message file. Its `inLanguage` must name every language in which the publication has texts. */
export function checkMessages(file: string, value: unknown, languages: readonly LanguageTag[]): CheckedMessages {
  const texts = withoutEmpty(value);
  const { diagnostics } = checkFields(messageFields, file, withGroups(messageFields.def.innerType, texts));
  const result = messageFields.safeParse(texts, INTERPRETED);
  const named = isMapping(texts) && isMapping(texts["inLanguage"]) ? texts["inLanguage"] : {};
  const unnamed = languages.filter((language) => named[language] === undefined);
  const found = [
    ...diagnostics.map(withFullName),
    ...emptyForms(value).map((field) => missingText(file, field)),
    ...(isMapping(value) ? unnamed.map((language) => missingName(file, language)) : []),
  ];
  return { ...(result.success ? { messages: result.data } : {}), diagnostics: groupMissing(found) };
}

/**
 * Checks a message file that has a fallback language. One warning reports how many messages it lacks; errors in the fallback messages are
 * reported in their own file.
 */
export function checkPartOfMessages(
  file: string,
  value: unknown,
  languages: readonly LanguageTag[],
  fallback: FallbackMessages,
): CheckedMessages {
  const { texts, missing } = fillMessages(messageFields.def.innerType, value, fallback.value, languages);
  const result = messageFields.safeParse(texts, INTERPRETED);
  const own = checkFields(messageFields, file, texts).diagnostics.filter(({ ref }) => !isWithin(missing, ref));
  const used = missing.length === 0 ? [] : [fallbackUsed(file, missing, fallback)];
  return { ...(result.success ? { messages: result.data } : {}), diagnostics: [...own, ...used] };
}

function isWithin(names: readonly string[], ref: UnlocatedDiagnostic["ref"]): boolean {
  const field = "field" in ref ? ref.field.join(".") : "";
  return names.some((name) => field === name || field.startsWith(`${name}.`));
}

/** Up to this many missing messages, the warning lists their names. */
const MOST_NAMES = 20;

function fallbackUsed(file: string, names: readonly string[], { language, fallback }: Fallback): UnlocatedDiagnostic {
  const remedy =
    names.length > MOST_NAMES ? message("write-texts", { file }) : message("write-these-texts", { file, names });
  const words = { message: message("fallback-used", { count: names.length, language, fallback }), remedy };
  return { rule: "fallback-language", severity: "warning", ref: { file }, ...words };
}

function missingName(file: string, language: LanguageTag): UnlocatedDiagnostic {
  const ref = { file, field: ["inLanguage", language], part: "key" } as const;
  const words = { message: message("field-missing", { field: language }), remedy: message("write-in-language") };
  return { rule: "required-field", severity: "error", ref, ...words };
}

/** The diagnostic of a text that a message file lacks. */
export function missingText(file: string, field: FieldPath): UnlocatedDiagnostic {
  const words = { message: message("field-missing", { field: field.join(".") }), remedy: message("write-text") };
  return { rule: "required-field", severity: "error", ref: { file, field, part: "key" }, ...words };
}
