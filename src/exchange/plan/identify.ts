import { foldName } from '../../domain/typography/index.ts';
import type { OrganisationValues, PersonValues } from '../rows/draft.ts';
import { areNear, type FoldedName, foldPerson, NearNames, nameKey } from './near_names.ts';
import type { Duplicate, DuplicateReason } from './plan.ts';

/** Someone or something that a row may speak of: there already (`id`), or told by an earlier row. */
export interface Known {
	readonly id?: string;
	readonly row?: number;
	readonly name: string;
}

/** Whom a row speaks of. */
export type Identity =
	| { readonly status: 'known'; readonly known: Known }
	| { readonly status: 'new' }
	| { readonly status: 'doubtful'; readonly reason: DuplicateReason; readonly like: readonly Known[] };

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [value]);
	else list.push(value);
}

interface KnownPerson extends Known {
	readonly folded: FoldedName;
	readonly email?: string;
}

/** The people among whom rows are looked for: those who are there, and those of earlier rows. */
export class PeopleIndex {
	readonly #byEmail = new Map<string, KnownPerson[]>();
	readonly #byName = new Map<string, KnownPerson[]>();
	readonly #near = new NearNames<KnownPerson>();

	add(values: PersonValues, of: { readonly id?: string; readonly row?: number }): Known {
		const folded = foldPerson(values);
		const email = values.email?.toLowerCase();
		const one = { ...of, name: `${values.givenName} ${values.familyName}`, folded, ...(email === undefined ? {} : { email }) };
		if (email !== undefined) push(this.#byEmail, email, one);
		push(this.#byName, nameKey(folded), one);
		this.#near.add(folded, one);
		return one;
	}

	/**
	 * The same address of mail and a near name are one person; so are the same name and no two addresses. The same address
	 * alone (one for a family), the same name with two addresses (homonyms), or a near name are left to someone to decide.
	 */
	identify(values: PersonValues): Identity {
		const folded = foldPerson(values);
		const email = values.email?.toLowerCase();
		const sameEmail = email === undefined ? [] : (this.#byEmail.get(email) ?? []);
		const [known, ...others] = sameEmail.filter((one) => nameKey(one.folded) === nameKey(folded) || areNear(one.folded, folded));
		if (known !== undefined && others.length === 0) return { status: 'known', known };
		if (sameEmail.length > 0) return { status: 'doubtful', reason: 'same-email', like: sameEmail };
		const sameName = this.#byName.get(nameKey(folded)) ?? [];
		const [namesake] = sameName;
		if (namesake !== undefined) {
			const apart = email !== undefined && namesake.email !== undefined;
			if (sameName.length === 1 && !apart) return { status: 'known', known: namesake };
			return { status: 'doubtful', reason: 'same-name', like: sameName };
		}
		const near = this.#near.find(folded);
		return near.length === 0 ? { status: 'new' } : { status: 'doubtful', reason: 'near-name', like: near };
	}
}

/** The organisations among which rows are looked for. */
export class OrganisationsIndex {
	readonly #bySiren = new Map<string, Known>();
	readonly #byName = new Map<string, Known[]>();
	readonly #near = new NearNames<Known>();

	add(values: Pick<OrganisationValues, 'name' | 'siren'>, of: { readonly id?: string; readonly row?: number }): Known {
		const one = { ...of, name: values.name };
		if (values.siren !== undefined) this.#bySiren.set(values.siren, one);
		push(this.#byName, foldName(values.name), one);
		this.#near.add(this.#folded(values.name), one);
		return one;
	}

	/** Names of organisations are compared a word apart from the rest, so that near ones fall into one block. */
	#folded(name: string): FoldedName {
		const [first = '', ...rest] = foldName(name).split(' ');
		return { family: first, given: rest.join(' ') };
	}

	/** The same SIREN or the same name is one organisation; a near name is left to someone to decide. */
	identify(values: Pick<OrganisationValues, 'name' | 'siren'>): Identity {
		const registered = this.#bySiren.get(values.siren ?? '');
		if (registered !== undefined) return { status: 'known', known: registered };
		const same = this.#byName.get(foldName(values.name)) ?? [];
		const [known] = same;
		if (known !== undefined) {
			return same.length === 1 ? { status: 'known', known } : { status: 'doubtful', reason: 'same-name', like: same };
		}
		const near = this.#near.find(this.#folded(values.name));
		return near.length === 0 ? { status: 'new' } : { status: 'doubtful', reason: 'near-name', like: near };
	}
}

/** What a row is like, for the list of rows set aside. */
export function likeOf(known: readonly Known[]): Duplicate['like'] {
	return known.map(({ id, row, name }) => (id === undefined ? { row: row ?? 0, name } : { id, name }));
}
