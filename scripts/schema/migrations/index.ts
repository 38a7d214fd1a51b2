import type { Migration } from "./migration.ts";
import { unusedMessages } from "./unused-messages.ts";

/** All migrations, the oldest first. A former form is one file and one line here. */
export const MIGRATIONS: readonly Migration[] = [unusedMessages];
