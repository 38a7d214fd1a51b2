import type { Check, ErrorText, Noted, Payload, Schema } from "./schema.ts";

interface Params {
  readonly error?: ErrorText;
  /** Where in the value the issue is. */
  readonly path?: readonly PropertyKey[];
}

/** A check by what gives the code of what is wrong with a value. */
function check(codeOf: (value: unknown) => string | undefined, { error, path = [] }: Params = {}): Check {
  const run = (payload: Payload, owner: Schema): void => {
    const code = codeOf(payload.value);
    if (code !== undefined) owner.note(payload, { code, path, continue: true }, error);
  };
  return { run };
}

/** A check of the length of what has one, of whatever type it is. A character counts as one, also one of two units. */
function lengthCheck(codeOf: (length: unknown) => string | undefined, params?: Params, most?: number): Check {
  const checked = check((value) => {
    const found: unknown = typeof value === "string" ? [...value].length : Reflect.get(Object(value), "length");
    return found === undefined ? undefined : codeOf(found);
  }, params);
  return { ...checked, isOfLength: true, ...(most === undefined ? {} : { most }) };
}

export const minLength = (least: number, params?: Params) =>
  lengthCheck((length) => (Number(length) >= least ? undefined : "too_small"), params);

export const maxLength = (most: number, params?: Params) =>
  lengthCheck((length) => (Number(length) <= most ? undefined : "too_big"), params, most);

export const length = (exact: number, params?: Params) =>
  lengthCheck(
    (found) => (found === exact ? undefined : Number(found) > exact ? "too_big" : "too_small"),
    params,
    exact,
  );

export const minimum = (least: number, params?: Params) =>
  check((value) => (Number(value) >= least ? undefined : "too_small"), params);

export const maximum = (most: number, params?: Params) =>
  check((value) => (Number(value) <= most ? undefined : "too_big"), params);

export const regex = (pattern: RegExp, params?: Params) =>
  check((value) => (pattern.test(String(value)) ? undefined : "invalid_format"), params);

export const refine = (isRight: (value: unknown) => unknown, params?: Params) =>
  check((value) => (isRight(value) ? undefined : "custom"), params);

type AddIssue = (issue: Noted) => void;

/** A function that says what is wrong with a value. */
export const superRefine = (refineIn: (value: unknown, context: { readonly addIssue: AddIssue }) => void): Check => ({
  run: (payload, owner) =>
    refineIn(payload.value, { addIssue: (issue) => owner.note(payload, { continue: true, ...issue }) }),
});

export const trim = (): Check => ({
  run: (payload) => {
    payload.value = String(payload.value).trim();
  },
});
