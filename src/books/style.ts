/** The style of a book. The reader's own choice of type and size stands. */
export const BOOK_STYLE = `body { line-height: 1.5; }
h1, h2, h3 { line-height: 1.25; text-align: left; page-break-after: avoid; break-after: avoid; }
.category { text-transform: uppercase; font-size: 0.8em; letter-spacing: 0.05em; }
.dateline { list-style: none; margin: 0 0 1em; padding: 0; font-size: 0.85em; }
.summary { font-weight: bold; }
figure { margin: 1em 0; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; }
figcaption, .note { font-size: 0.85em; }
.missing { border: 1px solid; padding: 1em; }
.corrections { border-left: 3px solid; padding-left: 1em; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { border: 1px solid; padding: 0.2em 0.4em; vertical-align: top; }
.align-right { text-align: right; }
.align-center { text-align: center; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100%; }
`;
