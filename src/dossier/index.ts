export { readFiles } from './files.ts';
export { keptInDossier, type OpenKept } from './kept.ts';
export type { FilesRead } from './load.ts';
export type { Place, Places } from './places.ts';
export { type DossierProblem, formatProblem } from './problem.ts';
export { type Dossier, parseDossier, readDossier } from './read.ts';
export { type TemplateOptions, templateFiles } from './template/template.ts';
export { type DossierChanges, printDossier, writeDossier, writeTexts } from './write.ts';
