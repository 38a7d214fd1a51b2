import type { Purpose } from "../content/purpose.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Moment } from "../i18n/moment.ts";
import type { Content } from "../model/content.ts";
import { formerAddress, uniqueAddress } from "./addresses.ts";
import { bulletinItems, bulletinNumber, bulletinOrder, bulletinSeries, missingNumber } from "./bulletins.ts";
import { customCallout, customField, unknownFields, withDeclaredCallouts } from "./custom-fields.ts";
import { callDeadline, futureItem, itemDate, updatedDate } from "./dates.ts";
import { eventTime, knownEvent, partOfEvent, uniqueEvent } from "./events.ts";
import { fieldLeftover } from "./field-leftover.ts";
import { knownLanguage, labelLanguages } from "./languages.ts";
import { earlyLink, formerLink, knownHeading, linkTarget, reachableLink, withFormerLinks } from "./links.ts";
import { mediaFile, pictureCredit } from "./media.ts";
import { accessibilityStatement, fundingNotice, knownPage, publicationFile } from "./publication.ts";
import type { Rule } from "./rule.ts";
import { copiedTranslation, requiredReview, requiredTranslation, translationAgrees } from "./translations.ts";
import { declaredLabel, knownCountry, knownTopic } from "./vocabularies.ts";

/**
 * All rules except the rules of features. To add a rule, write it in the file of its subject, add it to this table, and add its cases in
 * tests/rules/cases.
 */
export const RULES: readonly Rule[] = [
  publicationFile,
  knownLanguage,
  itemDate,
  futureItem,
  updatedDate,
  callDeadline,
  knownTopic,
  declaredLabel,
  knownCountry,
  knownEvent,
  partOfEvent,
  customField,
  customCallout,
  knownPage,
  accessibilityStatement,
  fundingNotice,
  eventTime,
  uniqueEvent,
  bulletinSeries,
  bulletinNumber,
  missingNumber,
  bulletinItems,
  bulletinOrder,
  translationAgrees,
  requiredTranslation,
  requiredReview,
  copiedTranslation,
  fieldLeftover,
  labelLanguages,
  mediaFile,
  pictureCredit,
  linkTarget,
  formerLink,
  knownHeading,
  earlyLink,
  reachableLink,
  uniqueAddress,
  formerAddress,
];

/**
 * All diagnostics of content: the diagnostics of its files that remain once all files are known, and the diagnostics of rules, as of a
 * moment.
 */
export function findDiagnostics(
  rules: readonly Rule[],
  content: Content,
  ofFiles: readonly UnlocatedDiagnostic[],
  purpose: Purpose,
  asOf: Moment,
  remember?: RememberFindings,
): readonly UnlocatedDiagnostic[] {
  return [...withAllInView(content, ofFiles), ...checkRules(rules, content, purpose, asOf, remember)];
}

/** The diagnostics of files that remain once all files are known. */
export function withAllInView(
  content: Content,
  ofFiles: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  return withFormerLinks(content, withDeclaredCallouts(content, [...ofFiles, ...unknownFields(content)]));
}

/** The findings of rules that need only the facts of files: the diagnostics of each rule, in their order. */
export type Findings = readonly (readonly UnlocatedDiagnostic[])[];

/** Returns earlier findings of the same facts, or else computes them. */
export type RememberFindings = (find: () => Findings) => Findings;

/** Runs rules, as of a moment. */
export function checkRules(
  rules: readonly Rule[],
  content: Content,
  purpose: Purpose,
  asOf: Moment,
  remember: RememberFindings = (find) => find(),
): readonly UnlocatedDiagnostic[] {
  const inFacts = remember(() =>
    rules.flatMap((rule) => (rule.asksFor === undefined ? [[...rule.check(content)]] : [])),
  ).values();
  return rules.flatMap((rule) =>
    rule.asksFor === undefined ? (inFacts.next().value ?? []) : [...rule.check(content, purpose, asOf)],
  );
}
