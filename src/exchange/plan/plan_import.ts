import type { Membership, Person } from '../../domain/members/index.ts';
import type { MemberDraft, MembershipValues } from '../rows/draft.ts';
import type { ReadMembers } from '../rows/read_members.ts';
import { type Identity, type Known, likeOf, OrganisationsIndex, PeopleIndex } from './identify.ts';
import {
	type Decisions,
	type Duplicate,
	decisionKey,
	type Existing,
	type FieldChange,
	type ImportPlan,
	type Planned,
	type PlannedMember,
	type PlannedMembership,
} from './plan.ts';

/** What values say otherwise than what is there; what they do not say is left as it is. */
function changesOf(values: object, before: object): FieldChange[] {
	const there = new Map(Object.entries(before));
	return Object.entries(values).flatMap(([field, after]): FieldChange[] => {
		const was = there.get(field);
		return was === after || after === undefined ? [] : [{ field, after, ...(was === undefined ? {} : { before: was }) }];
	});
}

/** Facts that lists write in capitals or not as they please: case alone is no change of them. */
const ANY_CASE: ReadonlySet<string> = new Set(['email', 'familyName', 'givenName']);

function personChanges(values: object, before: Person): FieldChange[] {
	const folded = (value: unknown) => String(value ?? '').toLocaleLowerCase('fr');
	return changesOf(values, before).filter((one) => !ANY_CASE.has(one.field) || folded(one.before) !== folded(one.after));
}

/** A member being gathered from its rows. */
interface Gathered {
	readonly rows: number[];
	readonly draft: MemberDraft;
	readonly person?: Known;
	readonly organisation?: Known;
	readonly memberships: MembershipValues[];
}

const keyOf = (known: Known | undefined) => (known === undefined ? '' : (known.id ?? `row ${known.row}`));
const membershipKey = ({ year, category }: MembershipValues) => `${year} ${category}`;

/** Gathers the rows of one member, and sets aside those of whom it is not sure who they are. */
class Gathering {
	readonly duplicates: Duplicate[] = [];
	readonly members = new Map<string, Gathered>();
	readonly #people = new PeopleIndex();
	readonly #organisations = new OrganisationsIndex();
	readonly #decisions: Decisions;

	constructor(existing: Existing, decisions: Decisions) {
		for (const one of existing.people) this.#people.add(one, one);
		for (const one of existing.organisations) this.#organisations.add(one, one);
		this.#decisions = decisions;
	}

	/** Whom a row speaks of, as far as it can be told, or as decided; undefined where it is set aside. */
	#resolve(at: Pick<Duplicate, 'row' | 'part' | 'name'>, identity: Identity, add: () => Known): Known | undefined {
		const decision = this.#decisions.get(decisionKey(at));
		if (decision === 'skip') return undefined;
		if (typeof decision === 'object') return { id: decision.is, name: at.name };
		if (identity.status === 'known' && decision === undefined) return identity.known;
		if (identity.status === 'new' || decision === 'new') return add();
		if (identity.status === 'doubtful') this.duplicates.push({ ...at, reason: identity.reason, like: likeOf(identity.like) });
		return undefined;
	}

	/** Adds a row: to the member that it speaks of, to those set aside, or to none where it was decided to leave it out. */
	add(draft: MemberDraft): void {
		const { row } = draft;
		const found: { organisation?: Known; person?: Known } = {};
		if (draft.organisation !== undefined) {
			const values = draft.organisation;
			const at = { row, part: 'organisation', name: values.name } as const;
			const one = this.#resolve(at, this.#organisations.identify(values), () => this.#organisations.add(values, { row }));
			if (one === undefined) return;
			found.organisation = one;
		}
		if (draft.person !== undefined) {
			const values = draft.person;
			const at = { row, part: 'person', name: `${values.givenName} ${values.familyName}` } as const;
			const one = this.#resolve(at, this.#people.identify(values), () => this.#people.add(values, { row }));
			if (one === undefined) return;
			found.person = one;
		}
		this.#gather(draft, found);
	}

	#gather(draft: MemberDraft, found: Pick<Gathered, 'person' | 'organisation'>): void {
		const { row, membership, member } = draft;
		const key = member === 'person' ? `p ${keyOf(found.person)}` : `o ${keyOf(found.organisation)} ${keyOf(found.person)}`;
		const before = this.members.get(key);
		if (before === undefined) {
			this.members.set(key, { rows: [row], draft, memberships: membership === undefined ? [] : [membership], ...found });
		} else if (membership !== undefined && before.memberships.every((one) => membershipKey(one) !== membershipKey(membership))) {
			before.rows.push(row);
			before.memberships.push(membership);
		} else {
			const name = found[member]?.name ?? '';
			this.duplicates.push({ row, part: member, reason: 'repeated', like: [{ row: before.rows[0] ?? row, name }], name });
		}
	}
}

