import { expect, it } from 'vitest';
import { type KeptDocument, laidBefore } from './index.ts';

const DAY = '2027-05-12';
const kept = (id: string, more: Partial<KeptDocument> = {}, addedOn = '2027-04-20'): KeptDocument => ({
	...{ id, title: id, kind: 'other', access: 'members', assembly: DAY },
	versions: [{ sha256: 'a'.repeat(64), size: 1, type: 'application/pdf', name: `${id}.pdf`, addedOn }],
	...more,
});
const assembly = { id: DAY, date: DAY, documents: [{ id: 'd', title: 'Comptes' }] };

it('lays what is named and what is kept for the assembly, each once, and nothing that members may not read or that came after', () => {
	const documents = [
		kept('comptes', { title: 'Comptes' }),
		kept('rapport'),
		kept('board', { access: 'board' }),
		kept('minutes', { kind: 'minutes' }),
		kept('later', {}, '2027-05-13'),
		kept('elsewhere', { assembly: '2026-05-12' }),
	];
	expect(laidBefore({ documents }, assembly)).toEqual([
		{ title: 'Comptes', document: 'comptes' },
		{ title: 'rapport', document: 'rapport' },
	]);
	expect(laidBefore({ documents }, { ...assembly, secondNoticeOf: '2026-05-12' }).map((one) => one.document)).toContain('elsewhere');
});
