/** What the picture knows of a room: the line of words under its name. */
export type RoomWords = Readonly<Record<string, string>>;

type Rules = Readonly<Record<string, readonly string[]>>;

interface Box {
  readonly room: string;
  readonly x: number;
  readonly y: number;
}

const [WIDTH, HEIGHT] = [1160, 104];
const [BOX_WIDTH, BOX_HEIGHT] = [250, 52];

/**
 * Draws who may import whom as an SVG: each room stands above all that it may import. An arrow that follows from two
 * others is left out, so that the picture can be read; the table beside it has them all.
 */
export function drawRooms(rules: Rules, words: RoomWords): string {
  const rooms = Object.keys(rules).filter((room) => room in words);
  const targets = new Map(rooms.map((room) => [room, listRooms(rules[room]!, rooms)]));
  const boxes = placeBoxes(rooms, targets);
  const height = Math.max(...boxes.map(({ y }) => y)) + BOX_HEIGHT + 24;
  const arrows = boxes.flatMap((from) =>
    reduce(from.room, targets).map((to) =>
      drawArrow(
        from,
        boxes.find(({ room }) => room === to)!,
      ),
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t">`,
    '<title id="t">The rooms of src/ and who may import whom</title>',
    '<style>',
    'svg { font: 12px system-ui, sans-serif; background: #fff }',
    'rect { fill: #f4f6f3; stroke: #4a6b57 } path { fill: none; stroke: #8a9a90 }',
    'text { fill: #1e2329; text-anchor: middle } .name { font-weight: 600; font-size: 14px }',
    '</style>',
    '<marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path d="M0 0L8 4L0 8z" style="fill:#8a9a90;stroke:none"/></marker>',
    ...arrows,
    ...boxes.map((box) => drawBox(box, words[box.room]!)),
    '</svg>',
    '',
  ].join('\n');
}

/** The rooms that a rule opens; `room/file` opens one file, which is no arrow of the picture. */
function listRooms(rule: readonly string[], rooms: readonly string[]): string[] {
  return rule.filter((entry) => rooms.includes(entry));
}

/** The rooms that are not reached by way of another room as well. */
function reduce(room: string, targets: ReadonlyMap<string, readonly string[]>): string[] {
  const direct = targets.get(room)!;
  return direct.filter((target) => !direct.some((other) => other !== target && reaches(other, target, targets)));
}

function reaches(from: string, to: string, targets: ReadonlyMap<string, readonly string[]>): boolean {
  return targets.get(from)!.some((next) => next === to || reaches(next, to, targets));
}

/** Puts rooms on floors, each above what it may import, and on a floor above the middle of that. */
function placeBoxes(rooms: readonly string[], targets: ReadonlyMap<string, readonly string[]>): Box[] {
  const floorOf = (room: string): number => Math.max(0, ...targets.get(room)!.map((target) => floorOf(target) + 1));
  const floors = new Map(rooms.map((room) => [room, floorOf(room)]));
  const top = Math.max(...floors.values());
  const placed = new Map<string, Box>();
  for (let floor = 0; floor <= top; floor++) {
    const here = rooms.filter((room) => floors.get(room) === floor);
    const middle = (room: string): number => {
      const below = targets.get(room)!.map((target) => placed.get(target)!.x);
      return below.length === 0 ? 0 : below.reduce((sum, x) => sum + x, 0) / below.length;
    };
    const ordered = here.sort((a, b) => middle(a) - middle(b));
    ordered.forEach((room, i) => {
      const x = Math.round((WIDTH * (i + 0.5)) / ordered.length - BOX_WIDTH / 2);
      placed.set(room, { room, x, y: 20 + (top - floor) * HEIGHT });
    });
  }
  return [...placed.values()];
}

function drawBox({ room, x, y }: Box, words: string): string {
  const middle = x + BOX_WIDTH / 2;
  return (
    `<rect x="${x}" y="${y}" width="${BOX_WIDTH}" height="${BOX_HEIGHT}" rx="6"/>` +
    `<text class="name" x="${middle}" y="${y + 21}">${room}</text>` +
    `<text x="${middle}" y="${y + 39}">${words}</text>`
  );
}

function drawArrow(from: Box, to: Box): string {
  const [x0, y0] = [from.x + BOX_WIDTH / 2, from.y + BOX_HEIGHT];
  const [x1, y1] = [to.x + BOX_WIDTH / 2, to.y];
  const bend = Math.round((y1 - y0) / 2);
  return `<path d="M${x0} ${y0}C${x0} ${y0 + bend} ${x1} ${y1 - bend} ${x1} ${y1 - 2}" marker-end="url(#a)"/>`;
}
