/** A table of a report, all cells worded; the first column is text, the others are numbers unless said so. */
export interface ReportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns (from 0) that hold text; else only the first. */
  readonly textColumns?: readonly number[];
}

/** A heading with what stands under it. */
export interface ReportSection {
  readonly heading: string;
  readonly paragraphs?: readonly string[];
  readonly table?: ReportTable;
  readonly list?: readonly string[];
}

/** A report, all of it worded by the caller. */
export interface ReportDocument {
  /** A language tag, for example `zh-CN`. */
  readonly language: string;
  readonly title: string;
  /** The one figure, and the sentence under it. */
  readonly figure: string;
  readonly caption: string;
  /** What the reader must not miss, for example that the data are invented. */
  readonly warnings: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1c2321; background: #fff;
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.figure { font-size: 3rem; font-weight: 600; line-height: 1.1; margin: 0; font-variant-numeric: tabular-nums; }
.warning { border-left: .3rem solid #b3541e; padding: .2rem .8rem; background: #fdf3ec; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .25rem .6rem; border-bottom: 1px solid #d5dbd8; vertical-align: top; }
th.text, td.text { text-align: left; overflow-wrap: anywhere; }
thead th { border-bottom: 2px solid #1c2321; }
tbody th { font-weight: 400; } li { overflow-wrap: anywhere; } footer { margin-top: 3rem; color: #4f5b57; font-size: .85rem; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } thead { display: table-header-group; }
  tr { break-inside: avoid; } .scroll { overflow: visible; } }
`;

/**
 * Writes a report as one HTML page without script, pictures or links, for reading and printing. Every text is escaped,
 * and the page's own policy forbids all but its style, so that hostile names stay names.
 */
export function writeReport({ language, title, figure, caption, warnings, sections, footer }: ReportDocument): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="figure">${escapeHtml(figure)}</p>
<p>${escapeHtml(caption)}</p>
${warnings.map((text) => `<p class="warning">${escapeHtml(text)}</p>`).join('\n')}
${sections.map(writeSection).join('\n')}
</main>
<footer>${escapeHtml(footer)}</footer>
</body>
</html>
`;
}

function writeSection({ heading, paragraphs = [], table, list = [] }: ReportSection): string {
  const parts = [
    `<h2>${escapeHtml(heading)}</h2>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...(table ? [writeTable(table)] : []),
    ...(list.length > 0 ? [`<ul>\n${list.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}\n</ul>`] : []),
  ];
  return `<section>\n${parts.join('\n')}\n</section>`;
}

function writeTable({ headings, rows, textColumns = [0] }: ReportTable): string {
  const attribute = (column: number): string => (textColumns.includes(column) ? ' class="text"' : '');
  const head = headings.map((text, i) => `<th scope="col"${attribute(i)}>${escapeHtml(text)}</th>`).join('');
  const body = rows.map((cells) => {
    const [first = '', ...rest] = cells;
    const others = rest.map((text, i) => `<td${attribute(i + 1)}>${escapeHtml(text)}</td>`).join('');
    return `<tr><th scope="row"${attribute(0)}>${escapeHtml(first)}</th>${others}</tr>`;
  });
  return `<div class="scroll"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for an element or a quoted attribute; what no document may hold is replaced. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => REFERENCES[character]!);
}
