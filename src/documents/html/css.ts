/** How a document looks on a screen, on a phone and on paper; the page that embeds one brings its own tokens. */
export const documentCss = `:root { color-scheme: light dark; }
body { margin: 0; background: var(--paper, #fdfcf9); color: var(--ink, #1b2a41); font: 1.0625rem/1.6 "Source Sans 3 Variable", "Source Sans 3", "Segoe UI", system-ui, sans-serif; }
.document { --doc-ink: var(--ink, #1b2a41); --doc-quiet: var(--quiet, #52606d); --doc-rule: var(--rule, #d5dbe1); --doc-accent: var(--accent, #9c2f3d); --doc-link: var(--link, #00616f); --doc-soft: var(--soft, #f2efe8); max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; color: var(--doc-ink); overflow-wrap: break-word; }
.document h1 { font-size: clamp(1.75rem, 4vw, 2.5rem); line-height: 1.15; margin: 1rem 0 .25rem; letter-spacing: -.01em; }
.document .subtitle { color: var(--doc-quiet); font-size: 1.2rem; margin: 0 0 2rem; }
.document h2 { font-size: 1.6rem; line-height: 1.25; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--doc-accent); }
.document h3 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
.document h4, .document h5, .document h6 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem; }
.document p, .document > section > ul, .document > section > ol { max-width: 42rem; }
.document a { color: var(--doc-link); text-underline-offset: .15em; }
.document a:focus-visible, .skip:focus, .document .table:focus-visible, .document .chart:focus-visible { outline: 3px solid var(--doc-accent); outline-offset: 2px; }
.document sup { font-size: .7em; line-height: 0; }
.document ul, .document ol { padding-left: 1.4rem; }
.document li { margin: .2rem 0; }
.document ul.names { columns: 20rem 2; column-gap: 2.5rem; list-style: none; padding-left: 0; }
.document ul.names li { break-inside: avoid; padding: .15rem 0; }
.document .contents ol { columns: 16rem 2; list-style: none; padding: 0; margin: 0 0 2rem; }
.document .note { color: var(--doc-quiet); font-size: .95rem; }
.document .decision { border-left: 4px solid var(--doc-accent); padding: .25rem 0 .25rem 1rem; font-size: 1.125rem; }
.document .missing { background: none; color: var(--doc-accent); font-style: italic; }
.document dl { display: grid; gap: .3rem; margin: 1rem 0; }
.document dl > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 1rem; }
.document dt { color: var(--doc-quiet); }
.document dd { margin: 0; }
.document .table { overflow-x: auto; margin: 1rem 0 2rem; }
.document table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.35; }
.document caption { text-align: left; font-weight: 600; padding: .4rem 0; }
.document th, .document td { padding: .35rem .6rem .35rem 0; text-align: left; font-weight: 400; vertical-align: baseline; border-bottom: 1px solid var(--doc-rule); }
.document thead th { font-weight: 600; border-bottom: 2px solid var(--doc-ink); }
.document .figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 0; padding-left: .6rem; }
.document thead .figure { white-space: normal; }
.document tr.heading th, .document tr.heading td { font-weight: 600; background: var(--doc-soft); }
.document tr.total th, .document tr.total td { font-weight: 700; border-top: 2px solid var(--doc-ink); border-bottom: 0; }
.document tr.result th, .document tr.result td { font-style: italic; }
.document .beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; align-items: start; }
.document figure { margin: 2rem 0; }
.document figcaption { font-weight: 600; font-size: 1.125rem; margin-bottom: .5rem; }
.document .chart { background: #fff; border: 1px solid var(--doc-rule); border-radius: 6px; padding: 1rem; overflow-x: auto; }
.document .chart svg { display: block; max-width: 100%; min-width: 34rem; height: auto; }
.document .chart.map svg { min-width: 0; margin: 0 auto; }
.document figure .table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.document figure .table { position: relative; }
.document .pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem; align-items: start; max-width: 42rem; margin: 1rem 0; }
.document .pictures figure { margin: 0; }
.document .pictures img { display: block; max-width: 100%; width: auto; height: auto; max-height: 22rem; border-radius: 6px; }
.document .pictures figcaption { font-weight: 400; font-size: .95rem; color: var(--doc-quiet); margin: .25rem 0 0; }
.document .signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 2rem; margin-top: 1rem; }
.document .signatures > div { border-top: 1px solid var(--doc-ink); min-height: 6rem; }
.document .signatures .role { color: var(--doc-quiet); margin-bottom: 0; }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: #fff; color: #1b2a41; }
.skip:focus { left: 1rem; top: 1rem; }
@media (max-width: 40rem) { .document .chart.map { padding: .5rem; } .document dl > div { grid-template-columns: 1fr; gap: 0; } .document { padding-top: 1rem; } }
@media (prefers-color-scheme: dark) { :root { --paper: #141a22; --ink: #e8e6e1; --quiet: #a9b4c0; --rule: #37424f; --accent: #ff9a9f; --link: #7fd4e0; --soft: #1d2530; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print { .document .own-page { break-before: page; } @page { size: A4; margin: 20mm 18mm; } :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --accent: #7a2430; --link: #000; --soft: #f2f2f2; --rule: #bbb; } body { font-size: 10pt; } .document { max-width: none; padding: 0; } .skip, .document .contents { display: none; } .document h2, .document h3, .document h4 { break-after: avoid; } .document figure, .document tr, .document .signatures { break-inside: avoid; } .document .table, .document .chart { overflow: visible; } }`;
