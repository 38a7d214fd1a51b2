import type { LoggedRequest } from "../request.ts";
import { parseLogDay, parseRequestLine, splitFields } from "./fields.ts";

/**
 * Reads a line of the server access log of S3 (Amazon S3 User Guide, *Server access log format*). The key of the object is the path, since
 * the request may name the bucket, too.
 */
export function readS3(line: string): LoggedRequest | undefined {
  const fields = splitFields(line);
  if (fields === undefined) return undefined;
  const [, , time = "", client = "", , , operation = "", key = "", request = "", status = ""] = fields;
  const [day, asked, agent] = [parseLogDay(time), parseRequestLine(request), fields[16]];
  if (day === undefined || agent === undefined || !/^(?:\d{3}|-)$/.test(status)) return undefined;
  // Copies and deletions of the owner are in the same log.
  const method = asked !== undefined && OBJECT_READ.test(operation) ? asked.method : "";
  return { day, client, agent, status, method, target: key === "-" ? (asked?.target ?? "") : `/${key}` };
}

const OBJECT_READ = /^(?:REST|WEBSITE)\.GET\./;
