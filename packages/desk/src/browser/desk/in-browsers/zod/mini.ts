/*
 * What stands for Zod, in a quarter of its bytes: as much of `zod/mini` as schemas use. It gives the same values and the same issues, with
 * as much of an issue as diagnostics are made from. Its names, and what is public of each, are those of Zod.
 */

import { regex } from "./checks.ts";
import type { Definition, Noted, Payload } from "./schema.ts";
import { readInside, Schema } from "./schema.ts";

export { length, maximum, maxLength, minimum, minLength, refine, regex, superRefine, trim } from "./checks.ts";
export { globalRegistry } from "./schema.ts";

/** The value of what could not be read. */
export const NEVER = undefined;

class ZodMiniString extends Schema {
  protected read(payload: Payload): void {
    if (typeof payload.value !== "string") this.noteType(payload, "string");
  }
}

export class ZodMiniNumber extends Schema {
  protected read(payload: Payload): void {
    if (!Number.isFinite(payload.value)) this.noteType(payload, "number");
  }
}

/** A whole number. */
export class ZodMiniNumberFormat extends ZodMiniNumber {
  protected override read(payload: Payload): void {
    super.read(payload);
    const { value, issues } = payload;
    if (issues.length > 0 || Number.isSafeInteger(value)) return;
    if (!Number.isInteger(value)) this.noteType(payload, "int");
    else this.note(payload, { code: Number(value) > 0 ? "too_big" : "too_small", continue: true });
  }
}

export class ZodMiniBoolean extends Schema {
  protected read(payload: Payload): void {
    if (typeof payload.value !== "boolean") this.noteType(payload, "boolean");
  }
}

class ZodMiniNever extends Schema {
  protected read(payload: Payload): void {
    this.noteType(payload, "never");
  }
}

class OneOf extends Schema<Definition & { readonly values: readonly unknown[] }> {
  protected read(payload: Payload): void {
    const { values } = this.def;
    if (!values.includes(payload.value)) this.note(payload, { code: "invalid_value", values });
  }
}

export class ZodMiniLiteral extends OneOf {}

export class ZodMiniEnum extends OneOf {
  get options(): readonly unknown[] {
    return this.def.values;
  }
}

export class ZodMiniArray extends Schema<Definition & { readonly element: Schema }> {
  protected read(payload: Payload): void {
    const list: unknown = payload.value;
    if (!Array.isArray(list)) {
      this.noteType(payload, "array");
      return;
    }
    const tooLong = this.def.checks?.find(({ most = list.length }) => list.length > most);
    if (tooLong === undefined) {
      payload.value = Array.from(list, (member, index) => readInside(payload, index, this.def.element, member));
    } else {
      // Its members are not read, and nothing else is checked.
      tooLong.run(payload, this);
      payload.issues.push(...payload.issues.splice(0).map((issue) => ({ ...issue, continue: false })));
    }
  }
}

/** A mapping with certain fields and no others. */
export class ZodMiniObject extends Schema<Definition & { readonly shape: Readonly<Record<string, Schema>> }> {
  get shape(): Readonly<Record<string, Schema>> {
    return this.def.shape;
  }

  protected read(payload: Payload): void {
    const input = payload.value;
    if (!isObject(input)) {
      this.noteType(payload, "object");
      return;
    }
    const fields: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(this.shape)) {
      if (name in input) fields[name] = readInside(payload, name, schema, input[name]);
      else if (schema.optin === undefined) readInside(payload, name, schema, undefined);
    }
    const keys = Object.keys(input).filter((name) => !Object.hasOwn(this.shape, name));
    if (keys.length > 0) this.note(payload, { code: "unrecognized_keys", continue: true, keys });
    payload.value = fields;
  }
}

/** A mapping with names that editors choose. */
export class ZodMiniRecord extends Schema<Definition & { readonly keyType: Schema; readonly valueType: Schema }> {
  protected read(payload: Payload): void {
    const input = payload.value;
    if (!isObject(input)) {
      this.noteType(payload, "record");
      return;
    }
    const values: Record<string, unknown> = {};
    for (const key of Object.keys(input).filter((name) => name !== "__proto__")) {
      const { value, issues } = this.def.keyType.run(key);
      if (issues.length > 0) this.note(payload, { code: "invalid_key", input: key, path: [key], issues });
      else if (value !== "__proto__") values[String(value)] = readInside(payload, key, this.def.valueType, input[key]);
    }
    payload.value = values;
  }
}