function planned<Values extends object, Before extends { readonly id: string }>(
	values: Values | undefined,
	known: Known | undefined,
	there: ReadonlyMap<string, Before>,
	changes: (values: Values, before: Before) => FieldChange[],
): Planned<Values> | undefined {
	if (values === undefined) return undefined;
	const before = there.get(known?.id ?? '');
	if (before !== undefined) return { id: before.id, values, changes: changes(values, before) };
	return { values, changes: [], ...(known?.row === undefined ? {} : { row: known.row }) };
}

/**
 * What a list of members would bring to what is there: who is new, who is changed and in what, who is not, and which rows
 * someone must decide of first. Pure: the same list, the same record and the same decisions give the same plan.
 * @param decisions of rows that an earlier plan set aside
 */
export function planImport(read: ReadMembers, existing: Existing, decisions: Decisions = new Map()): ImportPlan {
	const gathering = new Gathering(existing, decisions);
	for (const draft of read.drafts) gathering.add(draft);
	const people = new Map(existing.people.map((one) => [one.id, one]));
	const organisations = new Map(existing.organisations.map((one) => [one.id, one]));
	const represented = new Set(existing.representations.map((one) => `${one.person} ${one.organisation}`));
	const memberships = new Map(
		existing.memberships.map((one): [string, Membership] => [`${membershipKey(one)} ${one.person ?? ''} ${one.organisation ?? ''}`, one]),
	);
	const plan: { [K in 'new' | 'changed' | 'unchanged']: PlannedMember[] } = { new: [], changed: [], unchanged: [] };
	for (const one of gathering.members.values()) {
		const { draft } = one;
		const person = planned(draft.person, one.person, people, personChanges);
		const organisation = planned(draft.organisation, one.organisation, organisations, changesOf);
		const memberId = draft.member === 'person' ? `${person?.id ?? ''} ` : ` ${organisation?.id ?? ''}`;
		const isNew = memberId.trim() === '';
		const years = one.memberships.map((values): PlannedMembership => {
			const before = isNew ? undefined : memberships.get(`${membershipKey(values)} ${memberId}`);
			return before === undefined ? { values, changes: [] } : { before, values, changes: changesOf(values, before) };
		});
		const represents =
			person !== undefined && organisation !== undefined && !represented.has(`${person.id ?? ''} ${organisation.id ?? ''}`);
		const made: PlannedMember = {
			rows: one.rows,
			member: draft.member,
			represents,
			memberships: years,
			...(person === undefined ? {} : { person }),
			...(organisation === undefined ? {} : { organisation }),
		};
		const changed =
			represents ||
			[person, organisation, ...years].some((part) => part !== undefined && part.changes.length > 0) ||
			years.some((year) => year.before === undefined);
		plan[isNew ? 'new' : changed ? 'changed' : 'unchanged'].push(made);
	}
	return { ...plan, duplicates: gathering.duplicates, errors: read.errors };
}
