import type { Purpose } from "../content/purpose.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Moment } from "../i18n/moment.ts";
import type { Content } from "../model/content.ts";
import { accessibilityStatement } from "./accessibility-statement.ts";
import { bulletinItems } from "./bulletin-items.ts";
import { bulletinNumber } from "./bulletin-number.ts";
import { bulletinOrder } from "./bulletin-order.ts";
import { bulletinSeries } from "./bulletin-series.ts";
import { copiedTranslation } from "./copied-translation.ts";
import { customCallout, withDeclaredCallouts } from "./custom-callout.ts";
import { customField, unknownFields } from "./custom-field.ts";
import { declaredLabel } from "./declared-label.ts";
import { earlyLink } from "./early-link.ts";
import { eventTime } from "./event-time.ts";
import { fieldLeftover } from "./field-leftover.ts";
import { formerAddress } from "./former-address.ts";
import { formerLink, withFormerLinks } from "./former-link.ts";
import { fundingNotice } from "./funding-notice.ts";
import { futureItem } from "./future-item.ts";
import { itemDate } from "./item-date.ts";
import { knownCountry } from "./known-country.ts";
import { knownEvent } from "./known-event.ts";
import { knownHeading } from "./known-heading.ts";
import { knownLanguage } from "./known-language.ts";
import { knownPage } from "./known-page.ts";
import { knownTopic } from "./known-topic.ts";
import { labelLanguages } from "./label-languages.ts";
import { linkTarget } from "./link-target.ts";
import { mediaFile } from "./media-file.ts";
import { missingNumber } from "./missing-number.ts";
import { partOfEvent } from "./part-of-event.ts";
import { pictureCredit } from "./picture-credit.ts";
import { publicationFile } from "./publication-file.ts";
import { reachableLink } from "./reachable-link.ts";
import { requiredReview } from "./required-review.ts";
import { requiredTranslation } from "./required-translation.ts";
import type { Rule } from "./rule.ts";
import { translatedTerm } from "./translated-term.ts";
import { translationAgrees } from "./translation-agrees.ts";
import { uniqueAddress } from "./unique-address.ts";
import { uniqueEvent } from "./unique-event.ts";
import { updatedDate } from "./updated-date.ts";

/** All rules. To add one, write a file here, a line in this table, and a text case in tests/rules/cases. */
export const RULES: readonly Rule[] = [
  publicationFile,
  knownLanguage,
  itemDate,
  futureItem,
  updatedDate,
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
  translatedTerm,
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

/** All diagnostics of content: those of its files, where they stand with all files in view, and those of the rules, as of a moment. */
export function findDiagnostics(
  content: Content,
  ofFiles: readonly UnlocatedDiagnostic[],
  purpose: Purpose,
  asOf: Moment,
  remember?: RememberFindings,
): readonly UnlocatedDiagnostic[] {
  return [...withAllInView(content, ofFiles), ...checkRules(content, purpose, asOf, remember)];
}

/** The diagnostics of files, where they stand with all files in view. */
export function withAllInView(
  content: Content,
  ofFiles: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  return withFormerLinks(content, withDeclaredCallouts(content, [...ofFiles, ...unknownFields(content)]));
}

/** What the rules have found that need the facts of files alone: of each, in the order of {@link RULES}. */
export type Findings = readonly (readonly UnlocatedDiagnostic[])[];

/** Returns what was found before in the same facts, or else finds it. */
export type RememberFindings = (find: () => Findings) => Findings;

/** Runs all rules, as of a moment. */
export function checkRules(
  content: Content,
  purpose: Purpose,
  asOf: Moment,
  remember: RememberFindings = (find) => find(),
): readonly UnlocatedDiagnostic[] {
  const inFacts = remember(() =>
    RULES.flatMap((rule) => (rule.asksFor === undefined ? [[...rule.check(content)]] : [])),
  ).values();
  return RULES.flatMap((rule) =>
    rule.asksFor === undefined ? (inFacts.next().value ?? []) : [...rule.check(content, purpose, asOf)],
  );
}
