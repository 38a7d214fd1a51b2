import { isPosterRoute } from "../../scripts/editions/posters.ts";
import { type AnyView, siteRoutes } from "../../scripts/pipeline/site-routes.ts";
import type { Route } from "../../scripts/site/route.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";

/** The views of a publication: views for templates, and views of data formats and posters. */
export interface Everything {
  readonly markup: readonly AnyView[];
  readonly data: readonly AnyView[];
  /** The texts of data formats, by address. */
  readonly texts: () => readonly (readonly [address: string, text: string])[];
}

/** Computes every view of a publication. */
export function viewEverything(inputs: SiteInputs): Everything {
  const routes = siteRoutes(inputs);
  return {
    markup: routes.filter((route) => !isFile(route)).map((route) => route.view()),
    data: routes.filter(isFile).map((route) => route.view()),
    texts: () =>
      routes.flatMap(({ address, text }): readonly (readonly [string, string])[] =>
        text === undefined ? [] : [[address, text()]],
      ),
  };
}

function isFile(route: Route): boolean {
  return route.text !== undefined || isPosterRoute(route);
}
