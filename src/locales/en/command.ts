import type { CommandKey } from '../zh-CN/command.ts';

/** The same in English; see the Chinese file. */
export const commandWords: Readonly<Record<CommandKey, string>> = {
  help: `district-map: how much residential land lies within reach of parks. No data leaves this computer.

Usage
  district-map coverage --parks FILE --residential FILE [options]
  district-map validate FILE [--as {roles}] [options]
  district-map suggest --parks FILE --residential FILE --candidates FILE --count N [options]
                       (at least one of --count, --until and --budget)
  district-map standards [--district FOLDER] [--format json|text]
  district-map --help

FILE is {formats}.
Zip a shapefile with its .dbf and .prj; a CSV needs WKT or longitude and latitude.

Layers of coverage
{layers}
Rules of coverage
  --standard ID             the standard, {standard} by default; district-map standards lists all
  --district FOLDER         the folder of a district.json: its own standards in place of the built-in district's
  --include A,B             what counts besides the default: {switches}
  --park-size A,B           what belongs to a park's size besides its own ground: lakes (those inside it),
                            merged (touching parcels of the same name); the plain result is shown beside it
  --target 0.9              the target (0 to 1), the standard's first by default
  --plane auto|DEGREES      central meridian of the plane (a multiple of 3), by default that of the residential land
  --scenario FILE           changes to the parks (district-map/scenario@1): the result is that of the changed layer, with
                            what it was before and what is gained and lost
  --project FILE            work saved on the page (NAME.districtmap.json): layers, rules and the scenario shown are
                            taken from it; layers that it does not hold may be given too
  --scenario-name NAME      another scenario of the project
  --verify                  check the result with Turf
  --fail-below              exit with 1 where the target is not met or there is no ratio
  --insist                  compute although the layers contradict each other (the same shapes in both, far apart,
                            nothing that counts); the findings then say so
Output of coverage
  --format json|text|csv    what is printed, json by default; csv is the table of blocks
  --out DIR                 write result.json, blocks.csv, parks.csv, service-areas.geojson, gaps.geojson, report.html
Suggest (layers and rules as for coverage)
  --candidates FILE         land to choose new parks from: each piece counts as a park of its own size
  --count N                 how many sites to choose
  --until 0.9               choose until this ratio (0 to 1) is reached, and tell how many sites that takes
  --budget AMOUNT           all sites together cost no more, in the unit of the candidates' cost field (cost); those
                            without a cost are not chosen
  --format json|text|csv    json by default; csv is the table of sites
Reading files (coverage, suggest and validate)
  --crs, --parks-crs CRS    auto (default), wgs84, cgcs2000, gcj02, bd09, epsg:4490 to 4554, epsg:3857;
                            --crs for validate, else one for each layer: --parks-crs, --residential-crs …
  --field ATTRIBUTE=FIELD   the field that holds an attribute, repeatable: {attributes}
  --layer NAME              the layer of an archive; parks=NAME where two files have several
  --encoding NAME           the encoding of the text, for example gbk; or parks=gbk
  --code-edition {editions}  the edition of CJJ/T 85 that the green codes follow
  --extent W,S,E,N          roughly where the district is (degrees), to tell coordinate systems apart
  --no-repair               mend no shapes; features that need it are not used
Other
  --lang {languages}           language, {language} by default

Exit: 0 done; 1 below the target or no ratio (only with --fail-below); 2 wrong usage; 3 input refused; 70 the program
itself failed. Only the result goes to standard output; progress and messages go to standard error.
`,
  'help.file': 'FILE',
  'help.layer': '{role}: {about}',
  'help.layerRequired': '{role}: {about} (required)',
  'usage.hint': 'See district-map --help.',
  'usage.command-missing': 'There is no command.',
  'usage.command-unknown': 'There is no command “{command}”.',
  'usage.option-unknown': '“{command}” has no option {option}.',
  'usage.option-repeated': '{option} is given more than once.',
  'usage.value-missing': '{option} needs a value.',
  'usage.value-unwanted': '{option} takes no value.',
  'usage.operand-unwanted': '“{operand}” is not expected.',
  'usage.option-required': '{option} is missing.',
  'usage.file-required': 'Name the file to validate, and only one.',
  'usage.choice': '{option} is one of {choices}, not “{value}”.',
  'usage.crs': '{option}: “{value}” is no known coordinate system. Known are {choices}.',
  'usage.ratio': '{option} is a number from 0 to 1 (0.9 for 90 %), not “{value}”.',
  'usage.plane': '{option} is auto or a multiple of 3 (degrees), not “{value}”.',
  'usage.extent': '{option} is four numbers west,south,east,north (degrees), not “{value}”.',
  'usage.count': '{option} is a whole number from 1 to {most}, not “{value}”.',
  'usage.budget': '{option} is a number above 0, not “{value}”.',
  'usage.goal': 'One of --count, --until and --budget is missing: how many sites, how far, or at what cost.',
  'usage.field': '{option} is ATTRIBUTE=FIELD with an attribute of {choices}, not “{value}”.',
  'usage.project-settles': '{option} cannot go with --project, which settles it already.',
  'usage.project-required': '{option} needs --project.',
  'usage.scenario-name': '--scenario-name takes the name of a scenario in the project ({choices}), got “{value}”.',
  'usage.no-target': 'The standard {standard} has no target: --fail-below needs --target.',
  'usage.out': 'The folder “{folder}” cannot be written ({reason}).',
  'usage.out-system':
    '“{folder}” is a device, a pipe or a folder of the system: no result is written there. Choose another folder.',
  'failed.program': 'The program failed, there is no result: {message}',
  'refused.title': 'The input cannot be used; nothing was computed.',
  'hint.option': ' (option {option})',
  'finding.more': '{count} more; see the diagnostics of --format json.',
  'stage.reading': 'reading {file}',
  'stage.parks': 'preparing parks',
  'stage.blocks': 'measuring blocks',
  'stage.contributions': "measuring each park's contribution",
  'stage.service-areas': 'drawing service areas',
  'stage.gaps': 'drawing what is not covered',
  'stage.sites': 'choosing sites',
  'stage.swaps': 'trying others in their place',
  'stage.bound': 'finding a bound',
  'written.file': 'wrote {file}',
  'outcome.accept': 'can be used',
  'outcome.accept-with-warning': 'can be used; see the notes below',
  'outcome.reject': 'cannot be used, or something must be decided first',
  'validate.counts': '{features} features, {usable} usable',
  'validate.crs': 'coordinate system {crs}',
  'validate.encoding': 'encoding {encoding}',
  'validate.fields': 'fields read as {fields} (change with --field)',
  unknown: 'not known',
  'standards.default': 'default',
  'standards.targets': 'targets {targets}',
};
