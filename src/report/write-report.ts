import { escapeMarkup } from '../model/escape-markup.ts';
import { REPORT_STYLE } from './report-style.ts';

/** A table of a report, all cells worded; the first column is text, the others are numbers unless said so. */
export interface ReportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns (from 0) that hold text; else only the first. */
  readonly textColumns?: readonly number[];
  /** In two halves beside each other, where there is room. */
  readonly halved?: boolean;
}

/** A heading with what stands under it. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly table?: ReportTable;
  readonly list?: readonly string[];
}

/** A section of no more rows and entries is kept on one page. */
const MOST_WHOLE = 14;

/** Stand for the number of a page and of all pages in what runs along the edge. */
export const PAGE_NUMBER = '\u0001';
export const PAGE_COUNT = '\u0002';

/** A report, all of it worded by the caller. */
export interface ReportDocument {
  /** A language tag, for example `zh-CN`. */
  readonly language: string;
  readonly title: string;
  readonly date: string;
  /** The one figure, and the sentence under it. */
  readonly figure: string;
  readonly caption: string;
  /** What the reader must not miss, for example that the data are invented. */
  readonly warnings: readonly string[];
  /** What every printed page says at its edges; `notice` is empty where nothing is to be said. */
  readonly running: { readonly program: string; readonly notice: string; readonly page: string };
  /** The map; `svg` and `swatch` are markup of the program's own. */
  readonly map: {
    readonly svg: string;
    readonly legend: readonly { readonly swatch: string; readonly text: string }[];
    readonly notes: readonly string[];
  } | null;
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

/**
 * Writes a report as one HTML page without script, pictures or links, for reading and for A4 paper. Every text is
 * escaped, and the page's own policy forbids all but its style, so that hostile names stay names.
 */
export function writeReport(report: ReportDocument): string {
  const { language, title, date, figure, caption, warnings, map, sections, footer } = report;
  return `<!doctype html>
<html lang="${escapeMarkup(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>${REPORT_STYLE}${writeEdges(report)}</style>
</head>
<body>
<header><h1>${escapeMarkup(title)}</h1><p class="date">${escapeMarkup(date)}</p></header>
<main>
<div class="headline"><p class="figure">${escapeMarkup(figure)}</p>
<p>${escapeMarkup(caption)}</p></div>
${warnings.map((text) => `<p class="warning">${escapeMarkup(text)}</p>`).join('\n')}
${map ? writeMap(map) : ''}
${sections.map(writeSection).join('\n')}
</main>
<footer>${escapeMarkup(footer)}</footer>
</body>
</html>
`;
}

/** The margins of A4 pages, and what stands in them; browsers that know no boxes there leave them empty. */
function writeEdges({ title, running: { program, notice, page } }: ReportDocument): string {
  const edge = (place: string, content: string, more = ''): string =>
    `@${place} { content: ${content}; font: 7.5pt system-ui, "Noto Sans CJK SC", sans-serif; color: #4f5b57;${more} }`;
  return `@page { size: A4; margin: 15mm 14mm 14mm;
${edge('top-left', quote(title))}
${edge('top-right', quote(notice), ' color: #b3541e; font-weight: 600;')}
${edge('bottom-left', quote(program))}
${edge('bottom-right', quote(page))}
}
@page :first { @top-left { content: none } }
`;
}

/** Writes a text as one of a style sheet: all that could end it, or the sheet, is escaped. */
function quote(text: string): string {
  const parts = text.split(/([\u0001\u0002])/).map((part) => {
    if (part === PAGE_NUMBER) return 'counter(page)';
    if (part === PAGE_COUNT) return 'counter(pages)';
    return `"${part.replace(/[\0-\x1f\x7f"'\\<>&]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
  });
  return parts.join(' ');
}

function writeMap({ svg, legend, notes }: NonNullable<ReportDocument['map']>): string {
  const entries = legend.map(({ swatch, text }) => `<li>${swatch}<span>${escapeMarkup(text)}</span></li>`);
  return `<figure class="mapped">
${svg}
<figcaption><ul>
${entries.join('\n')}
</ul>
${notes.map((text) => `<p>${escapeMarkup(text)}</p>`).join('\n')}
</figcaption></figure>`;
}

function writeSection({ heading, paragraphs = [], table, list = [] }: ReportSection): string {
  const parts = [
    `<h2>${escapeMarkup(heading)}</h2>`,
    ...paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`),
    ...(table ? [writeTables(table)] : []),
    ...(list.length > 0 ? [`<ul>\n${list.map((text) => `<li>${escapeMarkup(text)}</li>`).join('\n')}\n</ul>`] : []),
  ];
  const attribute = (table?.rows.length ?? 0) + list.length <= MOST_WHOLE ? ' class="whole"' : '';
  return `<section${attribute}>\n${parts.join('\n')}\n</section>`;
}

function writeTables(table: ReportTable): string {
  const { rows, halved = false } = table;
  const half = Math.ceil(rows.length / 2);
  const parts = halved ? [rows.slice(0, half), rows.slice(half)] : [rows];
  return `<div class="tables">${parts.map((part) => writeTable({ ...table, rows: part })).join('\n')}</div>`;
}

function writeTable({ headings, rows, textColumns = [0] }: ReportTable): string {
  const attribute = (column: number): string => (textColumns.includes(column) ? ' class="text"' : '');
  const head = headings.map((text, i) => `<th scope="col"${attribute(i)}>${escapeMarkup(text)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells;
    const others = rest.map((text, i) => `<td${attribute(i + 1)}>${escapeMarkup(text)}</td>`).join('');
    return `<tr><th scope="row"${attribute(0)}>${escapeMarkup(first)}</th>${others}</tr>`;
  });
  return `<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}
