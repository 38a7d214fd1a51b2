/*
 * Screens that no issue needs: the archive, the history, all events and pictures, the publication's own page, two versions of a text, the
 * list of keys, a calendar, the dialog for a picture, the panel of an item that is online, and the reasons for withdrawals; with the words for changes, the order of
 * faults, and recovered words. The desk loads them once all others are loaded.
 */
export { ArchiveScreen } from "./archive-screen.tsx";
export { ConflictScreen } from "./conflict-screen.tsx";
export { EventsScreen } from "./events-screen.tsx";
export { Calendar } from "./form/calendar.tsx";
export { HistoryScreen } from "./history-screen.tsx";
export { inScreenOrder, nextFault } from "./item/fault-order.ts";
export { Manage } from "./item/manage.tsx";
export { Recovered } from "./item/recovered.tsx";
export { WithdrawDialog } from "./item/withdraw.tsx";
export { MastheadScreen } from "./masthead-screen.tsx";
export { OtherWords } from "./other-words.tsx";
export { KeyTable, Palette } from "./palette.tsx";
export { PictureDialog } from "./picture/picture-dialog.tsx";
export { PicturesScreen } from "./pictures-screen.tsx";
export { ChangeLines } from "./publish/change-lines.tsx";
