/** What is wrong with a value. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input: unknown;
  /** Whether the checks after it run. Those of a length run unless it is false; the others only if it is true. */
  readonly continue?: boolean;
}

/** An issue as a check or a schema notes it, with what Zod tells of one of this code. */
export type Noted = Partial<Issue> & { readonly code: string; readonly [detail: string]: unknown };

/** The message of an issue, or what gives it. */
export type ErrorText = string | ((issue: Noted) => string | undefined);

/** A value, which becomes what a schema makes of it, and what is wrong with it. */
export interface Payload {
  value: unknown;
  readonly issues: Issue[];
}

/** What a value must be, beyond its type. */
export interface Check {
  readonly run: (payload: Payload, owner: Schema) => void;
  readonly isOfLength?: boolean;
  /** The greatest length that it allows. */
  readonly most?: number;
}

/** What a schema is made of. Copies that only say something else of it share it. */
export interface Definition {
  readonly error?: ErrorText;
  readonly checks?: readonly Check[];
}

type Result =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** What stands for `ZodMiniType`. */
export abstract class Schema<Def extends Definition = Definition> {
  readonly def: Def;
  readonly parent: Schema | undefined;
  /** Whether a field of it may be left out. */
  readonly optin: "optional" | undefined;

  constructor(def: Def) {
    this.def = def;
  }

  /** Where Zod has what it does not show all who use it. */
  get _zod(): this {
    return this;
  }

  clone(): this {
    return Object.assign(Object.create(Object.getPrototypeOf(this)), this, { parent: this });
  }

  check(...checks: readonly Check[]): this {
    return Object.assign(this.clone(), { def: { ...this.def, checks: [...(this.def.checks ?? []), ...checks] } });
  }

  safeParse(value: unknown): Result {
    const { value: data, issues } = this.run(value);
    return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
  }

  parse(value: unknown): unknown {
    const { value: data, issues } = this.run(value);
    if (issues.length > 0) throw new TypeError(JSON.stringify(issues));
    return data;
  }

  run(value: unknown): Payload {
    const payload: Payload = { value, issues: [] };
    this.runOn(payload);
    return payload;
  }

  /** Reads the value, and runs the checks. */
  runOn(payload: Payload): void {
    this.read(payload);
    for (const check of this.def.checks ?? []) {
      const stops = ({ continue: goesOn }: Issue): boolean => (check.isOfLength ? goesOn === false : !goesOn);
      if (!payload.issues.some(stops)) check.run(payload, this);
    }
  }

  /** Notes an issue. Its message is its own, that of the check or that of the schema: the first that there is. */
  note(payload: Payload, noted: Noted, error?: ErrorText): void {
    const issue = { input: payload.value, path: [], ...noted };
    const [own, general] = [error, this.def.error].map((text) => (typeof text === "function" ? text(issue) : text));
    payload.issues.push({ ...issue, message: noted.message ?? own ?? general ?? "Invalid input" });
  }

  /** Notes that the value is of another type. */
  protected noteType(payload: Payload, expected: string): void {
    this.note(payload, { code: "invalid_type", expected });
  }

  protected abstract read(payload: Payload): void;
}

/** Reads a value that is inside another. */
export function readInside(payload: Payload, step: PropertyKey, schema: Schema, inside: unknown): unknown {
  const { value, issues } = schema.run(inside);
  payload.issues.push(...issues.map((issue) => ({ ...issue, path: [step, ...issue.path] })));
  return value;
}

const said = new WeakMap<Schema, object>();

/** What is said of schemas, and of those of which they are copies. */
export const globalRegistry = {
  add(schema: Schema, about: object): void {
    said.set(schema, about);
  },
  get(schema: Schema): object {
    return { ...(schema.parent && this.get(schema.parent)), ...said.get(schema) };
  },
};
