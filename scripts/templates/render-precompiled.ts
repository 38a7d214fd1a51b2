import { memoize } from "../memoize.ts";
import type { View } from "../site/route.ts";
import { type CompiledMacros, memoizeFor, type TemplateFunction, type TemplateTools, templateTools } from "./tools.ts";

/** The export of the module of precompiled templates. */
export type PrecompiledTemplates = (tools: TemplateTools) => {
  readonly pages: Readonly<Record<string, TemplateFunction>>;
  readonly macros: Readonly<Record<string, () => CompiledMacros>>;
  /** Partials that show the data that all pages share. */
  readonly parts: Readonly<Record<string, TemplateFunction>>;
};

/** Renders pages with precompiled templates. Throws a RangeError for an unknown kind of page or partial. */
export function precompiledRenderer(templates: PrecompiledTemplates): (view: View) => string {
  const macrosOf = memoize((name: string) => known(compiled.macros, name)());
  const ofChrome = memoize((name: string) => memoizeFor(known(compiled.parts, name)));
  const compiled = templates(templateTools((name) => Object.hasOwn(compiled.macros, name), macrosOf, ofChrome));
  return (view) => known(compiled.pages, view.kind)(view);
}

function known<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new RangeError(`${name} is not precompiled`);
  return value;
}
