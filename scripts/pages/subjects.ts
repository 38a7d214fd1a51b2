import type { LocalizedSite } from "../site/context.ts";
import type { PageRoute } from "../site/route.ts";
import type { SubjectView } from "./subject.ts";
import { subjectRoute } from "./subject.ts";
import { countriesOf, topicsOf } from "./subject-index.ts";
import type { SubjectsView } from "./subject-list.ts";
import { subjectListRoute } from "./subject-list.ts";
import type { SubjectYearView } from "./subject-year.ts";
import { subjectYearRoutes } from "./subject-year.ts";

/** Every page of topics and countries: the two lists, each subject and each of its years. Items are grouped once for all of them. */
export function subjectRoutes(site: LocalizedSite): readonly PageRoute<SubjectsView | SubjectView | SubjectYearView>[] {
  const [topics, countries] = [topicsOf(site), countriesOf(site)];
  const subjects = [...topics, ...countries];
  return [
    subjectListRoute(site, "topics", topics),
    subjectListRoute(site, "countries", countries),
    ...subjects.map((subject) => subjectRoute(site, subject)),
    ...subjects.flatMap((subject) => subjectYearRoutes(site, subject)),
  ];
}
