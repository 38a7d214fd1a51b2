import * as z from "zod/mini";

/** What is said of a field: to editors in manuals and forms, and that a translation says it again. */
interface About {
  readonly description?: string;
  readonly examples?: readonly string[];
  readonly translated?: true;
}

/** A field that must be there. */
export function required<Schema extends z.ZodMiniType>(schema: Schema, about: About): Schema {
  const described = schema.clone(); // Several fields may share a schema.
  z.globalRegistry.add(described, { ...about });
  return described;
}

/** A field that may be left out. */
export function optional<Schema extends z.ZodMiniType>(schema: Schema, about: About): z.ZodMiniOptional<Schema> {
  return required(z.optional(schema), about);
}
