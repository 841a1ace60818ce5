import { type Assembly, type Election, electionResult } from '../assembly/index.ts';
import { addYears, type IsoDate, runsOn } from '../basics/index.ts';
import type { Mandate } from '../governance/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { statutesInForce } from '../statutes/index.ts';

/** What an election changes in a body. */
export interface BodyChange {
	readonly body: string;
	/** The mandates of those elected, for the term of the statutes; none of them has to be typed. */
	readonly mandates: readonly Mandate[];
	/** Those elected who did not sit, those who sat already, and those whose term ends without being elected again. */
	readonly incoming: readonly string[];
	readonly renewed: readonly string[];
	readonly outgoing: readonly string[];
}

type Bodies = Pick<AssociationRecord, 'mandates' | 'statutes' | 'representations'>;

/** Whether a mandate's term ends by an assembly: on its day, or within the month or year that is known of it. */
function endsBy({ to }: Mandate, date: IsoDate): boolean {
	return to !== undefined && to <= date.slice(0, to.length);
}

function changeOf(record: Bodies, assembly: Assembly, election: Election, body: string): BodyChange {
	const { date, id } = assembly;
	const sitting = record.mandates.filter((one) => one.body === body && runsOn(one, date));
	const seated = new Set(sitting.map((one) => one.person));
	const years = statutesInForce(record.statutes, date)?.bodies?.find((one) => one.body === body)?.termYears;
	const { elected } = electionResult(election);
	const mandates = elected.map((person): Mandate => {
		const before = sitting.find((one) => one.person === person);
		// Someone new sits for whom they represent; for several, nobody but them can say which.
		const [stands, ...others] = record.representations.filter((one) => one.person === person && runsOn(one, date));
		const { organisation, capacity } = before ?? (others.length === 0 ? stands : undefined) ?? {};
		return {
			person,
			body,
			...(organisation === undefined ? {} : { organisation }),
			...(capacity === undefined ? {} : { capacity }),
			from: date,
			...(years === undefined ? {} : { to: addYears(date, years) }),
			isNew: before === undefined,
			elected: { assembly: id, resolution: election.id },
		};
	});
	return {
		body,
		mandates,
		incoming: elected.filter((person) => !seated.has(person)),
		renewed: elected.filter((person) => seated.has(person)),
		outgoing: sitting.filter((one) => endsBy(one, date) && !elected.includes(one.person)).map((one) => one.person),
	};
}

/** What the elections of an assembly change: the mandates that they give, with the term that the statutes have at its date. */
export function bodyChanges(record: Bodies, assembly: Assembly): readonly BodyChange[] {
	return (assembly.elections ?? []).flatMap((election) => {
		const { body } = election;
		return body === undefined ? [] : [changeOf(record, assembly, election, body)];
	});
}
