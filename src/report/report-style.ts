/** How a report looks on the screen and on paper; what runs along the pages' edges is added by its writer. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1c2321; background: #fff;
  font: 15px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.05rem; line-height: 1.3; margin: 1.8rem 0 .4rem; break-after: avoid; }
p:has(+ .tables) { break-after: avoid; }
p, ul { margin: .3rem 0; } ul { padding-left: 1.2em; }
.date { color: #4f5b57; margin: 0; }
.headline { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
.figure { font-size: 2.6rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; margin: 0; }
.warning { border-left: .3rem solid #b3541e; padding: .15rem .8rem; background: #fdf3ec; }
.mapped { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin: .8rem 0; break-inside: avoid; }
.mapped .map { flex: 1 1 26rem; min-width: 0; display: block; }
.mapped figcaption { flex: 1 1 10rem; font-size: .9em; }
.mapped li { display: flex; gap: .5em; align-items: baseline; margin-bottom: .25em; }
.mapped ul { list-style: none; padding: 0; } .mapped p { color: #4f5b57; }
.swatch { flex: none; width: 1.8em; height: 1.2em; align-self: center; }
.tables { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.scroll { flex: 1 1 0; min-width: min(100%, 22rem); overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94em; font-variant-numeric: tabular-nums; }
th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid #d5dbd8; vertical-align: top; white-space: nowrap; }
th:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
th.text, td.text { text-align: left; overflow-wrap: anywhere; white-space: normal; }
thead th { border-bottom: 1.5px solid #1c2321; white-space: normal; vertical-align: bottom; }
th.text:first-child { min-width: 9em; }
tbody th { font-weight: 400; } li { overflow-wrap: anywhere; }
footer { margin-top: 2rem; color: #4f5b57; font-size: .9em; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 8.4pt; line-height: 1.4; }
  h1 { font-size: 15pt; } h2 { font-size: 10pt; margin: 3.2mm 0 1mm; } .figure { font-size: 25pt; }
  p, ul { margin: .6mm 0; orphans: 2; widows: 2; } footer { margin-top: 3mm; }
  .mapped { flex-wrap: nowrap; gap: 4mm; margin: 2mm 0; } .mapped .map { flex: none; width: 138mm; }
  .mapped figcaption { flex: 1 1 0; }
  .tables { flex-wrap: nowrap; gap: 0 6mm; } .scroll { min-width: 0; overflow: visible; }
  th, td { padding: .45mm 1.2mm; }
  thead { display: table-header-group; } .whole, tr, li { break-inside: avoid; }
  .warning, .map, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
