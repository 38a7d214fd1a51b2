import * as z from "zod/mini";
import { FREQUENCIES } from "../../content/frequency.ts";
import { parseSlug } from "../../content/slug.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { customCallouts } from "../custom/custom-callouts.ts";
import { customFields } from "../custom/custom-fields.ts";
import { optional, required } from "../described.ts";
import { editions } from "../editions.ts";
import { editor } from "../editor-fields.ts";
import * as field from "../fields.ts";
import { funding } from "../funding.ts";
import { issn } from "../identifiers.ts";
import { licence } from "../licence.ts";
import { menu } from "../menu.ts";
import { message } from "../message.ts";
import { remedy } from "../remedy.ts";
import { reuse } from "../reuse.ts";
import { timeZone } from "../times.ts";
import { accessibility } from "./accessibility-fields.ts";
import { ownPicture, publicationLogo } from "./logo-fields.ts";
import { ownOrganizations } from "./organization-fields.ts";
import { seriesFields } from "./series-fields.ts";
import { subscribe } from "./subscribe-fields.ts";
import { withdrawnAddresses } from "./withdrawn-fields.ts";

/** How to reach the editors: by at least one way. */
const contact = field
  .fields({
    email: optional(field.email, { description: "The editors' address." }),
    url: optional(field.webUrl, { description: "A page with a form, or with more ways." }),
    address: optional(field.localized(300), {
      description: "Their postal address.",
      examples: ["Calle Mayor 1, 28013 Madrid, Spain"],
    }),
    security: optional(field.email, { description: "Where to report a security flaw in the site (RFC 9116)." }),
  })
  .check(
    z.refine(({ security: _, ...ways }) => Object.values(ways).some((way) => way !== undefined), {
      error: remedy("write-contact"),
    }),
  );

/** Languages of the publication that lack interface texts → their fallback language. */
const fallbackLanguages = field.perLanguage(field.languageTag, remedy("write-fallback-languages"));

const FONTS_ERROR = remedy("write-fonts");

/** Languages → the file of a theme's `fonts/` for their texts. The build checks that the file exists. */
const fonts = field.perLanguage(
  z.string({ error: FONTS_ERROR }).check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.woff2$/, { error: FONTS_ERROR })),
  FONTS_ERROR,
);

/** Languages of the publication → the ISSN of its edition in that language. */
const issnPerLanguage = field.perLanguage(issn, remedy("write-issns"));

const EVENTS = ["one-language"] as const;

const SHOWN = ["show", "omit"] as const;
const SHOW = ["show"] as const;
const ALLOWED = ["allow"] as const;
const REVIEWS = ["machine-texts", "all-twice"] as const;

/** `publication.yaml`: the fields of the whole publication. */
const LABELS_ERROR = remedy("write-values");
/** Keys, each with its name per language. */
const labels = z.readonly(
  z
    .record(
      z.string().check(z.refine((key) => parseSlug(key) !== undefined, { error: remedy("write-slug-key") })),
      field.localized(80),
      { error: LABELS_ERROR },
    )
    .check(z.refine((found) => Object.keys(found).length > 0, { error: LABELS_ERROR })),
);

