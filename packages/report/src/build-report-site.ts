import {
  buildSite,
  OWNER,
  parseOptions,
  tuneForBuild,
  withExtensions,
  writeReport,
} from "../../../scripts/cli/index.ts";
import { countBySeverity } from "../../../scripts/diagnostics/index.ts";

// Builds the site that a report reads, in a separate process: the memory of the build is free again when the logs are read. Nobody opens
// that site, so its pictures are not encoded.

// Eleventy would start a thread that reloads changed modules. A single build does not need it.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "yes";

const options = await withExtensions(parseOptions(process.argv[2]));
const report = await buildSite(options, OWNER, { onProgress: tuneForBuild(), pictures: "later" });
if (countBySeverity(report.diagnostics).error > 0) writeReport(report, "text");
