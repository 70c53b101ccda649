import type { FindingKey } from '../zh-CN/findings.ts';
import { findingValues } from './finding-values.ts';
import { projectFindingWords } from './project-findings.ts';

/** The same in English; see the Chinese file. */
export const findingWords: Readonly<Record<FindingKey, string>> = {
  // the file as a whole
  'notice.code.file-not-found': 'There is no file “{file}”. Check the path.',
  'notice.code.file-not-readable':
    'The file “{file}” cannot be read ({reason}). Check that it is a file and that you may read it.',
  'notice.code.file-not-ordinary':
    '“{file}” is a device, a pipe or a file of the system, not an ordinary file. Write its content to a file and give that.',
  'notice.code.file-too-large':
    'The file has {bytes} bytes, more than the limit of {limit}. Split it, or leave out layers and fields.',
  'notice.code.file-empty': 'The file is empty. Export it again.',
  'notice.code.format-unknown':
    'The format is not known. Use {formats}. Zip a shapefile with its .dbf and .prj; a CSV needs WKT or longitude and latitude.',
  'notice.code.format-not-read': 'This is {format}, which is not read here. {advice}',
  'notice.code.too-many-features': 'The file has more than {limit} features and was not read. Split it.',
  'notice.code.too-many-cells':
    'The table has more than {limit} cells (rows times columns) and was not read. Remove fields that are not used, or split it.',
  'notice.code.too-many-fields':
    'There are more than {limit} fields; only the first {limit} are known. Remove those that are not used.',
  'notice.code.too-many-vertices':
    'The file has more than {limit} vertices and was not read. Simplify the shapes or split it.',
  'notice.code.findings-capped': '“{of}” was found {count} times; only the first {shown} are listed.',
  'notice.code.no-usable-feature':
    'The file has {features} features and none can be used. Mend what is listed and read it again.',
  'notice.code.layer-empty':
    'The layer has no features and is taken as empty: without parks the ratio is zero, without residential land there is none. Check that it is the right file or layer.',
  'notice.code.layer-choice': 'The archive holds several layers: {layers}. Say which one to use.',
  'notice.code.layer-not-found': 'The archive has no layer “{wanted}”, only: {layers}. Use one of these.',
  'notice.code.synthetic-data':
    'This layer is an invented sample, not the present state; the result is a demonstration only.',
  'notice.code.shapes-mended':
    'The shapes of {count} features were mended, and the result is that of the mended shapes. The other notes say what was done.',

  // text
  'notice.code.encoding-guessed': 'The text was read as {encoding}. Name the encoding if words look garbled.',
  'notice.code.encoding-doubtful':
    'The encoding is doubtful; the text was read as {encoding}. Look at the names, and name the encoding if they are garbled.',
  'notice.code.encoding-unknown': 'There is no encoding “{encoding}”. Use a name such as utf-8 or gbk.',
  'notice.code.encoding-contradicted':
    'The file says {stated}, but its text looks like {encoding} and was read so. Look at the names.',
  'notice.code.encoding-mixed':
    'The text was read as {encoding}, but {count} pieces of it are UTF-8 and come out garbled. Parts of two files may have been joined: save them in one encoding and read the file again.',
  'notice.code.text-unreadable':
    '{count} pieces of text cannot be read as {encoding}. Name the right encoding or mend the file.',
  'notice.code.text-truncated':
    '{count} pieces of text end inside a character (the field is too short); the broken characters were left out.',

  // JSON
  'notice.code.json-invalid':
    'From line {line}, column {column} on, this is not JSON. The file may be cut off or edited by hand; export it again.',
  'notice.code.json-too-deep':
    'The JSON is nested deeper than {limit} levels and was not read. Check that it is GeoJSON.',
  'notice.code.json-not-finite': '{count} numbers are NaN or Infinity and were taken as empty. Check the coordinates.',
  'notice.code.json-key-repeated':
    '“{key}” is there more than once; only the last was used, the others were not read. Join them, or export the file again.',
  'notice.code.json-line-invalid': 'Line {line} is not GeoJSON and was not used. Mend the line.',
  'notice.code.geojson-type-unknown':
    'This is JSON, but “{type}” is no type of GeoJSON. Export it as a FeatureCollection.',
  'notice.code.geojson-type-missing':
    'This is JSON without a type, and not GeoJSON as it stands. Export it as a FeatureCollection.',
  'notice.code.geojson-wrapped': 'The GeoJSON is wrapped in “{member}”. Save that part as a file of its own.',
  'notice.code.geojson-not-an-object': 'The outermost value is no GeoJSON object. Export it as a FeatureCollection.',
  'notice.code.geojson-features-missing': 'The FeatureCollection has no list of features. Export it again.',

  // KML, CSV, zip, shapefile
  'notice.code.xml-invalid': 'From line {line} on, this is not whole XML. Export the KML again.',
  'notice.code.xml-doctype':
    'The file has a DOCTYPE and was not read, for safety. Remove the DOCTYPE or export the KML again.',
  'notice.code.xml-too-deep': 'The XML is nested deeper than {limit} levels and was not read. Check that it is KML.',
  'notice.code.kml-not-found': 'This is XML (outermost <{root}>), but not KML. Export it as KML or GeoJSON.',
  'notice.code.kml-link-ignored':
    'The KML links to {count} other places, which were not followed. Put the data needed into one file.',
  'notice.code.kml-without-shapes':
    'The KML has no shapes, only {links} links to other places and {overlays} pictures; the layer is empty. Open the links and save what they show as KML; trace the areas of pictures in GIS and export them.',
  'notice.code.csv-title-skipped': 'The title “{title}” before the heading was skipped.',
  'notice.code.csv-no-geometry':
    'The table has no WKT column, and no pair of columns for longitude and latitude. Its columns: {fields}.',
  'notice.code.csv-unclosed-quote':
    'A quotation mark opened in line {line} is not closed, and what follows cannot be read. Close it.',
  'notice.code.csv-row-width':
    'Line {line} has {cells} cells, the heading has {expected}. Check the separators and quotation marks of the line.',
  'notice.code.csv-points-joined':
    '{points} points were joined to {polygons} polygons by their numbers. Check the shapes.',
  'notice.code.wkt-invalid': '“{text}” is not WKT, and the row was not used. Mend the cell.',
  'notice.code.zip-invalid': 'The archive is damaged or incomplete. Pack it again.',
  'notice.code.zip-too-many-entries':
    'The archive holds more than {limit} files and was not read. Pack only the layers needed.',
  'notice.code.zip-too-large': 'The archive unpacks to more than {limit} bytes and was not read. Split it.',
  'notice.code.zip-ratio':
    '“{entry}” unpacks to more than {limit} times its size, as a harmful file would, and was not read. Pack it another way.',
  'notice.code.zip-encrypted': '“{entry}” has a password. Pack it again without one.',
  'notice.code.zip-method': '“{entry}” is packed by a method that is not read ({method}). Pack it as a plain zip.',
  'notice.code.zip-entry-damaged': '“{entry}” in the archive is damaged. Pack it again.',
  'notice.code.zip-entry-ignored': '“{entry}” in the archive was not read: {reason}.',
  'notice.code.zip-nothing-readable':
    'The archive holds no layer that can be read. Put in a .shp (with .dbf and .prj), GeoJSON, KML or CSV.',
  'notice.code.zip-holds-other': 'The archive holds no layer that can be read, but {format}. {advice}',
  'notice.code.shp-invalid': 'This is no .shp file. Export the shapefile again.',
  'notice.code.shp-truncated':
    'The .shp ends within record {record}; what follows is missing. Export or pack it again.',
  'notice.code.shp-record-damaged': 'This record of the .shp is damaged and was not used. Export it again.',
  'notice.code.shp-index-differs':
    'The .shp has {records} records, the .shx lists {indexed}. The files may be of different exports; check them.',
  'notice.code.shp-type-unsupported': 'The shapes of the .shp (type {type}) are no polygons. Export a polygon layer.',
  'notice.code.dbf-missing':
    'The archive has no .dbf, so that names, codes and the like are missing. Pack the .dbf of the same name too.',
  'notice.code.dbf-invalid': 'The .dbf is damaged, so that names, codes and the like are missing. Export it again.',
  'notice.code.dbf-deleted':
    '{count} records of the .dbf are marked as deleted and were left out with their shapes. To keep them, undelete them in GIS.',
  'notice.code.dbf-count-differs':
    'The .shp has {shapes} shapes and the .dbf {rows} rows, which may not match. Export it again and check.',

  // where it is
  'notice.code.crs-stated': 'The coordinate system is {crs}, as stated by {source}.',
  'notice.code.crs-assumed':
    'The file states no coordinate system and was read as {crs}. If places are off by hundreds of metres it may be gcj02 or bd09: name it.',
  'notice.code.crs-guessed':
    'The file states no coordinate system; its numbers look like {crs}. Check where it lies, and name the system if it is wrong.',
  'notice.code.crs-guessed-among':
    'The file states no coordinate system; its numbers look like {crs}, but may also be: {candidates}. Check where it lies, and name the system if it is wrong.',
  'notice.code.crs-ambiguous': 'The numbers fit several coordinate systems: {candidates}. Name the coordinate system.',
  'notice.code.crs-contradicted':
    'The file states {stated} ({source}), but its numbers do not fit; they look like: {candidates}. Name the coordinate system.',
  'notice.code.crs-contradicted-unknown':
    'The file states {stated} ({source}), but its numbers fit neither that nor any known system; they may be local coordinates, or lie too far off. Convert the file to CGCS2000 or WGS84.',
  'notice.code.crs-unknown':
    'The numbers fit no known coordinate system; it may be a local one. Convert the file to CGCS2000 or WGS84.',
  'notice.code.crs-unsupported':
    'The coordinate system “{stated}” ({source}) is not read here. Convert the file to CGCS2000 or WGS84, or name another.',
  'notice.code.crs-old-datum':
    'The file states the old system “{stated}” ({source}). It differs from CGCS2000 by tens of metres to more than a hundred, not everywhere alike, and cannot be converted here. Ask the surveying office for the data in CGCS2000, or convert it with the local parameters.',
  'notice.code.crs-overruled':
    'The file states {stated} ({source}); it was read as {crs}, as you said. Check where it lies.',
  'notice.code.crs-datum-overruled':
    'The file states the old system “{stated}” ({source}); it was read as {crs}, as you said, and not converted: places are off by tens of metres to more than a hundred. Use data in CGCS2000 for anything official.',
  'notice.code.crs-partly-stated':
    '{count} features state no coordinate system and were read as {crs}, like the others. Check where they lie.',
  'notice.code.crs-of-feature-differs':
    'This feature states {stated}, the others {crs}, and it was not used. Convert all to one system, or put it into a file of its own.',
  'notice.code.crs-does-not-fit': 'The numbers do not fit {crs}. Name another coordinate system.',
  'notice.code.axes-swapped':
    'The coordinates are written north first (latitude first) and were swapped, as {crs}. Check where it lies.',
  'notice.code.zone-prefix-differs':
    'The file states {stated}, but the numbers have the zone as in {crs} and were read so. Check where it lies.',
  'notice.code.outside-extent':
    'None of the {count} features is near the district. Check the coordinate system and the file.',
  'notice.code.extent-wide':
    'The data reaches {degrees}° from the central meridian, more than 2°: lengths and areas become less exact. Keep only the data of the district.',
  'notice.code.extent-too-wide':
    'The data reaches {degrees}° from the central meridian, more than 3°, too far for one plane. Keep only the data of one city.',
  'notice.code.far-from-layer':
    'This feature is too far from the others ({degrees}° from the central meridian) and was not used. Check its coordinates.',

  // features and geometries
  'notice.code.feature-invalid': 'This entry is no GeoJSON Feature and was not used. Mend or remove it.',
  'notice.code.properties-invalid':
    'The properties of this feature are no table of fields and were taken as none. Mend them.',
  'notice.code.structure-invalid':
    'This feature breaks a rule of GeoJSON ({reason}); what can be read of it is used. Mend it.',
  'notice.code.geometry-missing': 'This feature has no shape and was not used. Draw it or remove it.',
  'notice.code.geometry-empty': 'The shape of this feature is empty and was not used. Draw it or remove it.',
  'notice.code.geometry-type-unknown':
    '“{type}” is no type of GeoJSON, and the feature was not used. Make it a Polygon or MultiPolygon.',
  'notice.code.geometry-malformed':
    'The coordinates of this feature are not written as they should be ({reason}), and it was not used. Export it again.',
  'notice.code.not-a-polygon':
    'This feature is a {type} and no polygon, and was not used. Draw it as a polygon, or turn closed lines into polygons.',
  'notice.code.collection-parts-ignored':
    'This feature also holds {count} points or lines; only its polygons are used.',
  'notice.code.collection-unpacked': 'This feature is a collection; its {count} polygons are used.',
  'notice.code.part-empty': '{count} parts of this feature are empty or without area and were passed over.',
  'notice.code.position-not-finite':
    'A coordinate of this feature is no number, and it was not used. Mend the coordinate.',
  'notice.code.position-out-of-range':
    'The position {x}, {y} lies outside the coordinate system, and the feature was not used. Check the coordinates or the system.',
  'notice.code.height-dropped': '{count} features have heights, which were left out; only the position is used.',
  'notice.code.duplicate-id': 'The id is that of entry {first} too. Check whether it is there twice.',
  'notice.code.duplicate-feature': 'The shape is exactly that of entry {first}. Check whether it was drawn twice.',

  // rings
  'notice.code.ring-unclosed': 'The outline was open by {gapMetres} m and was closed. Check the shape.',
  'notice.code.ring-too-short':
    'The outline has fewer than three different points and encloses nothing; it was not used. Draw it again.',
  'notice.code.ring-repeated-points': '{count} repeated points were left out.',
  'notice.code.ring-spike': '{count} spikes of the outline were removed. Check the shape.',
  'notice.code.ring-crosses-itself':
    'The outline crosses itself {count} times and was split there; all pieces are kept. Check the shape.',
  'notice.code.ring-too-complex': 'The outline is too tangled to be read and was not used. Simplify it.',
  'notice.code.ring-zero-area': 'The outline encloses no area and was not used. Draw it again or remove it.',
  'notice.code.ring-winding': 'The outlines of {count} features run the other way than RFC 7946 asks; no harm is done.',
  'notice.code.hole-dropped': '{count} holes without area were removed.',
  'notice.code.hole-outside': '{count} holes lie outside the outline and were removed. Check the shape.',
  'notice.code.hole-crosses':
    '{count} holes cross the outline or each other: only what lies inside was taken away, and once. Check the shape.',
  'notice.code.parts-overlap':
    '{count} parts of the feature overlap others; ground in several of them counts once. Check the shape.',
  'notice.code.shell-not-first':
    'The first ring lies in another one, which was taken as the outline, and the first as a hole. Check the shape.',
  'notice.code.hole-in-hole':
    '{count} holes lie in other holes: a hole in a hole is ground, one within that a hole again. Check the shape.',
  'notice.code.repair-declined':
    'This feature needs mending ({of}), and mending is switched off, so it was not used. Correct it, or allow mending.',

  // attributes
  'notice.code.field-not-found':
    'There is no field “{field}” to take the {attribute} from. Check the name of the field.',
  'notice.code.status-unknown':
    'The status “{value}” does not say whether the park is there or planned; it counts as existing. Write “existing” or “planned”, or choose another field.',
  'notice.code.status-by-values':
    'What is there and what is planned is told apart by the values of the field “{field}” ({values}). If that is wrong, choose another field for the status.',
  'notice.code.status-field-unused':
    'The values of the field “{proposed}” ({values}) read like what is there and what is planned, but it is not used as the status, so that planned parks would count. Say whether it is the status.',
  'notice.code.population-unreadable':
    'The population “{value}” is no number of people and was taken as missing. Correct it.',
  'notice.code.cost-unreadable':
    'The cost “{value}” is no plain number without a unit and was taken as missing. Correct it.',
  'notice.code.code-edition-unproved':
    'The green codes G2 and G3 mean different things in the editions of 2017 and 2002, and the file does not show which it follows; such green does not count. Name the edition.',
  'notice.code.code-edition-contradicted':
    'The edition given is {edition}, but the codes {codes} are only in the other one. Check the edition.',

  // the map
  'notice.code.map-no-webgl': 'There is no WebGL2 here. Try another browser, or switch hardware acceleration on.',
  'notice.code.map-context-lost':
    'The graphics card stopped drawing. The map comes back by itself when it can; you may also open the page again.',
  'notice.code.map-not-fetched':
    'The program that draws the map could not be fetched. Check the network, then open the page again.',
  'notice.code.map-worker-refused':
    'The browser does not run the worker of the map: the policy of this site forbids it (worker-src, Trusted Types), or its file is missing. Whoever runs the site finds in the documentation what to set.',
  'notice.code.map-worker-silent':
    'The worker of the map has not answered yet. The map appears when it does; you may also open the page again.',
  'notice.code.map-failed': 'The program that draws the map failed. Open the page again.',
  'notice.code.map-empty': 'No layer could be read, so that there is nothing to draw. Check the data folder.',
  'notice.code.layer-not-drawn': 'The layer {file} was not drawn. Check its file.',

  // scenarios
  'notice.code.scenario-unknown': 'This is no scenario: it needs "schema": "{known}" and a list "edits".',
  'notice.code.scenario-newer':
    'The scenario is of the form {schema}, which is newer than this program ({known}). Bring the program up to date.',
  'notice.code.scenario-too-long': 'The scenario has more than {limit} edits and was not read. Split it.',
  'notice.code.scenario-edit-invalid':
    'The member “{member}” of this edit is missing or not as it should be. Edits are add, replace, remove or set; all but add need a target.',
  'notice.code.scenario-target-unknown':
    'There is no park “{target}”. Targets are ids of the parks layer, or # and the index counted from 0.',
  'notice.code.scenario-target-shared':
    'Several parks have the id “{target}”. Name the one that is meant by # and its index.',
  'notice.code.scenario-target-gone':
    'The park “{target}” was removed by an edit before. Change the order of the edits.',
  'notice.code.scenario-id-taken': 'There is a park “{target}” already. Give the one that is added another id.',
  'notice.code.scenario-park-far':
    'The shape lies more than {degrees}° from the parks of the layer. Check its coordinates: longitude and latitude in WGS84.',

  // the analysis
  'notice.code.none-usable': 'The layer has {count} features and none can be used. Mend what is listed.',
  'notice.code.far-from-meridian':
    'The data reaches {degrees}° from the central meridian {meridian}°, more than 2°: lengths and areas become less exact.',
  'notice.code.historic-not-needed': 'The standard has no class for historic areas; the layer of them changes nothing.',
  'notice.code.class-unavailable':
    'One class of the standard holds in historic areas only; without a layer of them it was not used.',
  'notice.code.park-code-missing': '{count} parks have no green code and all count. Check that they are public parks.',
  'notice.code.park-code-unknown':
    'The codes of {count} parks are no green codes, and all count. Check that the right field is used.',
  'notice.code.switch-not-in-edition':
    'In the edition of {edition}, G2 and G3 are nurseries and shelter belts; they do not count although G2 or G3 was switched on.',
  'notice.code.near-threshold':
    'The area of {area} m² is within 0.5 % of the bound {bound} m²: a small change moves it to another class. Check the outline.',
  'notice.code.scattered-parts':
    'The {parts} parts of this park lie more than 50 m apart and reach their class only together. Check whether it is one park.',
  'notice.code.landuse-missing': 'There is no land-use field; all polygons count as residential land.',
  'notice.code.not-residential': '{count} polygons are not residential land and do not count.',
  'notice.code.none-residential':
    'By their land use none of the {count} polygons is residential land, so there is no ratio. Check that the field is the one of land use.',
  'notice.code.park-code-housing':
    '{count} features of the parks layer bear a code of residential land and are not counted. Check whether it is the right layer.',
  'notice.code.layers-apart':
    'The parks and “{other}” lie about {kilometers} km apart, which is not one place. Check the coordinate systems, or bring layers of one city.',
  'notice.code.same-shapes':
    '{count} shapes count as parks and as residential land too (see “{other}”): such a ratio is false. Check whether the files or their uses were mixed up.',
  'notice.code.cost-missing': '{count} candidates have no cost and cannot be chosen within a budget. Fill it in.',
  'notice.code.no-park-counts':
    'None of the {count} parks counts; the table of parks says why. Check their codes, status and size, and the standard.',
  'notice.code.too-complex':
    'The outlines of these layers cross each other so often that the computation would take very long; it was not made. Clean up shapes that lie over each other or are jagged, and try again.',
  'notice.code.contributions-left-out':
    'The parks’ service areas overlap so often that what each alone contributes was left out; the coverage is not affected.',
  'notice.code.blocks-overlap':
    'Blocks overlap. The total counts such land once, so that the rows add up to more than the total.',
  'notice.code.verification-differs':
    'The independent check differs by {points} points, which arcs do not explain, and most on this polygon ({area} m²). Check its shape, and find the cause before you use the figure.',
  'notice.code.drawing-stopped': 'The drawing is not complete; what was drawn stays. The coverage is not affected.',
  'notice.code.drawing-failed':
    'The service areas could not be drawn and there is no independent check; the ratio is not affected.',
  ...projectFindingWords,
  ...findingValues,
};
