/** The file of a picture whose address has all its bytes (RFC 2397); undefined for another address. */
export function pictureOfUrl(url: string, name: string): File | undefined {
  const [, type, kind = "", base64 = ""] = /^\s*data:(image\/(\w+));base64,(.+)$/s.exec(url) ?? [];
  if (type === undefined) return undefined;
  try {
    // Base64 of the desk itself would be one more file to load for the field for texts.
    const bytes = Uint8Array.from(atob(decodeURIComponent(base64)), (letter) => letter.charCodeAt(0));
    return new File([bytes], `${name}.${kind}`, { type });
  } catch {
    return undefined;
  }
}