export class ZodMiniUnion extends Schema<Definition & { readonly options: readonly Schema[] }> {
  protected read(payload: Payload): void {
    const read: Payload[] = [];
    for (const option of this.def.options) {
      const result = option.run(payload.value);
      if (result.issues.length === 0) {
        payload.value = result.value;
        return;
      }
      read.push(result);
    }
    const [only, ...others] = read.filter(({ issues }) => issues.every((issue) => issue.continue));
    if (only !== undefined && others.length === 0) Object.assign(payload, only);
    else this.note(payload, { code: "invalid_union", errors: read.map(({ issues }) => issues) });
  }
}

/** A union in which a field says which alternative is meant. */
export class ZodMiniDiscriminatedUnion extends ZodMiniUnion {
  protected override read(payload: Payload): void {
    const { value } = payload;
    if (!isObject(value)) {
      this.noteType(payload, "object");
      return;
    }
    const types = this.def.options.map(typesOf);
    const meant = this.def.options.find((_, index) => types[index]?.includes(value["type"]));
    if (meant === undefined)
      this.note(payload, { code: "invalid_union", path: ["type"], errors: [], options: types.flat() });
    else meant.runOn(payload);
  }
}

/** The values of the field `type` of an alternative. */
function typesOf(schema: Schema): readonly unknown[] {
  if (schema instanceof ZodMiniReadonly) return typesOf(schema.def.innerType);
  const type = schema instanceof ZodMiniObject ? schema.shape["type"] : undefined;
  return type instanceof ZodMiniLiteral ? type.def.values : [];
}

export class ZodMiniOptional extends Schema<Definition & { readonly innerType: Schema }> {
  override readonly optin = "optional";

  protected read(payload: Payload): void {
    if (payload.value !== undefined) this.def.innerType.runOn(payload);
  }
}

export class ZodMiniReadonly extends Schema<Definition & { readonly innerType: Schema }> {
  override readonly optin = this.def.innerType.optin;

  protected read(payload: Payload): void {
    this.def.innerType.runOn(payload);
    Object.freeze(payload.value);
  }
}

type Parse = (text: unknown, context: { readonly issues: Noted[] }) => unknown;

/** A text of which a function makes a value. */
class ZodMiniPipe extends Schema<Definition & { readonly text: Schema; readonly parse: Parse }> {
  protected read(payload: Payload): void {
    this.def.text.runOn(payload);
    if (payload.issues.length > 0) return;
    const issues: Noted[] = [];
    const value = this.def.parse(payload.value, { issues });
    for (const issue of issues) this.note(payload, issue);
    payload.value = value;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const oneOf = (values: readonly string[], params?: Definition) => new ZodMiniEnum({ ...params, values });

export { oneOf as enum };
export const literal = (values: unknown, params?: Definition) =>
  new ZodMiniLiteral({ ...params, values: [values].flat() });
export const string = (params?: Definition) => new ZodMiniString({ ...params });
export const email = (params?: Definition) => string(params).check(regex(EMAIL));
export const number = (params?: Definition) => new ZodMiniNumber({ ...params });
export const int = (params?: Definition) => new ZodMiniNumberFormat({ ...params });
export const boolean = (params?: Definition) => new ZodMiniBoolean({ ...params });
export const never = (params?: Definition) => new ZodMiniNever({ ...params });
export const array = (element: Schema, params?: Definition) => new ZodMiniArray({ ...params, element });
export const strictObject = (shape: Readonly<Record<string, Schema>>, params?: Definition) =>
  new ZodMiniObject({ ...params, shape });
export const record = (keyType: Schema, valueType: Schema, params?: Definition) =>
  new ZodMiniRecord({ ...params, keyType, valueType });
export const union = (options: readonly Schema[], params?: Definition) => new ZodMiniUnion({ ...params, options });
export const discriminatedUnion = (_type: "type", options: readonly Schema[], params?: Definition) =>
  new ZodMiniDiscriminatedUnion({ ...params, options });
export const optional = (innerType: Schema) => new ZodMiniOptional({ innerType });
export const readonly = (innerType: Schema) => new ZodMiniReadonly({ innerType });
export const transform = (parse: Parse): Parse => parse;
export const pipe = (text: Schema, parse: Parse) => new ZodMiniPipe({ text, parse });

/** The addresses that Zod takes. */
const EMAIL = /^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
