import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha of each point. */
  readonly points: readonly (readonly [number, number, number, number])[];
}

/** Reads an 8-bit PNG with or without alpha that is not interlaced. https://www.w3.org/TR/png-3/ */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') throw new Error('This is no PNG file.');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)) });
  const head = chunks.find((c) => c.type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, , , interlace] = head.subarray(8);
  if (depth !== 8 || interlace !== 0 || (colour !== 6 && colour !== 2)) throw new Error(`This PNG is of another kind (depth ${depth}, colour ${colour}).`);
  const step = colour === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(chunks.filter((c) => c.type === 'IDAT').map((c) => c.data)));
  const rows = Buffer.alloc(width * height * step);
  const value = (row: number, at: number): number => (row < 0 || at < 0 ? 0 : (rows[row * width * step + at] ?? 0));
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (width * step + 1)] ?? 0;
    for (let at = 0; at < width * step; at += 1) {
      const [left, up, corner] = [value(row, at - step), value(row - 1, at), at < step ? 0 : value(row - 1, at - step)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      rows[row * width * step + at] = ((raw[row * (width * step + 1) + 1 + at] ?? 0) + guess) & 0xff;
    }
  }
  const points = Array.from({ length: width * height }, (_, i) => [rows[i * step] ?? 0, rows[i * step + 1] ?? 0, rows[i * step + 2] ?? 0, step === 4 ? (rows[i * step + 3] ?? 0) : 255] as const);
  return { width, height, points };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
