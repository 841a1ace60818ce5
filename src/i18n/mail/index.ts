import type { Language } from '../../domain/basics/index.ts';
import { en } from './en.ts';
import { fr, type MailWords } from './fr.ts';

/** The words of the product's messages in each language. */
export const MAIL_WORDS: { readonly [L in Language]: MailWords } = { fr, en };
export type { MailWords } from './fr.ts';
