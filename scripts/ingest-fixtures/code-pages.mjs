// Files whose code page is stated wrongly, not at all, or is two at once.
import { entries, zip } from './archives.mjs';
import { encodeBig5, encodeGbk, makeDbf, makeZip } from './bytes.mjs';
import { collection, feature, PARKS } from './shapes.mjs';
import { kml, placemark } from './tables.mjs';

const WARN = 'accept-with-warning';
const TRADITIONAL = ['江南公園', '濱水綠地（二期）', 'Garden 3'];
const LATIN = ['Café Müller', 'Grünanlage Süd', 'Jardin'];
const rename = (names) =>
  PARKS.map(({ geometry, properties }, i) => feature(geometry, { ...properties, name: names[i] }));

export function addCodePageCases(add) {
  addTables((name, ...rest) => add(`shapefile/${name}.zip`, ...rest));
  addTexts((name, ...rest) => add(`encoding/${name}`, ...rest));
}

/** A shapefile whose table has `names` and says what `more` says. */
function zipNames(names, encode, more) {
  const rows = names.map((name) => [name]);
  const { languageByte } = more;
  return zip({ ...more, dbf: makeDbf([{ name: 'NAME', type: 'C', length: 40 }], rows, { encode, languageByte }) });
}

function addTables(add) {
  const stated = ['crs-stated'];
  const contradicted = [...stated, 'encoding-contradicted'];
  for (const page of ['ISO-8859-1', 'CP1252', 'Big5', '950', 'Shift_JIS']) {
    const lying = zip({ encode: encodeGbk, cpg: page });
    add(`gbk-said-${page.toLowerCase()}`, lying, WARN, contradicted, {}, { same: true });
  }
  const lying = zip({ encode: encodeGbk, cpg: null, languageByte: 0x78 });
  add('gbk-said-by-language-byte-big5', lying, WARN, contradicted, {}, { same: true });
  const big5 = { names: TRADITIONAL };
  add('big5', zipNames(TRADITIONAL, encodeBig5, { cpg: 'Big5' }), 'accept', stated, {}, big5);
  add('big5-said-gbk', zipNames(TRADITIONAL, encodeBig5, { cpg: 'GBK' }), WARN, contradicted, {}, big5);
  const unsaid = zipNames(TRADITIONAL, encodeBig5, { cpg: null });
  add('big5-not-said', unsaid, WARN, [...stated, 'encoding-doubtful'], {}, big5);
  const encodeLatin = (text) => Buffer.from(text, 'latin1');
  add('latin-1', zipNames(LATIN, encodeLatin, { cpg: 'ISO-8859-1' }), 'accept', stated, {}, { names: LATIN });
  const mixed = makeZip(
    entries({ cpg: null, encode: (text) => (text === '江南公园' ? Buffer.from : encodeGbk)(text) }),
  );
  add('gbk-and-utf-8', mixed, WARN, [...stated, 'encoding-guessed', 'encoding-mixed']);
}

function addTexts(add) {
  const traditional = JSON.stringify(collection(rename(TRADITIONAL)));
  add('big5.geojson', encodeBig5(traditional), WARN, ['encoding-doubtful'], {}, { names: TRADITIONAL });
  const sayXml = (page, names) =>
    kml(
      rename(names)
        .map((park) => placemark(park))
        .join(''),
      `<?xml version="1.0" encoding="${page}"?>`,
    );
  const said = encodeBig5(sayXml('Big5', TRADITIONAL));
  add('big5-said.kml', said, 'accept', ['encoding-guessed'], {}, { names: TRADITIONAL });
  const short = encodeBig5(sayXml('Big5', ['江園', 'Garden 2', 'Garden 3']));
  add('big5-said-short.kml', short, 'accept', ['encoding-guessed'], {}, { names: ['江園', 'Garden 2', 'Garden 3'] });
  const simple = PARKS.map(({ properties }) => properties.name);
  const lying = encodeGbk(sayXml('ISO-8859-1', simple));
  add('gbk-said-latin-1.kml', lying, WARN, ['encoding-contradicted', 'encoding-guessed'], {}, { names: simple });
  const latin = Buffer.from(sayXml('ISO-8859-1', LATIN), 'latin1');
  add('latin-1-said.kml', latin, 'accept', ['encoding-guessed'], {}, { names: LATIN });

  // nine rows in GBK, and one that somebody added in UTF-8
  const lines = Array.from({ length: 10 }, (_, i) => JSON.stringify({ ...PARKS[0], id: `p${i}` }));
  const rows = lines.map((line, i) => (i < 9 ? encodeGbk : Buffer.from)(`${line}\n`));
  add('gbk-and-utf-8.geojsonl', Buffer.concat(rows), WARN, ['duplicate-feature', 'encoding-guessed', 'encoding-mixed']);
  for (const [file, name] of [
    ['utf-8-middle-dot', 'Café·Park'],
    ['utf-8-square-metre', '5000 m²'],
    ['utf-8-umlauts', 'Grünanlage Süd'],
  ]) {
    add(`${file}.geojson`, collection([feature(PARKS[0].geometry, { name })]), 'accept', [], {}, { names: [name] });
  }
}
