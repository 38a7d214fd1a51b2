import * as z from "zod";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { parseLanguageTag } from "../../i18n/language-tag.ts";
import { FREQUENCIES } from "../frequency.ts";
import { message } from "../message.ts";
import { parseSlug } from "../slug.ts";
import { customCallouts } from "./custom/custom-callouts.ts";
import { customFields } from "./custom/custom-fields.ts";
import { editor } from "./editor-fields.ts";
import * as field from "./fields.ts";
import { funding } from "./funding.ts";
import { licence } from "./licence.ts";
import { ownPicture, publicationLogo } from "./logo-fields.ts";
import { menu } from "./menu.ts";
import { ownOrganizations } from "./organization-fields.ts";
import { remedy } from "./remedy.ts";
import { seriesFields } from "./series-fields.ts";
import { subscribe } from "./subscribe-fields.ts";
import { timeZone } from "./times.ts";
import { withdrawnAddresses } from "./withdrawn-fields.ts";

/** The path of a standing page within `pages/`, without language and ending. A rule checks that there is such a page. */
const pagePath = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/);

/** How to reach the editors: by at least one way. */
const contact = field
  .fields({
    email: field.email.optional().meta({ description: "The editors' address." }),
    url: field.webUrl.optional().meta({ description: "A page with a form, or with more ways." }),
    address: field
      .localized(300)
      .optional()
      .meta({
        description: "Their postal address.",
        examples: ["Calle Mayor 1, 28013 Madrid, Spain"],
      }),
  })
  .refine((ways) => Object.values(ways).some((way) => way !== undefined), {
    error: remedy("write-contact"),
  });

const STATEMENT_ERROR = remedy("write-page-or-address");

/** Where the accessibility statement is. */
const accessibility = z
  .string({ error: STATEMENT_ERROR })
  .refine((where) => pagePath.safeParse(where).success || field.webUrl.safeParse(where).success, {
    error: STATEMENT_ERROR,
  });

const FALLBACK_ERROR = remedy("write-fallback-languages");

/** Languages of the publication that lack interface texts → the language whose texts stand in. */
const fallbackLanguages = z
  .record(
    z.string().refine((tag) => parseLanguageTag(tag) !== undefined, { error: FALLBACK_ERROR }),
    field.languageTag,
    { error: FALLBACK_ERROR },
  )
  .readonly();

const FONTS_ERROR = remedy("write-fonts");

/** Languages → the file of a theme's `fonts/` that their texts have. The build checks that there is such a file. */
const fonts = z
  .record(
    z.string().refine((tag) => parseLanguageTag(tag) !== undefined, { error: FONTS_ERROR }),
    z.string({ error: FONTS_ERROR }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.woff2$/, { error: FONTS_ERROR }),
    { error: FONTS_ERROR },
  )
  .readonly();

const EVENTS = ["one-language"] as const;

const SHOWN = ["show", "omit"] as const;

/** `publication.yaml`: the fields of the whole publication. */
const LABELS_ERROR = remedy("write-values");
/** Keys, each with its name per language. */
const labels = z
  .record(
    z.string().refine((key) => parseSlug(key) !== undefined, { error: remedy("write-slug-key") }),
    field.localized(80),
    { error: LABELS_ERROR },
  )
  .refine((found) => Object.keys(found).length > 0, { error: LABELS_ERROR })
  .readonly();

