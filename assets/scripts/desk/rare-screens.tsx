/*
 * Screens that no issue needs: the archive, what was before, two versions of a text, what keys do, and what concerns
 * an item that is online.
 */
export { ArchiveScreen } from "./archive-screen.tsx";
export { ConflictScreen } from "./conflict-screen.tsx";
export { HistoryScreen } from "./history-screen.tsx";
export { Manage } from "./item/manage.tsx";
export { KeyTable, Palette } from "./palette.tsx";
