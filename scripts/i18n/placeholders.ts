import { memoize } from "../memoize.ts";

/** A template is split once, since each is filled many times: texts are at even positions, names of placeholders between them. */
const splitTemplate = memoize((template: string): readonly string[] => template.split(/\{([^{}]*)\}/));

/** The names of the placeholders in a template, in order. */
export function placeholdersOf(template: string): readonly string[] {
  return splitTemplate(template).filter(isName);
}

/**
 * The template with every `{name}` replaced by its value; braces in values are not changed. Throws a RangeError if a placeholder has no
 * value, which is a mistake in a message file.
 */
export function replacePlaceholders(template: string, values: Readonly<Record<string, string | number>>): string {
  let filled = "";
  for (const [index, part] of splitTemplate(template).entries())
    filled += isName(part, index) ? valueFor(part, values, template) : part;
  return filled;
}

function valueFor(name: string, values: Readonly<Record<string, string | number>>, template: string): string | number {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw new RangeError(`"${template}" has a placeholder {${name}} without a value`);
  return value;
}

function isName(_: string, index: number): boolean {
  return index % 2 === 1;
}
