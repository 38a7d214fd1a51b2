import { defined } from "../../defined.ts";
import type { Term, TermRecord, Vocabulary } from "../../model/publication.ts";
import type { SubjectView } from "../../pages/subject/subject.ts";
import { byYear, type Subject, type SubjectList, type TermLinks } from "../../pages/subject/subject-index.ts";
import { type SubjectsView, subjectListRoute } from "../../pages/subject/subject-list.ts";
import type { SubjectPartView } from "../../pages/subject/subject-part.ts";
import type { SubjectYearView } from "../../pages/subject/subject-year.ts";
import { routesOfSubjects } from "../../pages/subject/subjects.ts";
import { factName } from "../../schema/fields/fact-fields.ts";
import { hasDay } from "../../site/dates/event-schedule.ts";
import type { Link, Picture } from "../../site/parts.ts";
import type { PageRoute } from "../../site/route.ts";
import { href, type LocalizedSite, phrase, type SiteContext } from "../../site/site-inputs.ts";
import { titlePhrase } from "../../site/title-phrase.ts";
import { type FactView, viewOrganization } from "../../site/view-facts.ts";
import { viewPicture } from "../../site/view-picture.ts";
import { viewCountryLink } from "../../site/view-places.ts";
import { hasYearPages, viewTerm } from "../../site/view-terms.ts";

/** Every page of the publication's own vocabularies: the list of each, its terms and their years. */
export function termRoutes(
  site: LocalizedSite,
): readonly PageRoute<SubjectsView | SubjectView | SubjectYearView | SubjectPartView>[] {
  return site.publication.vocabularies.flatMap((vocabulary) => {
    if (!vocabulary.hasPages) return [];
    const list = listOf(site, vocabulary);
    const subjects = vocabulary.terms.map((term) => termSubject(site, { vocabulary, list }, term));
    return [subjectListRoute(site, list, subjects), ...routesOfSubjects(site, subjects)];
  });
}

function listOf(site: LocalizedSite, { name, label }: Vocabulary): SubjectList {
  return {
    kind: "terms",
    title: phrase(site, label),
    address: (language) => site.addresses.vocabulary(language, name),
  };
}

interface Terms {
  readonly vocabulary: Vocabulary;
  readonly list: SubjectList;
}

function termSubject(site: LocalizedSite, { vocabulary, list }: Terms, { record, items, events }: Term): Subject {
  const { name } = vocabulary;
  const { addresses, messages } = site;
  const { key, label, description, role } = record;
  const title = titlePhrase(site, label);
  return {
    kind: "term",
    index: { ...list.title, href: href(site, list.address(site.language)) },
    title,
    titleInYear: (year) => `${title.text}${messages.list.comma} ${year}`,
    ...defined({ description: description === undefined ? undefined : phrase(site, description) }),
    ...defined({ role: role === undefined ? undefined : phrase(site, role) }),
    term: termLinks(site, vocabulary, list, record),
    related: "countries",
    relatedOf: ({ countries }) => countries.map((code) => viewCountryLink(site, code)),
    languages: site.publication.languages,
    ...byYear(site, items),
    hasYearPages: hasYearPages(name, items),
    events: events.toReversed(),
    ...(events.some(({ record: event }) => hasDay(event))
      ? { calendar: addresses.termCalendar(site.language, name, key) }
      : {}),
    address: (language) => addresses.term(language, name, key),
    yearAddress: (language, year) => addresses.termYear(language, name, key, year),
  };
}

/** The links of a term to related terms. */
function termLinks(
  site: LocalizedSite,
  { name, terms }: Vocabulary,
  list: SubjectList,
  record: Term["record"],
): TermLinks {
  const { key, kind, url, broader, sameAs = [], picture } = record;
  const narrower = terms.filter(({ record }) => record.broader === key);
  return {
    ...defined({
      kind,
      website: url === undefined ? undefined : { text: new URL(url).hostname, href: url },
      broader: broader === undefined ? undefined : linkTo(site, name, broader),
      picture: viewTermPicture(site, picture),
    }),
    facts: viewTermFacts(site, record),
    narrower: narrower.flatMap(({ record: { key: own } }) => linkTo(site, name, own) ?? []),
    sameAs,
    vocabulary: list.title.text,
  };
}

function linkTo(site: LocalizedSite, vocabulary: Vocabulary["name"], key: string): Link | undefined {
  const found = viewTerm(site, vocabulary, key);
  return found?.href === undefined ? undefined : { ...found, href: found.href };
}

/** Who funds a term, such as a project, and who takes part in it. */
function viewTermFacts(
  site: SiteContext,
  { funding = [], partners = [] }: Pick<TermRecord, "funding" | "partners">,
): readonly FactView[] {
  return [["funding", funding] as const, ["partners", partners] as const]
    .filter(([, all]) => all.length > 0)
    .map(([name, all]) => ({
      name,
      kind: "text",
      label: { text: factName(name, site.messages) },
      values: all.map((each) => viewOrganization(site, each)),
    }));
}

/** The picture of a term; `undefined` if it has none. */
function viewTermPicture(site: SiteContext, picture: TermRecord["picture"]): Picture | undefined {
  if (picture === undefined) return undefined;
  const { text: alt, ...language } = phrase(site, picture.alt);
  const credit = picture.credit === undefined ? undefined : { text: picture.credit };
  return viewPicture(site, picture.src, { alt, ...language, credit });
}
