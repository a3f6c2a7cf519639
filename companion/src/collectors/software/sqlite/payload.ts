import {damaged, type Pages} from './pages.ts';

/** Content read from its beginning as far as needed. */
export interface Content {
  readonly length: number;
  /** The first `bytes` bytes; fewer where it ends. */
  head(bytes: number): DataView;
}

/** Nothing that is asked for lies deeper: headers of the largest rpm packages have 10 MB. */
const MAX_HEAD = 32 * 1024 * 1024;

interface Start {
  readonly length: number;
  /** What lies on the row's own page. */
  readonly local: Uint8Array;
  /** The page it goes on at; 0 when all is here. */
  readonly next: number;
}

/** The content of one row: what does not fit its page goes on in a chain of others, followed only as far as asked. */
export function createPayload(pages: Pages, start: Start): Content {
  let buffer = start.local;
  let have = start.local.length;
  let next = start.next;

  function goOn(wanted: number): void {
    if (wanted > MAX_HEAD) throw damaged('a row is too long');
    // Room for whole pages: what is read of one is kept.
    const room = Math.min(wanted + pages.usable, start.length);
    if (room > buffer.length) {
      const larger = new Uint8Array(Math.min(Math.max(room, buffer.length * 2), start.length));
      larger.set(buffer.subarray(0, have));
      buffer = larger;
    }
    while (have < wanted) {
      if (next === 0) throw damaged('a row is cut off');
      const page = pages.page(next);
      const bytes = Math.min(pages.usable - 4, start.length - have);
      buffer.set(new Uint8Array(page.buffer, page.byteOffset + 4, bytes), have);
      have += bytes;
      next = page.getUint32(0);
    }
  }

  return {
    length: start.length,
    head(bytes) {
      const wanted = Math.min(bytes, start.length);
      if (wanted > have) goOn(wanted);
      return new DataView(buffer.buffer, buffer.byteOffset, wanted);
    },
  };
}
