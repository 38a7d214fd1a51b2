import type { BulletinCallout, BulletinText } from "../../model/publication.ts";
import type { Phrase } from "../../site/parts.ts";
import { type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { deadlineText } from "../../site/view-call.ts";
import { type FactView, viewFacts } from "../../site/view-facts.ts";
import type { EmailCallout } from "./callout-kind.ts";

/**
 * A callout of a kind that the publication has declared. `partials/callouts/<kind>.njk` of the project's theme draws it, and without
 * that, `partials/callouts/custom.njk`.
 */
export interface CustomCalloutView {
  readonly type: "custom";
  /** Its name in publication.yaml. */
  readonly kind: string;
  /** The name of the kind, for readers. */
  readonly label: Phrase;
  /** Its fields, in the order of the declaration, without fields that are not shown. */
  readonly facts: readonly FactView[];
  /** All its fields, by their names. */
  readonly fields: Readonly<Record<string, FactView>>;
}

/** The view of a callout of a declared kind. Throws a RangeError for an unknown kind, which the rules have refused. */
export function viewCustomCallout(
  site: LocalizedSite,
  { file }: BulletinText,
  { type, declared }: BulletinCallout,
): CustomCalloutView {
  if (declared === undefined) throw new RangeError(`${file}: no callout is of type ${type}`);
  const { label, facts, isClosed } = declared;
  const close = (fact: FactView) => (isClosed === true && fact.name === "deadline" ? withClosed(site, fact) : fact);
  const all = viewFacts(site, facts, ["facts", "byline", "none"]).map(close);
  return {
    type: "custom",
    kind: type,
    label: phrase(site, label),
    facts: viewFacts(site, facts).map(close),
    fields: Object.fromEntries(all.map((fact) => [fact.name, fact])),
  };
}

/** A deadline that is past, as items say it. */
function withClosed({ messages }: LocalizedSite, fact: FactView): FactView {
  return { ...fact, values: fact.values.map((date) => ({ ...date, text: deadlineText(messages, date.text, true) })) };
}

/** The callout with the addresses of its links changed. */
export function withAddresses(view: CustomCalloutView, change: (href: string) => string): CustomCalloutView {
  const { facts, fields } = view;
  const changed = (fact: FactView): FactView => ({
    ...fact,
    values: fact.values.map((value) => (value.href === undefined ? value : { ...value, href: change(value.href) })),
  });
  return {
    ...view,
    facts: facts.map(changed),
    fields: Object.fromEntries(Object.entries(fields).map(([name, fact]) => [name, changed(fact)])),
  };
}

/** The callout in the plain text of an email. */
export function customEmailText({ label, facts }: CustomCalloutView): EmailCallout {
  return { title: label.text, facts: facts.map(({ label: name, values }) => ({ name: name.text, values })) };
}
