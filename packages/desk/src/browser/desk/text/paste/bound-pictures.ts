/** In Base64 characters, for all pictures of a paste: 30 MB. With more, browsers freeze for half a minute. */
const MOST = 40_000_000;

/**
 * HTML whose pictures have no more bytes than this together. Pictures beyond the limit lose their address, and are reported as not kept.
 */
export function boundPictures(html: string, most = MOST): string {
  let left = most;
  return html.replace(/data:image\/\w+;base64,[^"'\s>)]*/g, (address) => {
    if (address.length > left) return "";
    left -= address.length;
    return address;
  });
}
