/** The address of the server of `npm start` to which the desk sends its requests. */
export const DESK_ENDPOINT = "/.dateline/desk";

/** The header with the token of the page. Pages of other sites can neither read the token nor send the header. */
export const TOKEN_HEADER = "x-dateline-token";
