/** The part of js-yaml 4.3.2 that Dateline uses; the package ships no types. */
declare module "js-yaml" {
  export interface Schema {
    readonly implicit: readonly unknown[];
  }
  /** YAML 1.2 core schema. */
  export const CORE_SCHEMA: Schema;
  /** Throws a YAMLException at the first error. */
  export function load(yaml: string, options: { readonly schema: Schema }): unknown;
}
