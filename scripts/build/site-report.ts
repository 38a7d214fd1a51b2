import type { Report } from "../diagnostics/diagnostic.ts";

/** The result of a build or a check. The command adds whether its output has colours. */
export type SiteReport = Omit<Report, "colour" | "language">;
