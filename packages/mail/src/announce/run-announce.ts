import { parseArgs } from "node:util";
import {
  type CheckedContent,
  checkOwnFolder,
  failWithoutBulletin,
  inputsOf,
  openContentFolder,
  openShell,
  readArguments,
  readAsOf,
  readPublication,
  readSiteAssets,
  SHARED_OPTIONS,
  type Shell,
  siteOptions,
  siteRoutes,
  withExtensions,
  writeReport,
} from "../../../../scripts/cli/index.ts";
import {
  addressesOf,
  findFolder,
  PERIOD_EXAMPLES,
  type Period,
  parsePeriod,
  writeTogether,
} from "../../../../scripts/content/index.ts";
import { type Base, hrefOf, parseBase } from "../../../../scripts/templates/index.ts";
import { formatAnnouncementPage } from "./announcement-page.ts";
import { announceIssue, type LanguageOfIssue } from "./announcements.ts";
import { composePost } from "./compose-post.ts";
import { ANNOUNCE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { ANNOUNCE_MESSAGES } from "./messages.ts";
import { NETWORKS } from "./networks.ts";

/** The shell of the commands of this folder. */
const shell: Shell = openShell(ANNOUNCE_MESSAGES);

/** Between the posts of a file. */
const BETWEEN = "\n\n----------\n\n";

const { values, positionals } = readArguments(ANNOUNCE_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      output: { type: "string" },
      "as-of": { type: "string" },
    },
  }),
);
const [name, extra] = positionals;
const period =
  parsePeriod(name ?? "") ?? shell.failOnArgument(name, message("write-bulletin", { periods: PERIOD_EXAMPLES }));
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
const output = values.output ?? checkOwnFolder("announce");
findFolder(output, ""); // Checked before the work: a file may have that name.
const contentDir = openContentFolder(values.content, "read");
const options = await withExtensions(siteOptions({ contentDir, purpose: "draft", ...readAsOf(values["as-of"]) }));
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else write(checked, parseBase(checked.publication.masthead.url));

function write(checked: CheckedContent, base: Base): void {
  const issues = readIssues(checked, base, period);
  if (issues.length === 0) failWithoutBulletin(checked.publication, period);
  const page = { file: `${period}/index.html`, bytes: formatAnnouncementPage(issues, base.origin, shell.words) };
  const texts = issues.flatMap((issue) =>
    NETWORKS.map((network) => ({
      file: `${period}/${issue.lang}/${network.name}.txt`,
      bytes: `${issue.announcements.map((each) => composePost(each, network)).join(BETWEEN)}\n`,
    })),
  );
  writeTogether(output, [page, ...texts]);
  const count = issues.flatMap(({ announcements }) => announcements).length * NETWORKS.length;
  shell.say(message("announce-written", { count, file: `${output}/${page.file}` }));
}

/** The issue in each language that has a page of it. */
function readIssues(checked: CheckedContent, base: Base, wanted: Period): readonly LanguageOfIssue[] {
  const { publication } = checked;
  const routes = siteRoutes({ ...checked, base, ...inputsOf(readSiteAssets(checked, options.themeDirs), base) });
  const byHref = new Map(routes.map((route) => [hrefOf(base, route.address), route]));
  const find = (href: string) => byHref.get(href)?.view();
  const addresses = addressesOf(publication.languages);
  return publication.languages.flatMap((language) => {
    const view = find(hrefOf(base, addresses.bulletin(language, wanted)));
    return view?.kind === "bulletin" ? [announceIssue(view, find)] : [];
  });
}
