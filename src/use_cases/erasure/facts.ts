import type { Assembly } from '../../domain/assembly/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import { REFERENCES, valuesAt } from '../../domain/record/index.ts';
import type { ErasureFacts } from '../../domain/retention/index.ts';
import {
	type AccountOfPerson,
	accountOfAddress,
	listGrants,
	membershipsOf,
	peopleOfAddress,
	type RecordReader,
	type Stored,
} from '../../store/index.ts';
import type { Moment } from '../action.ts';
import { type Course, sittingCourse } from '../sittings/course.ts';

const [ASSEMBLIES, EACH] = ['assemblies', '*'];
/** Where an assembly names people. */
const PEOPLE_OF_ASSEMBLY = REFERENCES.filter(([, target]) => target === 'person').flatMap(([path]) => {
	const [collection, each, ...rest] = path.split('/');
	return collection === ASSEMBLIES && each === EACH ? [rest.join('/')] : [];
});

/** Whether an assembly names a person in its attendance, its offices or its course. */
export function namesPerson(assembly: Assembly, person: string): boolean {
	return PEOPLE_OF_ASSEMBLY.some((path) => valuesAt(assembly, path).some(({ value }) => value === person));
}

/** Whether the events of a sitting speak of a person: as someone, or as a member who has a voice. */
export function sittingNames({ journal }: Pick<Course, 'journal'>, person: string): boolean {
	const told = JSON.stringify(journal);
	return told.includes(JSON.stringify(person)) || told.includes(JSON.stringify(`person:${person}`));
}

/** Whether attendance of a sitting is being noted, or votes taken. */
export function isRunning({ state }: Pick<Course, 'state'>): boolean {
	return state.phase === 'open' || state.phase === 'suspended' || (state.phase === 'convened' && state.sheetOpen);
}

/** What is known of a person who may be erased. */
export interface KnownOfPerson {
	readonly facts: ErasureFacts;
	readonly account: AccountOfPerson | undefined;
	readonly representations: readonly Stored<'representation'>[];
	readonly directory: readonly Stored<'directory_entry'>[];
}

/** Gathers what the erasure of a person is judged by. */
export async function erasureFacts(
	{ record, actor, today }: Pick<Moment, 'actor' | 'today'> & { readonly record: RecordReader },
	{ value: { id, email } }: Stored<'person'>,
): Promise<KnownOfPerson> {
	const attended: IsoDate[] = [];
	const running: IsoDate[] = [];
	for (const { value: assembly } of await record.list('assembly')) {
		const course = await sittingCourse(record, assembly.id);
		const told = course !== undefined && sittingNames(course, id);
		if (namesPerson(assembly, id) || (told && assembly.date <= today)) attended.push(assembly.date);
		if (told && isRunning(course)) running.push(assembly.date);
	}
	const found = email === undefined ? undefined : await accountOfAddress(record, email);
	// Of an address that several people share nobody can tell whose account it is.
	const sharing = email === undefined ? [] : (await peopleOfAddress(record, email)).filter((one) => one !== id);
	const account = sharing.length > 0 ? undefined : found;
	const administrators = (await listGrants(record)).filter(({ role }) => role === 'administrator');
	return {
		facts: {
			today,
			memberships: (await membershipsOf(record, [{ type: 'person', id }])).map(({ value }) => value),
			mandates: (await record.list('mandate', { person: id })).map(({ value }) => value),
			assemblies: attended,
			running,
			self: actor.person === id || (account !== undefined && actor.id === account.account),
			lastAdministrator:
				account !== undefined && administrators.length > 0 && administrators.every((one) => one.account === account.account),
		},
		account,
		representations: await record.list('representation', { person: id }),
		directory: (await record.list('directory_entry')).filter(({ value }) => value.person === id),
	};
}
