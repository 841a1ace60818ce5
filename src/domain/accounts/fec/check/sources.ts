import type { Bilingual } from '../../../basics/index.ts';

/** A part of article A47 A-1, read in its version of 2013 as amended to 2022. */
export function lpf(part: string): Bilingual {
	return {
		fr: `Livre des procédures fiscales, art. A47 A-1, ${part}`,
		en: `Livre des procédures fiscales (tax procedures), art. A47 A-1, ${part}`,
	};
}

/** The administration's own test tool (DGFiP, Test Compta Demat, 2021). */
export const TEST_TOOL: Bilingual = { fr: 'Test Compta Demat (DGFiP)', en: 'Test Compta Demat (the tax administration’s tool)' };
/** Every movement is entered with the references of the evidence for it. */
export const EVIDENCE: Bilingual = { fr: 'Code de commerce, art. R123-174', en: 'Code de commerce, art. R123-174' };
/** Movements are entered chronologically. */
export const CHRONOLOGY: Bilingual = { fr: 'Code de commerce, art. L123-12', en: 'Code de commerce, art. L123-12' };
/** The opening balance sheet of a year is the closing one of the year before. */
export const OPENING: Bilingual = { fr: 'Code de commerce, art. L123-19', en: 'Code de commerce, art. L123-19' };
export const DOUBLE_ENTRY: Bilingual = { fr: 'partie double (Plan comptable général)', en: 'double entry (Plan comptable général)' };
export const CHART: Bilingual = { fr: 'plan de comptes choisi', en: 'the chart of accounts in use' };
export const BOOKKEEPING: Bilingual = { fr: 'usage comptable', en: 'usage of bookkeeping' };
