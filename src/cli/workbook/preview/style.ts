/** For screen and paper. Colours keep a contrast of at least 4.5 to 1. */
export const STYLE = `
@page { size: A4; margin: 14mm 17mm 17mm;
  @bottom-center { content: counter(page); font: 9pt "Segoe UI", "Noto Sans", Arial, sans-serif; color: #555; } }
@page :first { @bottom-center { content: none; } }
* { box-sizing: border-box; }
html { font: 11pt/1.45 "Segoe UI", "Noto Sans", Arial, sans-serif; color: #222; background: #fff; }
body { max-width: 44rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, h4 { line-height: 1.25; color: #1d4f73; break-after: avoid; }
h1 { font-size: 26pt; margin: 0 0 .5rem; }
h2 { font-size: 19pt; margin: 0 0 .75rem; break-before: page; border-bottom: 2px solid #1d4f73; padding-bottom: .25rem; }
h3 { font-size: 14pt; margin: 1.75rem 0 .5rem; }
h4 { font-size: 11pt; margin: 1rem 0 .25rem; color: #222; }
p, ul, ol { margin: .35rem 0 .6rem; }
ul, ol { padding-left: 1.4rem; }
p, li { orphans: 2; widows: 2; }
a { color: #0b5394; }
code { font-family: "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .9em; background: #f0f2f4; padding: 0 .2em; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem; }
.cover { min-height: 70vh; display: flex; flex-direction: column; justify-content: center; }
.cover .lead { font-size: 13pt; }
.cover .small, .note { font-size: 9.5pt; color: #555; }
.toc ol { list-style: none; padding-left: 0; }
.toc ol ol { padding-left: 1.25rem; }
.toc > ol { columns: 2; column-gap: 2rem; font-size: 10pt; }
.toc > ol > li { margin: 0 0 .6rem; font-weight: 600; break-inside: avoid; }
.toc > ol > li li { font-weight: 400; }
.toc a, .register a { text-decoration: none; color: #222; }
.toc li > a, .register .line { display: flex; gap: .5rem; }
.toc li > a .page, .register .page { margin-left: auto; color: #555; font-variant-numeric: tabular-nums; }
.register { columns: 2; column-gap: 2rem; font-size: 10pt; }
.register p { margin: 0 0 .2rem; break-inside: avoid; }
.register h3 { margin: .75rem 0 .2rem; font-size: 12pt; }
.exercise { margin-bottom: 1.5rem; }
.exercise > h3 { margin-top: 0; }
.facts { font-size: 9.5pt; color: #444; margin: 0 0 .5rem; break-after: avoid; }
.card { border: 1px solid #d0d4d9; border-radius: 6px; max-width: 32rem; padding: .25rem; margin: .5rem 0 .75rem; background: #fff;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.card .as-text { padding: .5rem; white-space: pre-wrap; font-size: 10pt; }
.card p { margin: 0 0 .5em; } .card p:last-child { margin-bottom: 0; }
.card ul, .card ol { margin: 0; padding-left: 1.3em; }
.ac-input { border: 1px solid #8a8f94; border-radius: 4px; padding: 6px 8px; font: inherit; width: 100%; background: #fff; min-height: 2rem; }
input[type=radio].ac-input, input[type=checkbox].ac-input, .ac-choiceSetInput-expanded input, .ac-input input { width: auto; min-height: 0; }
.ac-input.ac-choiceSetInput-expanded, .ac-input.ac-choiceSetInput-multiSelect, .ac-input.ac-toggleInput { border: 0; padding: 0; background: none; }
.ac-pushButton { font: inherit; font-weight: 600; border: 1px solid #bdbdbd; border-radius: 4px; background: #fff; color: #242424; padding: 4px 12px; min-height: 32px; }
.ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff; }
.ac-pushButton.style-destructive { color: #b10e1c; }
.options { font-size: 9pt; color: #555; margin: 2px 0 8px; flex-basis: 100%; }
table { border-collapse: collapse; width: calc(100% - 2px); break-before: avoid; font-size: 10pt; margin: .25rem 0 .75rem; }
th, td { border: 1px solid #ccd2d8; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef1f4; font-weight: 600; width: 9.5rem; }
thead th { width: auto; }
tr, .exercise table { break-inside: avoid; }
td p:first-child { margin-top: 0; } td p:last-child { margin-bottom: 0; }
.script { border-left: 4px solid #9fb3c4; padding-left: .75rem; }
@media print { html { font-size: 10pt; } body { max-width: none; padding: 0; } .card { max-width: 178mm; zoom: .75; } table { font-size: 9pt; } h3 { margin-top: 1rem; } .exercise + .exercise, .card + .exercise { break-before: page; } .skip { display: none; } }
`;
