import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  openContentFolder,
  readArguments,
  readAsOf,
  readPublication,
  SHARED_OPTIONS,
  siteOptions,
  withExtensions,
  writeReport,
} from "../../../scripts/cli/index.ts";
import { DEFAULT_ZONE, isLater, type Moment, parseMoment } from "../../../scripts/i18n/index.ts";
import { changesAfter, cronLines, formatSchedule, type TimedChange } from "../../../scripts/model/index.ts";
import { findRelease } from "../../../scripts/release/index.ts";
import { findLiveRelease } from "./check-live-site.ts";
import { explainPublishError } from "./explain-publish-error.ts";
import { DUE_HELP } from "./help.ts";
import { liveFileReader } from "./report-live-site.ts";
import { message, shell } from "./shell.ts";

/** The exit code if a release is behind its content. */
const DUE = 3;

const { values } = readArguments(DUE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      site: { type: "string" },
      live: { type: "boolean", default: false },
      cron: { type: "boolean", default: false },
      github: { type: "boolean", default: false },
    },
  }),
);
const contentDir = openContentFolder(values.content, "read");
const site = openSite(values.site);
const options = await withExtensions(siteOptions({ contentDir, purpose: "preview", ...readAsOf(values["as-of"]) }));
const { content, checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else {
  const { masthead } = checked.publication;
  const changesSince = (moment: Moment) => changesAfter(content, checked.publication, moment);
  const coming = changesSince(options.asOf);
  const schedule = { moments: coming.map(({ moment }) => moment), zone: masthead.timeZone ?? DEFAULT_ZONE };
  if (values.cron)
    process.stdout.write(
      cronLines(schedule, options.asOf)
        .map((line) => `${line}\n`)
        .join(""),
    );
  else if (values.github) process.stdout.write(formatSchedule(schedule, options.asOf));
  else showNext(coming);
  const built = await readRelease(masthead.url);
  if (built !== undefined) showDue(built, changesSince);
}

/**
 * The folder of the built site, which need not exist yet unless it is specified. Ends the process with 2 if a specified folder does not
 * exist.
 */
function openSite(folder: string | undefined): string {
  if (folder !== undefined && !existsSync(folder)) shell.fail(2, message("folder-missing", { folder }));
  return folder ?? "_site";
}

/** Prints the next moment at which something changes, and its changes. */
function showNext(coming: readonly TimedChange[]): void {
  const [next] = coming;
  shell.say(next === undefined ? message("due-nothing-to-come") : message("due-next", { moment: next.moment }));
  for (const change of coming.filter(({ moment }) => moment === next?.moment)) sayChange(change);
}

/** Prints the changes since a release was built, if there are any. A release without a build moment is out of date. */
function showDue({ asOf }: BuiltRelease, changesSince: (moment: Moment) => readonly TimedChange[]): void {
  const since = asOf === undefined ? [] : changesSince(asOf);
  const due = since.filter(({ moment }) => !isLater(moment, options.asOf));
  if (asOf !== undefined && due.length === 0) return;
  process.exitCode = DUE;
  if (values.cron || values.github) return;
  shell.say(message(asOf === undefined ? "due-unknown" : "due-now"));
  for (const change of due) sayChange(change);
}

function sayChange({ moment, kind, file }: TimedChange): void {
  shell.say(message(`due-${kind}`, { moment, file }));
}

interface BuiltRelease {
  readonly asOf: Moment | undefined;
}

/** The last release; undefined if there is none. Ends the process with 1 if it can't be read. */
async function readRelease(url: string): Promise<BuiltRelease | undefined> {
  try {
    const release = values.live ? await findLiveRelease(liveFileReader(url)) : findRelease(site);
    return release && { asOf: parseMoment(release.asOf ?? "") };
  } catch (error) {
    return shell.fail(1, message("due-release-unread", { reason: explainPublishError(error) }));
  }
}
