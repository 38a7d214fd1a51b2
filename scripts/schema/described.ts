import * as z from "zod/mini";

/** The description of a field: for editors in manuals and forms, and whether a translation repeats it. */
interface About {
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly translated?: true;
}

/** A copy of a schema with a description: several fields may share a schema. */
export function described<Schema extends z.ZodMiniType>(schema: Schema, about: About): Schema {
  const copy = schema.clone();
  z.globalRegistry.add(copy, { ...about });
  return copy;
}

/** A field that must be there. */
export function required<Schema extends z.ZodMiniType>(schema: Schema, about: About): Schema {
  return described(schema, about);
}

/** A field that may be left out. */
export function optional<Schema extends z.ZodMiniType>(schema: Schema, about: About): z.ZodMiniOptional<Schema> {
  return described(z.optional(schema), about);
}
