import {constants, zstdCompressSync, zstdDecompressSync} from 'node:zlib';

/** Slices are packed once and read by many: the densest level that needs no special memory to unpack. */
const LEVEL = 19;
/** 128 MiB: twice the largest file, so that all of an old one can be referred to. Readers accept it by default. */
const WINDOW_LOG = 27;

/** Packs a file; with `from`, as a patch that only whoever holds those bytes can unpack (RFC 8878, dictionaries). */
export function pack(bytes: Uint8Array, from?: Uint8Array): Uint8Array {
  const params = {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    ...(from
      ? {[constants.ZSTD_c_windowLog]: WINDOW_LOG, [constants.ZSTD_c_enableLongDistanceMatching]: 1}
      : {}),
  };
  return zstdCompressSync(bytes, from ? {params, dictionary: from} : {params});
}

/** The file again; undefined when it is damaged or larger than `limit`. */
export function unpack(bytes: Uint8Array, limit: number, from?: Uint8Array): Uint8Array | undefined {
  try {
    const options = {maxOutputLength: limit, params: {[constants.ZSTD_d_windowLogMax]: WINDOW_LOG}};
    return zstdDecompressSync(bytes, from ? {...options, dictionary: from} : options);
  } catch {
    return undefined;
  }
}
