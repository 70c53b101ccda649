import { FILE_FORMATS, type FileFormat, listEndings } from '../model/formats.ts';
import type { Language } from '../model/localized.ts';
import { translateCoverage } from './translate-coverage.ts';

/** Words a list of the formats that are read, each with the endings of its files. */
export function wordFormats(language: Language): string {
  const formats = Object.keys(FILE_FORMATS) as readonly FileFormat[];
  const named = formats.map((format) => {
    const endings = listEndings(format).map((ending) => `.${ending}`);
    return translateCoverage(language, 'format.named', { name: FILE_FORMATS[format].name, endings: endings.join(' ') });
  });
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(named);
}
