import type { Language } from '../../domain/basics/index.ts';
import { happenedTo, isHappened, isSubject } from '../concepts.ts';
import { COURSES } from './course_events.ts';

/** « Séance : vote ouvert », of what is told by its events; its title alone where the event has no words. */
function inCourse(concept: string, after: unknown, language: Language): string | undefined {
	const course = Object.hasOwn(COURSES, concept) ? COURSES[concept] : undefined;
	if (course === undefined) return undefined;
	const word = language === 'fr' ? 0 : 1;
	const type = typeof after === 'object' && after !== null && 'type' in after ? String(after.type) : '';
	const event = Object.hasOwn(course.events, type) ? course.events[type]?.[word] : undefined;
	return event === undefined ? course.title[word] : `${course.title[word]}${language === 'fr' ? ' : ' : ': '}${event}`;
}

/** What an entry of the journal tells: « Personne modifiée », « Séance : vote ouvert »; the event's own name where it has no words. */
export function eventText({ event, after }: { readonly event: string; readonly after: unknown }, language: Language): string {
	const [concept = '', change = ''] = event.split('.');
	const happened = inCourse(concept, after, language);
	if (happened !== undefined) return happened;
	return isSubject(concept) && isHappened(change) ? happenedTo(concept, change, language) : event;
}

/** What the page of the history says of itself; only the server reads it. */
const PAGE_WORDS = {
	fr: { part: 'Dans', everything: 'tout', show: 'Afficher' },
	en: { part: 'In', everything: 'everything', show: 'Show' },
} as const;

/** The words of the form that asks for a part of the history. */
export function historyForm(language: Language): (typeof PAGE_WORDS)[Language] {
	return PAGE_WORDS[language];
}
