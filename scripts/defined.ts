/** The fields that have a value, of fields that may be `undefined`: each is present with its value, or absent. */
export type Defined<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> | (Fields[Name] & null) };

/** Leaves out the fields that are `undefined`, and keeps the order of the others: `{ title, ...defined({ summary, picture }) }`. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: Defined<Fields> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}
