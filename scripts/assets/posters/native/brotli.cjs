/**
 * Decompresses Brotli (RFC 7932) with Node, in place of the package `brotli` with which fontkit opens WOFF2 files. That one is
 * JavaScript: it takes ten times as long, and a dictionary of 120 kB must be loaded first.
 */
const { brotliDecompressSync } = require("node:zlib");

/** @param {Uint8Array} bytes */
module.exports = (bytes) => brotliDecompressSync(bytes);
