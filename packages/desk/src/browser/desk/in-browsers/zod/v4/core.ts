export { ZodMiniUnion as $ZodUnion } from "../mini.ts";
