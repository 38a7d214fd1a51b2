import { defined } from "../defined.ts";
import type { SiteHeaders } from "../release/headers.ts";
import type { PublicationFields } from "../schema/fields/publication-fields.ts";
import { loadFile } from "./load-file.ts";

/** The fields of a publication on which the headers of its pages depend. */
export type HeaderFields = Partial<Pick<PublicationFields, "subscribe" | "reuse" | "editor">>;

/** The values that the headers of a publication's pages depend on: the same for a host and for a server on this machine. */
export function siteHeadersOf({ subscribe, reuse = "allow" }: HeaderFields): SiteHeaders {
  const form = subscribe?.form === undefined ? undefined : new URL(subscribe.form).origin;
  return { ...defined({ form }), isReserved: reuse !== "allow" };
}

/** The present fields of the publication file in a content folder; none if the file is missing. */
export function readHeaderFields(contentDir: string): HeaderFields {
  const { record } = loadFile(contentDir, { path: { kind: "publication", file: "publication.yaml" } });
  return record?.kind === "publication" ? record.fields : {};
}
