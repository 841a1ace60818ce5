export { PDF_STANDARDS, type PdfStandard } from '../documents/pdf/index.ts';
export { checkDossier, type DossierReport, findingsOf, type PlacedFinding } from './check_dossier.ts';
export { composeMap } from './compose_map.ts';
export { drawChart } from './draw_chart.ts';
export { type DocumentFile, endDocuments, FORMATS, type Format, makeMinutes } from './make_minutes.ts';
