import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeIndexedPng } from '../../scripts/indexed-png.mjs';

/** Reads back what the encoder writes: palette and indexes, to colours. */
function decode(png: Buffer, width: number, height: number): number[][] {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [palette, lines] = [chunks.get('PLTE') ?? Buffer.alloc(0), inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))];
  return Array.from({ length: width * height }, (_, pixel) => {
    const index = lines[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] ?? -1;
    return [...palette.subarray(index * 3, index * 3 + 3)];
  });
}

describe('a picture with a palette', () => {
  it('keeps up to 256 colours as they are', () => {
    const rgba = Uint8Array.from([211, 229, 238, 255, 247, 245, 239, 255, 178, 58, 38, 255, 211, 229, 238, 255]);
    const png = encodeIndexedPng(2, 2, rgba);
    expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(decode(png, 2, 2)).toEqual([
      [211, 229, 238],
      [247, 245, 239],
      [178, 58, 38],
      [211, 229, 238],
    ]);
  });

  it('merges more than 256 colours into ones that are near', () => {
    const [width, height] = [64, 64];
    const rgba = new Uint8Array(width * height * 4);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      rgba.set([(pixel % width) * 4, Math.floor(pixel / width) * 4, 128, 255], pixel * 4);
    }
    const colours = decode(encodeIndexedPng(width, height, rgba), width, height);
    expect(new Set(colours.map(String)).size).toBe(256);
    for (const [pixel, colour] of colours.entries()) {
      for (const channel of [0, 1, 2]) {
        expect(Math.abs((colour[channel] ?? 0) - (rgba[pixel * 4 + channel] ?? 0))).toBeLessThanOrEqual(16);
      }
    }
  });

  it('refuses pixels that do not fill the picture', () => {
    expect(() => encodeIndexedPng(2, 2, new Uint8Array(12))).toThrow('expected 16 bytes for 2 × 2, got 12');
  });
});
