import type { Language } from '../../domain/basics/index.ts';
import { happenedTo, isHappened, isSubject } from '../concepts.ts';
import { SITTING_EVENTS } from './sitting_events.ts';

/** What happened in a sitting, from what its entry holds. */
function inSitting(after: unknown, language: Language): string | undefined {
	const events: { readonly [type: string]: string } = SITTING_EVENTS[language];
	const type = typeof after === 'object' && after !== null && 'type' in after ? String(after.type) : '';
	return Object.hasOwn(events, type) ? events[type] : undefined;
}

/** What an entry of the journal tells: « Personne modifiée », « Séance : vote ouvert »; the event's own name where it has no words. */
export function eventText({ event, after }: { readonly event: string; readonly after: unknown }, language: Language): string {
	const [concept = '', change = ''] = event.split('.');
	if (concept === 'sitting') {
		const happened = inSitting(after, language);
		if (happened !== undefined) return language === 'fr' ? `Séance : ${happened}` : `Sitting: ${happened}`;
	}
	return isSubject(concept) && isHappened(change) ? happenedTo(concept, change, language) : event;
}
