import type { TermKind } from "../../schema/vocabulary.ts";
import type { Link, Phrase, Picture } from "../../site/parts.ts";
import type { FactView } from "../../site/view-facts.ts";
import type { TermName } from "../../site/view-terms.ts";
import { organizationThing } from "./fact-things.ts";
import { absoluteUrl, type Described, type Thing, unlessEmpty } from "./structured-data.ts";

/** The structured data of a term besides its page. */
interface Term {
  readonly kind?: TermKind;
  readonly website?: Link;
  readonly broader?: Link;
  readonly sameAs: readonly string[];
  readonly picture?: Picture;
  readonly facts: readonly FactView[];
  readonly vocabulary: string;
}

/** Types of schema.org. */
const TERM_TYPES = { person: "Person", organization: "Organization", project: "Project" } as const;

/** A term of a vocabulary: https://schema.org/DefinedTerm, or its other type. It is a part of the wider term. */
export function termThing(page: Described & { readonly role?: Phrase }, term: Term): Thing {
  const { kind, website, broader, sameAs, vocabulary, picture, facts } = term;
  const { canonical, name, description } = page.head;
  const wider = (type: string): Thing | undefined =>
    broader === undefined ? undefined : { "@type": type, name: broader.text, url: absoluteUrl(page, broader.href) };
  const image = picture === undefined ? undefined : absoluteUrl(page, picture.src);
  const shared = { "@id": canonical, url: canonical, name, description, image };
  const named = (fact: string) =>
    unlessEmpty(
      facts
        .filter(({ name: own }) => own === fact)
        .flatMap(({ values }) =>
          values.map(({ text, href: address }) => organizationThing({ name: text, url: address })),
        ),
    );
  if (kind === undefined) {
    return {
      "@type": "DefinedTerm",
      ...shared,
      inDefinedTermSet: vocabulary,
      sameAs: unlessEmpty(sameAs),
      isPartOf: wider("DefinedTerm"),
    };
  }
  const same = unlessEmpty([...(website === undefined ? [] : [website.href]), ...sameAs]);
  return kind === "person"
    ? { "@type": TERM_TYPES[kind], ...shared, jobTitle: page.role?.text, sameAs: same, memberOf: wider("Organization") }
    : {
        "@type": TERM_TYPES[kind],
        ...shared,
        sameAs: same,
        parentOrganization: wider("Organization"),
        funder: named("funding"),
        member: named("partners"),
      };
}

/** A term in a fact: its name and its other names, since its own page has the rest. */
export function namedTerm(
  { text: name, termKind: kind, sameAs = [] }: TermName,
  url: string | undefined,
  vocabulary: string,
): Thing {
  const same = unlessEmpty(sameAs);
  return kind === undefined
    ? { "@type": "DefinedTerm", name, url, inDefinedTermSet: vocabulary, sameAs: same }
    : { "@type": TERM_TYPES[kind], name, url, sameAs: same };
}
