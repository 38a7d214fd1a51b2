/*
 * Screens that no issue needs: the archive, what was before, two versions of a text, and what keys do.
 */
export { ArchiveScreen } from "./archive-screen.tsx";
export { ConflictScreen } from "./conflict-screen.tsx";
export { HistoryScreen } from "./history-screen.tsx";
export { KeyTable, Palette } from "./palette.tsx";