export const publicationFields = field.fields({
  title: required(field.localized(120), {
    description: "Its name, in one language or per language.",
    examples: ["EL PAcCTO Bulletin"],
  }),
  tagline: optional(field.localized(200), { description: "The line under the name." }),
  description: optional(field.localized(400), { description: "One sentence, for search engines." }),
  publisher: required(field.namedLink, {
    description: "Who publishes it.",
    examples: ["{ name: EL PAcCTO, url: https://… }"],
  }),
  url: required(
    field.webUrl.check(
      z.refine((value) => value.endsWith("/"), { error: remedy("write-address-with-slash") }),
      z.refine((value) => !/[?#]/.test(value), { error: remedy("write-address-without-query") }),
    ),
    {
      description: "The address at which it is published; ends in `/`.",
      examples: ["https://bulletin.example.org/"],
    },
  ),
  formerUrl: optional(field.webUrl, {
    description: "The site from which texts were copied: addresses in them that begin with `/` lead there.",
    examples: ["https://former.example.org/"],
  }),
  languages: required(
    field
      .listOf(field.registeredLanguage, 40)
      .check(z.refine((list) => list.length > 0, { error: remedy("write-a-language") })),
    { description: "Its languages; the first has no prefix in addresses.", examples: ["[en, es, pt, fr]"] },
  ),
  itemLanguages: optional(field.listOf(field.registeredLanguage, 40), {
    description: "Other languages in which items may be written, although the pages around them have no such language.",
    examples: ["[it]"],
  }),
  fallbackLanguages: optional(fallbackLanguages, {
    description: "For languages that lack interface texts, the language whose texts are used instead.",
    examples: ["{ gn: es }"],
  }),
  fonts: optional(fonts, {
    description: "For languages whose letters the site's font lacks, a font of the theme.",
    examples: ["{ gn: noto-serif.woff2 }"],
  }),
  timeZone: optional(timeZone, {
    description:
      "The time zone (IANA) of its dates, of the moments for which texts wait, and of events that have none. `UTC` by default.",
    examples: ["Europe/Madrid"],
  }),
  withdrawn: optional(withdrawnAddresses, {
    description:
      "Addresses whose pages were withdrawn, each with the reason: rights, error, request, or a sentence. A page there says so.",
    examples: ["{ /2021/10/quito/: rights }"],
  }),
  frequency: optional(z.enum(FREQUENCIES, { error: remedy("write-one-of", { names: FREQUENCIES }) }), {
    description: "How often an issue appears. `npm run new -- bulletin` creates the next one.",
    examples: ["monthly"],
  }),
  issn: optional(issnPerLanguage, {
    description: "The ISSN of its online edition in each language that has one.",
    examples: ["{ en: 2049-3630 }"],
  }),
  printIssn: optional(issnPerLanguage, {
    description: "The ISSN of its printed edition in each language that has one.",
  }),
  series: optional(seriesFields, {
    description: "Its periodicals, if there are several: each with a name, which is in the address of its list.",
    examples: ["{ weekly: { periods: week, title: Weekly letter }, digest: { periods: month, title: Digest } }"],
  }),
  logo: optional(publicationLogo, {
    description: "Its logo, in the masthead, in emails, PDFs and posters, and for search engines.",
    examples: ["{ src: media/logo.svg, dark: media/logo-dark.svg, alt: EL PAcCTO }"],
  }),
  icon: optional(ownPicture, {
    description: "Its icon, a square SVG or PNG, for browsers' tabs and home screens of phones.",
    examples: ["media/icon.svg"],
  }),
  menu: optional(menu, {
    description:
      "The entries of its menu: sections, standing pages, links to other sites, and pages of the project's own by their addresses. Without it, all sections.",
    examples: ["[bulletins, topics, about, { title: Programme, url: https://… }]"],
  }),
  colours: optional(
    field.fields({ accent: optional(field.colour, { description: "The colour of links and rules." }) }),
    {
      description: "Its colours; adjusted to be legible on light and dark backgrounds.",
      examples: ['{ accent: "#8a1c2b" }'],
    },
  ),
  social: optional(
    z.readonly(
      z
        .array(field.namedLink, { error: remedy("write-list-of-fields", { names: ["name", "url"] }) })
        .check(z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) })),
    ),
    { description: "Its accounts on other sites." },
  ),
  contact: optional(contact, {
    description: "How to reach the editors.",
    examples: ["{ email: editors@example.org, address: Calle Mayor 1, 28013 Madrid }"],
  }),
  unsubscribe: optional(field.httpsUrl, {
    description:
      "Where readers of the email edition unsubscribe with one click (RFC 8058); without it, by a mail to `contact`.",
    examples: ["https://lists.example.org/leave"],
  }),
  tracking: optional(z.enum(ALLOWED, { error: remedy("write-one-of", { names: ALLOWED }) }), {
    description:
      "`allow` if readers have consented that mailing services track opens and clicks. Without it, drafts switch tracking off.",
    examples: ["allow"],
  }),
  subscribe: optional(subscribe, { description: "How readers subscribe by email." }),
  licence: optional(licence, {
    description: "The licence of the texts: its SPDX identifier, or its `name` and `url`.",
    examples: ["CC-BY-4.0"],
  }),
  reuse: optional(reuse, {
    description:
      "The permission for programs to use texts and pictures: `allow`, `no-training` of models, or `none` without permission.",
    examples: ["no-training"],
  }),
  funding: optional(funding, {
    description: "Who funds it: one notice, or a list of them.",
    examples: ["{ emblem: eu }"],
  }),
  partners: optional(ownOrganizations, {
    description: "Its partners (schema.org `contributor`), shown in the colophon.",
    examples: ["[{ name: Ministry of Justice, url: https://www.example.org, logo: media/ministry.svg }]"],
  }),
  accessibility: optional(accessibility, {
    description: "The accessibility statement: the name of a standing page, an address, or the statement itself.",
    examples: ["accessibility"],
  }),
  disclaimer: optional(field.localized(1000), {
    description: "Whose opinions it expresses. It replaces an official disclaimer.",
  }),
  review: optional(z.enum(REVIEWS, { error: remedy("write-one-of", { names: REVIEWS }) }), {
    description:
      "The reviews without which no text is released: `machine-texts`, one of each that a machine made; `all-twice`, two of every text.",
    examples: ["machine-texts"],
  }),
  reviewFrom: optional(field.day, {
    description: "The day from which `review` holds: issues that end before it need none. Standing pages have no day.",
    examples: ["2026-12-01"],
  }),
  untranslated: optional(z.enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) }), {
    description: "Items without translation: `show` them in their own language, or `omit` them.",
    examples: ["show"],
  }),
  events: optional(z.enum(EVENTS, { error: remedy("write-one-of", { names: EVENTS }) }), {
    description: "`one-language` if events may have a name in only one language. Without it, `validate` warns of them.",
    examples: ["one-language"],
  }),
  topicCountries: optional(z.enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) }), {
    description: "The pages of topics in countries: `show` them, or `omit` them.",
    examples: ["show"],
  }),
  search: optional(z.enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) }), {
    description: "The search page: `show` it, or `omit` it.",
    examples: ["show"],
  }),
  feedArchive: optional(z.enum(SHOW, { error: remedy("write-one-of", { names: SHOW }) }), {
    description: "Whether programs can read all items through the feed, issue by issue (RFC 5005): `show`.",
    examples: ["show"],
  }),
  coverage: optional(z.enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) }), {
    description: "The pages of coverage with their map: `show` them, or `omit` them.",
    examples: ["show"],
  }),
  plates: optional(field.yesOrNo, {
    description: "Whether items without a picture have a map of their countries: `false` for none.",
    examples: ["false"],
  }),
  editions: optional(editions, {
    description:
      "The editions that it makes besides its pages, if not all: `feeds`, `calendar`, `email`, `posters`, `data`. `[]` makes none.",
    examples: ["[feeds, email]"],
  }),
  fields: optional(customFields, {
    description: "Fields that it adds to items, events, issues and pages.",
    examples: ["{ item: { budget: { type: money, label: { en: Budget } } } }"],
  }),
  callouts: optional(customCallouts, {
    description: "Additional kinds of callout, each with its fields.",
    examples: ["{ vacancy: { label: { en: Vacancy }, fields: { deadline: { type: day, label: { en: Deadline } } } } }"],
  }),
  genres: optional(labels, {
    description: "Additional kinds of text, each with its name per language.",
    examples: ["{ obituary: { en: Obituary, es: Obituario } }"],
  }),
  vocabularies: optional(labels, {
    description:
      "Names of vocabularies, by their files in `vocabularies/`; by default the label of the first field that uses the vocabulary.",
    examples: ["{ people: { en: People, es: Personas } }"],
  }),
  articleSeries: optional(labels, {
    description: "The series that items are parts of (`partOf`), each with its name per language.",
    examples: ["{ reform: { en: The reform, es: La reforma } }"],
  }),
  editor: optional(editor, {
    description: "The desk at `/admin/` of the published site, for editors with an account; without it, there is none.",
  }),
});

