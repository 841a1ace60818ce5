import type { Core } from './platform/index.ts';

declare global {
	namespace App {
		interface Locals {
			core: Core;
			language: 'fr' | 'en';
			/** What keeps the dossier from reading as it is now, in that language. */
			problems: readonly string[];
		}
	}
}
