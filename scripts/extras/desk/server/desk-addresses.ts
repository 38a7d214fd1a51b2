/** The folder of the desk in a site. */
export const ADMIN = "/admin/";

/** The address to which the form sends its requests. */
export const EDITOR_ENDPOINT = "/.dateline/editor";

/** Whether the editor may have something at an address. */
export function isEditorAddress(pathname: string): boolean {
  return pathname === EDITOR_ENDPOINT || `${pathname}/`.startsWith(ADMIN);
}