export type PublicationFields = z.output<typeof publicationFields>;

/** A language of the publication is not a language of items only. */
export function checkItemLanguages(
  file: string,
  { languages = [], itemLanguages = [] }: Partial<PublicationFields>,
): readonly UnlocatedDiagnostic[] {
  return itemLanguages.flatMap((language, index) =>
    languages.includes(language)
      ? [
          {
            rule: "known-language",
            severity: "error",
            ref: { file, field: ["itemLanguages", index], part: "value" },
            message: message("item-language-doubled", { language }),
          },
        ]
      : [],
  );
}

/** Languages that lack texts, need a font or have an ISSN are languages of the publication; and a fallback language lacks no texts. */
export function checkLanguagesNamed(file: string, fields: Partial<PublicationFields>): readonly UnlocatedDiagnostic[] {
  const { languages = [], itemLanguages = [], fallbackLanguages = {}, fonts: named = {} } = fields;
  const [rule, severity] = ["known-language", "error"] as const;
  const unknown = (name: string, keys: readonly string[], known: readonly string[]) =>
    keys
      .filter((key) => !known.includes(key))
      .map((language): UnlocatedDiagnostic => {
        const ref = { file, field: [name, language], part: "key" } as const;
        return { rule, severity, ref, message: message("language-not-of-publication", { language, languages: known }) };
      });
  const doubled = Object.entries(fallbackLanguages).filter(([, fallback]) =>
    Object.hasOwn(fallbackLanguages, fallback),
  );
  return [
    ...unknown("fallbackLanguages", Object.keys(fallbackLanguages), languages),
    ...unknown("fonts", Object.keys(named), [...languages, ...itemLanguages]),
    ...unknown("issn", Object.keys(fields.issn ?? {}), languages),
    ...unknown("printIssn", Object.keys(fields.printIssn ?? {}), languages),
    ...doubled.map(([language, fallback]): UnlocatedDiagnostic => {
      const ref = { file, field: ["fallbackLanguages", language], part: "value" } as const;
      return { rule, severity, ref, message: message("fallback-without-own", { language, fallback }) };
    }),
  ];
}

/** Uses that a licence permits to everybody can't be forbidden beside it. */
export function checkReuse(
  file: string,
  { reuse: allowed, licence: given }: Partial<PublicationFields>,
): readonly UnlocatedDiagnostic[] {
  if (allowed !== "none" || given === undefined) return [];
  const ref = { file, field: ["reuse"], part: "value" } as const;
  return [{ rule: "field-value", severity: "error", ref, message: message("reuse-licensed", { licence: given.name }) }];
}
