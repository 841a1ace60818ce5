/** The formats that a document tree is printed in, in the order in which they are offered. */
export const FORMATS = ['pdf', 'docx', 'html', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** PDF/A-3a is archival and may carry the record; PDF/UA-1 is the accessibility standard and carries nothing. Typst writes one or the other. */
export const PDF_STANDARDS = ['a-3a', 'ua-1'] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];
