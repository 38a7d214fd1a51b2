import type { Link } from "../../site/parts.ts";
import type { Described, Thing } from "./structured-data.ts";
import { absoluteUrl, unlessEmpty } from "./structured-data.ts";

/** What structured data say of a term besides its page. */
interface Term {
  readonly broader?: Link;
  readonly sameAs: readonly string[];
  readonly vocabulary: string;
}

/** A term of a vocabulary: https://schema.org/DefinedTerm. The wider term is one that it is a part of. */
export function definedTerm(page: Described, { broader, sameAs, vocabulary }: Term): Thing {
  const { head } = page;
  return {
    "@type": "DefinedTerm",
    "@id": head.canonical,
    url: head.canonical,
    name: head.name,
    description: head.description,
    inDefinedTermSet: vocabulary,
    sameAs: unlessEmpty(sameAs),
    isPartOf:
      broader === undefined
        ? undefined
        : { "@type": "DefinedTerm", name: broader.text, url: absoluteUrl(page, broader.href) },
  };
}
