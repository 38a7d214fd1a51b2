/** In letters of Base64, for all pictures of a paste: 30 MB. With more, browsers stand still for half a minute. */
const MOST = 40_000_000;

/** HTML whose pictures have no more bytes than these together. What is too much loses its address, and is told as what can’t be kept. */
export function boundPictures(html: string, most = MOST): string {
  let left = most;
  return html.replace(/data:image\/\w+;base64,[^"'\s>)]*/g, (address) => {
    if (address.length > left) return "";
    left -= address.length;
    return address;
  });
}
