import { collectLayer } from '../../export/collect-layer.ts';
import { writeGeojson } from '../../export/write-geojson.ts';
import { readFields } from '../../state/user-layers/read-fields.ts';
import type { UserLayer } from '../../state/user-layers/user-layer.ts';
import { saveFile } from '../shared/save-file.ts';

/** Hands the reader a layer as it was taken in: mended, in longitude and latitude, with all fields of its file. */
export async function saveLayer(userLayer: UserLayer): Promise<void> {
  const { layer, synthetic } = userLayer;
  const fields = await readFields(userLayer, new AbortController().signal);
  const name = `${layer.name.replace(/\.\w+$/, '')}-wgs84.geojson`;
  saveFile(name, writeGeojson(collectLayer(layer, synthetic, fields ?? undefined)), 'application/geo+json');
}
