import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: ReadonlySet<string> = new Set<MessageId>([
  "write-web-address",
  "write-https-address",
  "write-source",
  "write-page-or-address",
]);

/** `www.example.org` in a field → `https://www.example.org`. Any other host may be the name of a file. */
export const webAddress: Fix = ({ remedy, suggestion, ...mistake }) =>
  mistake.field !== undefined &&
  MENDED.has(remedy?.id ?? "write-link") &&
  suggestion === `https://${mistake.value}` &&
  /^www\./i.test(String(mistake.value))
    ? { kind: "set", field: mistake.field, value: suggestion }
    : undefined;
