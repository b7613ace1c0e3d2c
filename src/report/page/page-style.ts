// The look of the owner's report: a page on this machine, in the scheme of its reader.

export const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent); --error: light-dark(#a30d1f, #ff9aa2); --ineligible: light-dark(#8a4b00, #ffc48a); --warning: light-dark(#5d5600, #e6dd8a); }
body { max-inline-size: 72rem; margin: 2rem auto; padding-inline: 1rem; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.375rem, 5vw, 1.75rem); line-height: 1.2; margin-block: 0 0.5rem; } h2 { margin-block: 2.5rem 0.75rem; font-size: 1.25rem; } h3 { margin-block: 0 0.25rem; font-size: 1rem; }
h1 time { white-space: nowrap; } p { margin-block: 0.5rem; } a { color: inherit; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 0.75rem; margin-block: 1rem; }
.figures div { padding: 0.625rem 0.875rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.figures dt { font-size: 0.875rem; } .figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; } .figures small { display: block; font-size: 0.8125rem; font-weight: 400; line-height: 1.35; }
details { border-block-start: 1px solid var(--line); padding-block: 0.625rem; } details:last-of-type { border-block-end: 1px solid var(--line); }
summary { cursor: pointer; } summary:focus-visible, a:focus-visible { outline: 2px solid; outline-offset: 2px; }
.count { font-weight: 600; font-variant-numeric: tabular-nums; } .new { border: 1px solid; border-radius: 1rem; padding-inline: 0.5rem; font-size: 0.8125rem; white-space: nowrap; }
.error, .ineligible, .warning { font-weight: 600; white-space: nowrap; } .error { color: var(--error); } .ineligible { color: var(--ineligible); } .warning { color: var(--warning); }
.scroll { overflow-x: auto; margin-block: 0.5rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; }
th, td { text-align: start; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-block-end: 1px solid var(--line); } th[scope='row'] { font-weight: 400; } thead th { font-size: 0.8125rem; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; } .scroll th:first-child { min-inline-size: 8rem; } .scroll thead th { vertical-align: bottom; overflow-wrap: normal; }
td small { display: block; font-size: 0.8125rem; }
code { background: var(--soft); padding-inline: 0.25rem; border-radius: 0.25rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1rem 2rem; } meter { inline-size: 6rem; }
@media (max-width: 40rem) { .rows thead { display: none; } .rows tr { display: block; padding-block: 0.375rem; border-block-end: 1px solid var(--line); } .rows td { display: block; padding: 0; border: 0; } }
`;
