import type { PageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { type SubjectView, subjectRoute } from "./subject.ts";
import { countriesOf, type Subject, subjectList, topicsOf } from "./subject-index.ts";
import { type SubjectsView, subjectListRoute } from "./subject-list.ts";
import { partRoutes, type SubjectPartView } from "./subject-part.ts";
import { type SubjectYearView, subjectYearRoutes } from "./subject-year.ts";

/** Every page of topics and countries: the two lists, each subject and each of its years. Items are grouped once for all of them. */
export function subjectRoutes(
  site: LocalizedSite,
): readonly PageRoute<SubjectsView | SubjectView | SubjectYearView | SubjectPartView>[] {
  const [topics, countries] = [topicsOf(site), countriesOf(site)];
  const subjects = [...topics, ...countries];
  return [
    subjectListRoute(site, subjectList(site, "topics"), topics),
    subjectListRoute(site, subjectList(site, "countries"), countries),
    ...routesOfSubjects(site, subjects),
  ];
}

/** The pages of these subjects, of their years, and of the months and days of long years. */
export function routesOfSubjects(
  site: LocalizedSite,
  subjects: readonly Subject[],
): readonly PageRoute<SubjectView | SubjectYearView | SubjectPartView>[] {
  const divided = subjects.filter(({ hasYearPages }) => hasYearPages);
  return [
    ...subjects.map((subject) => subjectRoute(site, subject)),
    ...divided.flatMap((subject) => subjectYearRoutes(site, subject)),
    ...divided.flatMap((subject) => subjectPartRoutes(site, subject)),
  ];
}

/** The months and days of the years of a subject that are too long for one page. */
function subjectPartRoutes(site: LocalizedSite, subject: Subject): readonly PageRoute<SubjectPartView>[] {
  return [...subject.years].flatMap(([year, items]) =>
    partRoutes(site, subject, { items, allItems: subject.allYears.get(year) ?? [], span: year }),
  );
}
