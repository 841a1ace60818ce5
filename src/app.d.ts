import type { Actor } from './domain/access/index.ts';
import type { Association } from './domain/association/index.ts';
import type { Core, OfficeAs, Product, Seat } from './platform/index.ts';
import type { Caller, Session } from './platform/sign_in/index.ts';

declare global {
	namespace App {
		interface Locals {
			/** Id of the request, as its answer and the log have it. */
			request: string;
			product: Product;
			/** Not there on routes that do without the whole record (src/platform/access.ts). */
			core: Core;
			association: Association;
			language: 'fr' | 'en';
			/** What keeps the dossier from reading as it is now, in that language. */
			problems: readonly string[];
			/** What signing in needs of the request. */
			caller: Caller;
			/** Lines of `Set-Cookie` that the answer will carry. */
			cookies: string[];
			/** Of who is signed in by cookie. */
			session: Session | undefined;
			/** Who asks; a visitor where nobody is signed in. */
			actor: Actor;
			/** Of who follows a personal link. */
			seat: Seat | undefined;
			/** The association as who asks may reach it; none where a dossier is served. */
			office: OfficeAs | undefined;
		}
	}
}
