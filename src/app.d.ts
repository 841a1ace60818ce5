import type { Actor } from './domain/access/index.ts';
import type { Core, OfficeAs, Product } from './platform/index.ts';

declare global {
	namespace App {
		interface Locals {
			product: Product;
			core: Core;
			language: 'fr' | 'en';
			/** What keeps the dossier from reading as it is now, in that language. */
			problems: readonly string[];
			/** Who asks; a visitor where nobody is signed in. */
			actor: Actor;
			/** The association as who asks may reach it; none where a dossier is served. */
			office: OfficeAs | undefined;
		}
	}
}
