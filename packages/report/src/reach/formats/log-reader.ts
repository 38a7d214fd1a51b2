import type { LoggedRequest, ReadLine } from "../request.ts";
import { parseFieldNames, readExtended } from "./cloudfront.ts";
import { readCombined } from "./combined.ts";
import { readJson } from "./json.ts";
import { readS3 } from "./s3.ts";

/** Makes a reader of the lines of one log. Each line says by its form what it is, so a log may change its format at any line. */
export function logReader(): ReadLine {
  let names: readonly string[] | undefined;
  return (written) => {
    const line = written.endsWith("\r") ? written.slice(0, -1) : written;
    if (line === "") return "comment";
    if (line.startsWith("#")) {
      names = parseFieldNames(line) ?? names;
      return "comment";
    }
    return names !== undefined && line.includes("\t") ? readExtended(line, names) : readWithoutNames(line);
  };
}

function readWithoutNames(line: string): LoggedRequest | undefined {
  if (line.startsWith("{")) return readJson(line);
  return S3.test(line) ? readS3(line) : readCombined(line);
}

/** The owner of a bucket, its name, and the time. */
const S3 = /^[\da-f]{64} [\w.-]+ \[/;
