import type { Day } from "../../i18n/day.ts";
import { formatDay } from "../../i18n/format-date.ts";
import { fill } from "../../i18n/messages.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { type AccessibilityStatement, statementOf } from "../../schema/fields/accessibility-fields.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { type LocalizedSite, nameAmongWords, phrase } from "../../site/site-inputs.ts";

/**
 * The accessibility statement. Its sections and sentences follow the model in the annex of the Commission's Implementing Decision (EU)
 * 2018/1523 (OJ L 256, 12.10.2018, p. 103); its brackets are filled from `publication.yaml`.
 */
export interface AccessibilityView extends Page {
  readonly kind: "accessibility";
  readonly title: string;
  readonly commitment: string;
  readonly scope: string;
  readonly status: string;
  /** The inaccessible parts, by the reason; none if the site complies in full. */
  readonly reasons: readonly { readonly title: string; readonly exceptions: readonly Phrase[] }[];
  /** When and by whom it was prepared, and when it was last reviewed. */
  readonly preparation: readonly string[];
  /** The ways to reach the editors. */
  readonly contacts: readonly Link[];
  /** The body to which readers complain. */
  readonly complaints: Link;
}

/** The page of the statement. All cache keys contain the masthead: no dependencies. */
export function statementRoutes(site: LocalizedSite): readonly PageRoute<AccessibilityView>[] {
  const statement = statementOf(site.publication.masthead.accessibility);
  if (statement === undefined) return [];
  const at = pageAddresses(site, site.addresses.accessibility);
  const view = () => viewStatement(site, at, statement);
  return [pageRoute<AccessibilityView>(at, { kind: "accessibility", dependencies: {}, view })];
}

/**
 * The annex could not be read in the Official Journal on 29 November 2026. The sentences in `en` and `es` agree with statements of public
 * bodies that quote it; the sentences in `de`, `fr`, `it` and `pt` were not compared.
 */
function viewStatement(site: LocalizedSite, at: PageAddresses, statement: AccessibilityStatement): AccessibilityView {
  const { chrome, messages, publication } = site;
  const { title, commitment, scope } = messages.accessibility;
  const { contact, contactPage } = chrome.colophon;
  const { complaints } = statement;
  const [publisher, rules] = [nameAmongWords(site, chrome.publisher), rulesOf(site, statement)];
  return {
    kind: "accessibility",
    ...viewPage(site, at, { title, description: `${title}, ${chrome.title}` }),
    title,
    commitment: fill(commitment, { publisher, rules }),
    scope: fill(scope, { title: chrome.title, url: publication.masthead.url }),
    status: fill(statusOf(site, statement), { rules }),
    reasons: viewReasons(site, statement),
    preparation: viewPreparation(site, statement),
    contacts: [contact, contactPage].filter((way) => way !== undefined),
    complaints: { ...phrase(site, complaints.name), href: complaints.url },
  };
}

function rulesOf(site: LocalizedSite, { rules }: AccessibilityStatement): string {
  return nameAmongWords(site, phrase(site, rules));
}

/** The model names the parts that are listed below: non-compliances, exemptions, or both. */
function statusOf(site: LocalizedSite, { status, exceptions }: AccessibilityStatement): string {
  const { full, partialFailures, partialExemptions, partialBoth } = site.messages.accessibility;
  const { noneFailures, noneExemptions, noneBoth } = site.messages.accessibility;
  if (status === "full") return full;
  const sentences = {
    partial: { failures: partialFailures, exemptions: partialExemptions, both: partialBoth },
    none: { failures: noneFailures, exemptions: noneExemptions, both: noneBoth },
  };
  const failures = exceptions.filter(({ reason }) => reason === "failure");
  if (failures.length === 0) return sentences[status].exemptions;
  return failures.length === exceptions.length ? sentences[status].failures : sentences[status].both;
}

/** The reasons in the order of the model, each with the parts that it applies to. */
function viewReasons(site: LocalizedSite, statement: AccessibilityStatement): AccessibilityView["reasons"] {
  const { failure, burden, outside } = site.messages.accessibility;
  const titles = { failure: fill(failure, { rules: rulesOf(site, statement) }), burden, outside };
  return (["failure", "burden", "outside"] as const).flatMap((reason) => {
    const exceptions = statement.exceptions.filter((each) => each.reason === reason);
    return exceptions.length === 0
      ? []
      : [{ title: titles[reason], exceptions: exceptions.map(({ text }) => phrase(site, text)) }];
  });
}

function viewPreparation(
  site: LocalizedSite,
  { prepared, assessment, reviewed }: AccessibilityStatement,
): readonly string[] {
  const { prepared: preparedOn, reviewed: reviewedOn, self, external } = site.messages.accessibility;
  const dayOf = (day: Day) => ({ date: formatDay(day, site.messages.dates) });
  const publisher = nameAmongWords(site, site.chrome.publisher);
  return [
    fill(preparedOn, dayOf(prepared)),
    assessment === "self" ? fill(self, { publisher }) : external,
    ...(reviewed === undefined ? [] : [fill(reviewedOn, dayOf(reviewed))]),
  ];
}
