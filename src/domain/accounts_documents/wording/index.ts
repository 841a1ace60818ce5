import type { Language } from '../../basics/index.ts';
import { en } from './en.ts';
import { fr, type Wording } from './fr.ts';

export type { Wording } from './fr.ts';
export const WORDINGS: { readonly [L in Language]: Wording } = { fr, en };
