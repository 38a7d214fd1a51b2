import type { Table } from "../diagnostics/message-table.ts";
import { TERMBASE_MESSAGES } from "./termbase/messages.ts";

/** The messages of all features that have any. */
export const FEATURE_TABLES: readonly Table[] = [TERMBASE_MESSAGES];
