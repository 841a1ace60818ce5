import type { Language } from '../../basics/index.ts';
import { en } from './en.ts';
import { fr, type ReportWording } from './fr.ts';

export type { ReportWording } from './fr.ts';
export const REPORT_WORDINGS: { readonly [L in Language]: ReportWording } = { fr, en };
