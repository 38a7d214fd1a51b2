import { statementOf } from "../../schema/fields/accessibility-fields.ts";
import type { Feature } from "../feature.ts";
import { statementRoutes } from "./statement.ts";

/** The accessibility statement that `publication.yaml` has. The colophon of every page links to it. */
export const ACCESSIBILITY = {
  name: "accessibility",
  isOn: ({ masthead }) => statementOf(masthead.accessibility) !== undefined,
  pages: { group: "standing", routesOf: statementRoutes },
} as const satisfies Feature;