export const publicationFields = field.fields({
  title: field
    .localized(120)
    .meta({ description: "Its name, in one language or per language.", examples: ["EL PAcCTO Bulletin"] }),
  tagline: field.localized(200).optional().meta({ description: "The line under the name." }),
  description: field.localized(400).optional().meta({ description: "One sentence, for search engines." }),
  publisher: field.namedLink.meta({
    description: "Who publishes it.",
    examples: ["{ name: EL PAcCTO, url: https://… }"],
  }),
  url: field.webUrl
    .refine((value) => value.endsWith("/"), { error: remedy("write-address-with-slash") })
    .refine((value) => !/[?#]/.test(value), { error: remedy("write-address-without-query") })
    .meta({
      description: "The address at which it is published; ends in `/`.",
      examples: ["https://bulletin.example.org/"],
    }),
  formerUrl: field.webUrl.optional().meta({
    description: "The site from which texts were copied: addresses in them that begin with `/` lead there.",
    examples: ["https://former.example.org/"],
  }),
  languages: field
    .listOf(field.languageTag, 40)
    .refine((list) => list.length > 0, { error: remedy("write-a-language") })
    .meta({ description: "Its languages; the first has no prefix in addresses.", examples: ["[en, es, pt, fr]"] }),
  itemLanguages: field
    .listOf(field.languageTag, 40)
    .optional()
    .meta({
      description:
        "Other languages in which items may be written, although the pages around them have no such language.",
      examples: ["[it]"],
    }),
  fallbackLanguages: fallbackLanguages.optional().meta({
    description: "For languages that lack interface texts, the language whose texts stand in.",
    examples: ["{ gn: es }"],
  }),
  fonts: fonts.optional().meta({
    description: "For languages whose letters the site's font lacks, a font of the theme.",
    examples: ["{ gn: noto-serif.woff2 }"],
  }),
  timeZone: timeZone.optional().meta({
    description:
      "The time zone (IANA) of its dates, of the moments for which texts wait, and of events that have none. `UTC` by default.",
    examples: ["Europe/Madrid"],
  }),
  withdrawn: withdrawnAddresses.optional().meta({
    description:
      "Addresses whose pages were withdrawn, each with the reason: rights, error, request, or a sentence. A page there says so.",
    examples: ["{ /2021/10/quito/: rights }"],
  }),
  frequency: z
    .enum(FREQUENCIES, { error: remedy("write-one-of", { names: FREQUENCIES }) })
    .optional()
    .meta({
      description: "How often an issue appears. `npm run new -- bulletin` creates the next one.",
      examples: ["monthly"],
    }),
  series: seriesFields.optional().meta({
    description:
      "The periodicals that it consists of, if it is more than one: each with a name, which is in the address of its list.",
    examples: ["{ weekly: { periods: week, title: Weekly letter }, digest: { periods: month, title: Digest } }"],
  }),
  logo: publicationLogo.optional().meta({
    description: "Its logo, in the masthead, in emails, PDFs and posters, and for search engines.",
    examples: ["{ src: media/logo.svg, dark: media/logo-dark.svg, alt: EL PAcCTO }"],
  }),
  icon: ownPicture.optional().meta({
    description: "Its icon, a square SVG or PNG, for browsers' tabs and home screens of phones.",
    examples: ["media/icon.svg"],
  }),
  menu: menu.optional().meta({
    description:
      "The entries of its menu: sections, standing pages, and links to other sites. Without it, all sections.",
    examples: ["[bulletins, topics, about, { title: Programme, url: https://… }]"],
  }),
  colours: field
    .fields({ accent: field.colour.optional().meta({ description: "The colour of links and rules." }) })
    .optional()
    .meta({
      description: "Its colours; adjusted to be legible on light and dark backgrounds.",
      examples: ['{ accent: "#8a1c2b" }'],
    }),
  social: z
    .array(field.namedLink, { error: remedy("write-list-of-fields", { names: ["name", "url"] }) })
    .max(20, { error: remedy("write-fewer", { most: 20 }) })
    .readonly()
    .optional()
    .meta({ description: "Its accounts on other sites." }),
  contact: contact.optional().meta({
    description: "How to reach the editors.",
    examples: ["{ email: editors@example.org, address: Calle Mayor 1, 28013 Madrid }"],
  }),
  unsubscribe: field.httpsUrl.optional().meta({
    description:
      "Where readers of the email edition unsubscribe with one click (RFC 8058); without it, by a mail to `contact`.",
    examples: ["https://lists.example.org/leave"],
  }),
  subscribe: subscribe.optional().meta({ description: "How readers subscribe by email." }),
  licence: licence.optional().meta({
    description: "The licence of the texts: its SPDX identifier, or its `name` and `url`.",
    examples: ["CC-BY-4.0"],
  }),
  funding: funding.optional().meta({
    description: "Who funds it: one notice, or a list of them.",
    examples: ["{ text: Funded by the European Union., emblem: eu }"],
  }),
  partners: ownOrganizations.optional().meta({
    description: "Who takes part in it (schema.org `contributor`); the colophon names them.",
    examples: ["[{ name: Ministry of Justice, url: https://www.example.org, logo: media/ministry.svg }]"],
  }),
  accessibility: accessibility.optional().meta({
    description: "The accessibility statement: a standing page by its name, or an address.",
    examples: ["accessibility"],
  }),
  disclaimer: field.localized(1000).optional().meta({ description: "Whose opinions it expresses." }),
  untranslated: z
    .enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) })
    .optional()
    .meta({
      description: "Items without translation: `show` them in their own language, or `omit` them.",
      examples: ["show"],
    }),
  events: z
    .enum(EVENTS, { error: remedy("write-one-of", { names: EVENTS }) })
    .optional()
    .meta({
      description:
        "Whether names of events in one language alone are meant: `one-language`. Without it, `validate` warns of them.",
      examples: ["one-language"],
    }),
  topicCountries: z
    .enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) })
    .optional()
    .meta({ description: "The pages of topics in countries: `show` them, or `omit` them.", examples: ["show"] }),
  search: z
    .enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) })
    .optional()
    .meta({ description: "The search page: `show` it, or `omit` it.", examples: ["show"] }),
  coverage: z
    .enum(SHOWN, { error: remedy("write-one-of", { names: SHOWN }) })
    .optional()
    .meta({ description: "The pages of coverage with their map: `show` them, or `omit` them.", examples: ["show"] }),
  fields: customFields.optional().meta({
    description: "The fields that it adds to those of items, events, bulletins and pages.",
    examples: ["{ item: { budget: { type: money, label: { en: Budget } } } }"],
  }),
  callouts: customCallouts.optional().meta({
    description: "The kinds of callout that it adds to Dateline's, each with its fields.",
    examples: ["{ vacancy: { label: { en: Vacancy }, fields: { deadline: { type: day, label: { en: Deadline } } } } }"],
  }),
  genres: labels.optional().meta({
    description: "Kinds of text that it adds to those of Dateline, each with its name per language.",
    examples: ["{ obituary: { en: Obituary, es: Obituario } }"],
  }),
  vocabularies: labels.optional().meta({
    description:
      "Names of vocabularies, by their files in `vocabularies/`; without one, that of the first field that uses it.",
    examples: ["{ people: { en: People, es: Personas } }"],
  }),
  articleSeries: labels.optional().meta({
    description: "The series that items are parts of (`partOf`), each with its name per language.",
    examples: ["{ reform: { en: The reform, es: La reforma } }"],
  }),
  editor: editor.optional().meta({
    description: "The desk at `/admin/` of the published site, for editors with an account; without it, there is none.",
  }),
});

export type PublicationFields = z.output<typeof publicationFields>;

/** A language of the publication is no language of items only. */
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

/** Languages that lack texts, or need a font, are of the publication; and a language that stands in lacks no texts. */
export function checkLanguagesNamed(
  file: string,
  { languages = [], itemLanguages = [], fallbackLanguages = {}, fonts: named = {} }: Partial<PublicationFields>,
): readonly UnlocatedDiagnostic[] {
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
    ...doubled.map(([language, fallback]): UnlocatedDiagnostic => {
      const ref = { file, field: ["fallbackLanguages", language], part: "value" } as const;
      return { rule, severity, ref, message: message("fallback-without-own", { language, fallback }) };
    }),
  ];
}
