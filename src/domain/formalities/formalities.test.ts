import { beforeAll, describe, expect, it } from 'vitest';
import { assemblyOf, readCases } from '../../../tests/cases.ts';
import { readExample } from '../../../tests/example.ts';
import type { Assembly, Election } from '../assembly/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import type { DecisionKind } from '../statutes/index.ts';
import { bodyChanges, decisionsToFollow, explainFormality, formalitiesOf } from './index.ts';

interface Case {
	readonly decisions?: readonly DecisionKind[];
	readonly outcome?: 'adopted' | 'rejected';
	readonly elected?: readonly string[];
	/** Cents. */
	readonly grants?: number;
	readonly fromFoundation?: number;
	readonly expected: readonly string[];
	readonly until?: Readonly<Record<string, string>>;
	readonly params?: Readonly<Record<string, object>>;
	readonly form?: Readonly<Record<string, string>>;
	readonly said?: Readonly<Record<string, string>>;
}
const { rule, cases } = readCases<Case>(new URL('cases/formalities.yaml', import.meta.url));

let example: AssociationRecord;
beforeAll(async () => {
	({ record: example } = await readExample());
});

function electionOf(elected: readonly string[]): Election {
	const config = { method: 'approval', options: [...elected, 'nobody'], seats: elected.length, ties: [] } as const;
	return {
		id: 'conseil',
		title: 'Conseil',
		body: 'board',
		config,
		box: [{ weight: 1, ballots: 3, marks: { kind: 'choices', choices: elected } }],
	};
}

function situation({ decisions = [], outcome = 'adopted', elected, grants, fromFoundation = 0 }: Case): {
	readonly record: AssociationRecord;
	readonly assembly: Assembly;
} {
	const list = decisions.map((kind, index) => ({ id: `d${index}`, kind, ...(kind === 'accounts' ? { year: 2022 } : {}) }));
	const resolutions = list.length === 0 ? [] : [{ id: 'r', number: 1, title: 'R', text: 'R', decisions: list, outcome }];
	const assembly = assemblyOf({ date: '2023-11-30' }, resolutions);
	const lines = [
		{ id: 'a', label: 'Région', amount: grants ?? 0, funder: 'region' },
		{ id: 'b', label: 'Fondation', amount: fromFoundation, funder: 'foundation' },
	];
	const record: AssociationRecord = {
		...example,
		organisations: [
			{ id: 'region', name: 'Région', kind: 'region' },
			{ id: 'foundation', name: 'Fondation', kind: 'foundation' },
		],
		bodies: [{ id: 'board', name: 'Conseil', kind: 'board' }],
		mandates: [
			{ person: 'ada', body: 'board', from: '2021-11-30', to: '2023', organisation: 'region', capacity: 'elected' },
			{ person: 'bea', body: 'board', from: '2022-11-30', to: '2024-11-30' },
		],
		statutes: [{ id: 's', from: '2000-01-01', bodies: [{ body: 'board', termYears: 2, article: '7' }] }],
		accounts: [
			{
				id: '2022-actual',
				year: 2022,
				stage: 'actual',
				from: '2022-01-01',
				to: '2022-12-31',
				headings: [{ id: '74', side: 'income', label: 'Subventions', lines }],
			},
		],
	};
	return { record, assembly: elected === undefined ? assembly : { ...assembly, elections: [electionOf(elected)] } };
}

describe(rule, () => {
	it.each(cases)('$name', (one) => {
		const { record, assembly } = situation(one);
		const found = formalitiesOf(record, assembly);
		expect(found.map((formality) => formality.code)).toEqual(one.expected);
		const known = new Map(found.map((formality) => [formality.code as string, formality]));
		for (const [code, until] of Object.entries(one.until ?? {})) expect(known.get(code)?.until).toBe(until);
		for (const [code, params] of Object.entries(one.params ?? {})) expect(known.get(code)?.params).toEqual(params);
		for (const [code, number] of Object.entries(one.form ?? {})) expect(known.get(code)?.form?.number).toBe(number);
		for (const formality of found) {
			const { fr, en } = explainFormality(formality);
			expect(en).toMatch(/^[^{}]+ Until [^{}]+\.$/u);
			const said = one.said?.[formality.code];
			if (said !== undefined) expect(fr.replace(/[\u00A0\u202F]/gu, ' ')).toBe(said);
		}
	});
});

describe('those elected', () => {
	it('have mandates for the term of the statutes, with where they come from; those not elected again leave at their end', () => {
		const { record, assembly } = situation({ elected: ['cy', 'bea'], expected: [] });
		const from = { body: 'board', from: '2023-11-30', to: '2025-11-30', elected: { assembly: '2023-11-30', resolution: 'conseil' } };
		expect(bodyChanges(record, assembly)).toEqual([
			{
				body: 'board',
				mandates: [
					{ person: 'cy', ...from, isNew: true },
					{ person: 'bea', ...from, isNew: false },
				],
				incoming: ['cy'],
				renewed: ['bea'],
				outgoing: ['ada'],
			},
		]);
	});
	it('go on in the name of the organisation that they sat for', () => {
		const { record, assembly } = situation({ elected: ['ada'], expected: [] });
		expect(bodyChanges(record, assembly)[0]?.mandates).toMatchObject([{ person: 'ada', organisation: 'region', capacity: 'elected' }]);
	});
});

describe('decisions', () => {
	it('that were adopted and leave something to do are followed', () => {
		const { assembly } = situation({ decisions: ['moralReport', 'discharge', 'dues', 'statutes'], expected: [] });
		expect(decisionsToFollow(assembly).map((one) => one.followUp)).toEqual(['applyDues', 'newStatutes']);
		expect(decisionsToFollow(situation({ decisions: ['dues'], outcome: 'rejected', expected: [] }).assembly)).toEqual([]);
	});
});
