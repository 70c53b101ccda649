// A seeded layer of many polygons, as GeoJSON text. The seed is fixed so that two runs read the same bytes.
const SEED = 20260105;

/** Numbers in [0, 1): a multiplicative congruential generator is enough to scatter shapes. */
function makeRandom(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** `count` blobs of 6 to 14 vertices on a jittered grid, every tenth with a hole, with the attributes of a land-use survey. */
export function makeLayerText(count) {
  const random = makeRandom(SEED);
  const columns = Math.ceil(Math.sqrt(count));
  const features = [];
  for (let i = 0; i < count; i++) {
    const lng = 119.5 + (i % columns) * (1.4 / columns) + random() * 0.001;
    const lat = 29.6 + Math.floor(i / columns) * (1.2 / columns) + random() * 0.001;
    const blob = (radius, turn) => {
      const vertices = 6 + Math.floor(random() * 9);
      const ring = Array.from({ length: vertices }, (_, k) => {
        const angle = (turn * 2 * Math.PI * k) / vertices;
        const reach = radius * (0.7 + 0.3 * random());
        return [round(lng + reach * Math.cos(angle)), round(lat + reach * Math.sin(angle))];
      });
      return [...ring, ring[0]];
    };
    const coordinates = i % 10 === 0 ? [blob(0.001, 1), blob(0.0004, -1)] : [blob(0.001, 1)];
    const properties = { name: `地块${i}`, DLBM: i % 3 ? '070102' : '0701', population: Math.floor(random() * 3000) };
    features.push(JSON.stringify({ type: 'Feature', id: i, properties, geometry: { type: 'Polygon', coordinates } }));
  }
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
}

const round = (degrees) => Math.round(degrees * 1e7) / 1e7;
