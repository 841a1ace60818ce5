import { expect, it } from 'vitest';
import type { z } from 'zod';
import { isHappened, isSubject } from '../../src/i18n/concepts.ts';
import { isNamedField } from '../../src/i18n/fields.ts';
import { eventText } from '../../src/i18n/office/index.ts';
import { CHANGES, CONCEPT_NAMES, OTHER_EVENTS } from '../../src/store/index.ts';
import { THINGS } from '../../src/use_cases/inputs/index.ts';

it('has words for every event of the journal', () => {
	const events = [...CONCEPT_NAMES.flatMap((concept) => CHANGES.map((change) => `${concept}.${change}`)), ...OTHER_EVENTS];
	const after = { type: 'pollOpened' };
	for (const language of ['fr', 'en'] as const) for (const event of events) expect(eventText({ event, after }, language)).not.toBe(event);
	expect(eventText({ event: 'sitting.happened', after }, 'fr')).toBe('Séance\u00a0: vote ouvert');
	expect([isSubject('toString'), isHappened('toString')]).toEqual([false, false]);
});

it('has a name for every fact of the record', () => {
	const facts = Object.values(THINGS).flatMap((thing) => Object.keys((thing as unknown as z.ZodObject).shape ?? {}));
	expect(facts.length).toBeGreaterThan(100);
	expect(facts.filter((fact) => !isNamedField(fact))).toEqual([]);
});
