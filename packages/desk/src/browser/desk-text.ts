/*
 * The field for texts, which the desk loads with the first text that is opened.
 */
export { mountTextField } from "./desk/text/text-field.ts";
