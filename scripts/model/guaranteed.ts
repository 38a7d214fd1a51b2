/**
 * A value that a schema or a rule guarantees. The model is built only from content without errors, so this throws a TypeError only if such
 * a check is missing; the error contains `what`.
 */
export function guaranteed<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new TypeError(`${what} is missing, and no check reported it`);
  return value;
}
