/** Decompresses DEFLATE (RFC 1951) with Node, in place of the package `tiny-inflate` with which fontkit opens its tables. */
const { inflateRawSync } = require("node:zlib");

/** @param {Uint8Array} bytes */
module.exports = (bytes) => inflateRawSync(bytes);
