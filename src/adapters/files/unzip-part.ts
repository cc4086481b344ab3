import { failed, ok, type Result } from '#base/result.ts';

export interface ZipProblem {
  readonly kind: 'not-a-zip' | 'damaged' | 'encrypted' | 'no-such-part' | 'unpacks-too-large';
  readonly detail: string;
}

/** In bytes, unpacked. Three hours of talk have about 5 MB of markup. */
const LARGEST_PART = 50_000_000;
/** Markup repeats itself and packs 10 to 60 times; deflate reaches 1,032, and only a bomb comes near it. */
const MOST_PACKED = { ratio: 200, from: 1_000_000 };

/**
 * Takes the first part whose name matches out of a ZIP, as its central directory lists it
 * (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, §4.3). It is unpacked piece by piece, so that what
 * claims to be small and is not is stopped early. Never rejects.
 */
export async function unzipPart(bytes: Uint8Array, name: RegExp): Promise<Result<Uint8Array, ZipProblem>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Word keeps a document with a password or a protecting label in the container of its older files.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed({ kind: 'encrypted', detail: 'The file is protected, or of an older Word.' });
  try {
    const directory = findDirectory(view);
    if (directory === undefined) return failed(startsWith(bytes, [0x50, 0x4b]) ? DAMAGED : { kind: 'not-a-zip', detail: 'The file is no Word document.' });
    const entry = findEntry(view, directory, name);
    if (!entry) return failed({ kind: 'no-such-part', detail: 'The part is not in it.' });
    if (entry.isEncrypted) return failed({ kind: 'encrypted', detail: 'The part is protected by a password.' });
    if (entry.size > LARGEST_PART) return failed(tooLarge(entry.size));
    const packed = bytes.subarray(entry.from, entry.from + entry.packed);
    if (packed.length !== entry.packed || (entry.method !== STORED && entry.method !== DEFLATED)) return failed(DAMAGED);
    const unpacked = entry.method === STORED ? ok(packed) : await inflate(packed);
    if (!unpacked.ok) return unpacked;
    return unpacked.value.length === entry.size && crc32(unpacked.value) === entry.crc ? unpacked : failed(DAMAGED);
  } catch {
    // A place outside the file, or bytes that are no deflate stream.
    return failed(DAMAGED);
  }
}

interface Entry {
  readonly from: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
}

const STORED = 0;
const DEFLATED = 8;
const DAMAGED: ZipProblem = { kind: 'damaged', detail: 'The file is damaged or was cut off.' };
const tooLarge = (size: number): ZipProblem => ({ kind: 'unpacks-too-large', detail: `It unpacks to ${size} bytes or more, which no transcript has.` });

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Where the end record stands: the last 22 bytes, before a comment of at most 65,535. */
function findDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function findEntry(view: DataView, end: number, name: RegExp): Entry | undefined {
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count && view.getUint32(at, true) === 0x02014b50; n += 1) {
    const length = view.getUint16(at + 28, true);
    const named = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, length));
    if (name.test(named)) {
      const local = view.getUint32(at + 42, true);
      return {
        from: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
      };
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

async function inflate(packed: Uint8Array): Promise<Result<Uint8Array, ZipProblem>> {
  const most = Math.min(LARGEST_PART, Math.max(MOST_PACKED.from, packed.length * MOST_PACKED.ratio));
  const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      return failed(tooLarge(most));
    }
    pieces.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

/** The checksum of a ZIP (polynomial 0xEDB88320), 0 to 2³² − 1. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
