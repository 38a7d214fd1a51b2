import type { TermRecord } from "../../model/publication.ts";
import type { Picture } from "../../site/parts.ts";
import type { SiteContext } from "../../site/site-inputs.ts";
import { phrase } from "../../site/site-inputs.ts";
import type { FactView } from "../../site/view-facts.ts";
import { viewOrganization } from "../../site/view-facts.ts";
import { viewPicture } from "../../site/view-picture.ts";

/** Who funds a term, such as a project, and who takes part in it. */
export function viewTermFacts(
  site: SiteContext,
  { funding = [], partners = [] }: Pick<TermRecord, "funding" | "partners">,
): readonly FactView[] {
  const { names } = site.messages.facts;
  return [["funding", funding] as const, ["partners", partners] as const]
    .filter(([, all]) => all.length > 0)
    .map(([name, all]) => ({
      name,
      kind: "text",
      label: { text: names[name] },
      values: all.map((each) => viewOrganization(site, each)),
    }));
}

/** The picture of a term; `undefined` where it has none. */
export function viewTermPicture(site: SiteContext, picture: TermRecord["picture"]): Picture | undefined {
  if (picture === undefined) return undefined;
  const { text: alt, ...language } = phrase(site, picture.alt);
  const credit = picture.credit === undefined ? undefined : { text: picture.credit };
  return viewPicture(site, picture.src, { alt, ...language, credit });
}
