/**
 * The value itself, which a schema or a rule has made sure of. A model is built only from content without errors, so a
 * throw here means that a check is missing; the message says which.
 */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new TypeError(`${what} is missing although no check found fault with it`);
  return value;
}
