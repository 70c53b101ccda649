import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// that the file is what the bundled packages say is a gate of `npm run check`
const text = readFileSync(new URL('../../THIRD-PARTY-LICENSES.md', import.meta.url), 'utf8');

it('every package of the table has the text of its licence', () => {
  const named = [...text.matchAll(/^\| `(.+?)` \|/gm)].map(([, name]) => name);
  const printed = [...text.matchAll(/^## (.+)\n\n````text\n[^]*?\n````$/gm)].flatMap(([, names = '']) =>
    names.split(', '),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(printed.sort()).toEqual(named.sort());
});

it.each(['maplibre-gl', 'gl-matrix', 'murmurhash-js', '@turf/buffer', 'jsts', 'geojson-validation', 'lit'])(
  '%s is in it, bundled by us or by a package that we bundle',
  (name) => expect(text).toContain(`| \`${name}\` |`),
);

it('the LGPL comes with the GPL that it adds to', () => {
  expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3');
  expect(text).toContain('GNU GENERAL PUBLIC LICENSE\n                       Version 3');
  expect(text).toContain('END OF TERMS AND CONDITIONS');
});
