import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * Writes a picture as a PNG with a palette: a third of the bytes of one with full colours, and on a drawing of flat
 * colours nearly the same to the eye. Up to 256 colours are kept exactly; more are merged by median cut.
 *
 * @param {number} width in pixels
 * @param {number} height in pixels
 * @param {Uint8Array | Uint8ClampedArray} rgba four bytes a pixel; transparency is ignored
 * @returns {Buffer}
 */
export function encodeIndexedPng(width, height, rgba) {
  if (rgba.length !== width * height * 4) {
    throw new RangeError(`expected ${width * height * 4} bytes for ${width} × ${height}, got ${rgba.length}`);
  }
  /** @type {Map<number, number>} */
  const counts = new Map();
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel += 1) {
    const at = pixel * 4;
    colours[pixel] = (rgba[at] << 16) | (rgba[at + 1] << 8) | rgba[at + 2];
    counts.set(colours[pixel], (counts.get(colours[pixel]) ?? 0) + 1);
  }
  const boxes = cutByMedian(counts);
  const indexes = new Map(boxes.flatMap((box, index) => box.map((colour) => [colour, index])));

  // each line starts with its filter; none suits indexes best
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = indexes.get(colours[y * width + x]) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    writeChunk('IHDR', header),
    writeChunk('PLTE', Buffer.from(boxes.flatMap((box) => averageColour(box, counts)))),
    writeChunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Splits the colours into at most 256 boxes: again and again the box with the widest spread, weighed by its pixels, at
 * the middle of its pixels.
 *
 * @param {ReadonlyMap<number, number>} counts pixels by colour
 * @returns {number[][]}
 */
function cutByMedian(counts) {
  if (counts.size <= MOST_COLOURS) return [...counts.keys()].map((colour) => [colour]);
  const boxes = [measureBox([...counts.keys()], counts)];
  while (boxes.length < MOST_COLOURS) {
    const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best));
    const { colours, shift, pixels } = widest;
    colours.sort((one, other) => ((one >> shift) & 255) - ((other >> shift) & 255));
    let passed = counts.get(colours[0]) ?? 0;
    let at = 1;
    while (at < colours.length - 1 && passed < pixels / 2) passed += counts.get(colours[at++]) ?? 0;
    const halves = [colours.slice(0, at), colours.slice(at)].map((half) => measureBox(half, counts));
    boxes.splice(boxes.indexOf(widest), 1, ...halves);
  }
  return boxes.map(({ colours }) => colours);
}

/** @param {number[]} colours @param {ReadonlyMap<number, number>} counts */
function measureBox(colours, counts) {
  const spreads = [16, 8, 0].map((shift) => {
    const values = colours.map((colour) => (colour >> shift) & 255);
    const least = values.reduce((one, other) => Math.min(one, other));
    const most = values.reduce((one, other) => Math.max(one, other));
    return { shift, spread: most - least };
  });
  const { shift, spread } = spreads.reduce((best, axis) => (axis.spread > best.spread ? axis : best));
  const pixels = colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
  // the root keeps large calm areas from taking all the colours
  return { colours, shift, pixels, weight: colours.length > 1 ? spread * Math.sqrt(pixels) : -1 };
}

/** @param {readonly number[]} colours @param {ReadonlyMap<number, number>} counts @returns {number[]} red, green, blue */
function averageColour(colours, counts) {
  const pixels = colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
  return [16, 8, 0].map((shift) => {
    const sum = colours.reduce((total, colour) => total + ((colour >> shift) & 255) * (counts.get(colour) ?? 0), 0);
    return Math.round(sum / pixels);
  });
}

/** @param {string} type @param {Buffer} data */
function writeChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
