import * as z from "zod/mini";

/** A schema without its optional and read-only wrappers. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper = schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniReadonly;
  return isWrapper ? unwrap(schema.def.innerType) : schema;
}
