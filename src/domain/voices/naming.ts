import { type AssociationRecord, lookup } from '../record/index.ts';
import { memberOfVoice } from './voice.ts';

/**
 * How people and members are called: `Camille Dupont` for a person's id or a person's voice, the organisation's name for
 * its voice; an id that the record does not know stands for itself.
 */
export function namingOf(record: AssociationRecord): (id: string) => string {
	const known = lookup(record);
	const personName = (id: string): string => {
		const person = known.person(id);
		return person === undefined ? id : `${person.givenName} ${person.familyName}`.trim();
	};
	return (id) => {
		if (!id.includes(':')) return personName(id);
		const { organisation, person } = memberOfVoice(id);
		return person === undefined ? (known.organisation(organisation ?? '')?.name ?? id) : personName(person);
	};
}
