/** Where to publish, from the option `--target`. */
export type Target =
  | {
      readonly kind: "bucket";
      readonly name: string;
      /** Empty, or with a slash at the end. */
      readonly prefix: string;
    }
  | { readonly kind: "folder"; readonly path: string };

/** Parses `s3://BUCKET`, `s3://BUCKET/PREFIX` or `dir:PATH`; undefined for anything else. */
export function parseTarget(text: string): Target | undefined {
  if (/^dir:./.test(text)) return { kind: "folder", path: text.slice("dir:".length).replace(/(?<=.)\/+$/, "") };
  const [, name, prefix = ""] = BUCKET.exec(text) ?? [];
  const steps = prefix.split("/").filter((step) => step !== "");
  if (name === undefined || name.includes("..") || steps.some((step) => /^\.{1,2}$/.test(step))) return undefined;
  return { kind: "bucket", name, prefix: steps.map((step) => `${step}/`).join("") };
}

/** Parses `30d`, `12h`, `10m` or `0` into milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const [, count, unit] = /^(\d{1,5})([dhm])$/.exec(text) ?? [];
  if (text === "0") return 0;
  return count === undefined ? undefined : Number(count) * (UNITS.get(unit ?? "") ?? 0);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["m", 60_000],
]);

/** Bucket names by the rules of S3; prefixes only of characters that URLs do not encode. URLs resolve steps of one or two dots. */
const BUCKET = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9_.-]+)*)\/?$/;
