import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIban } from '../association/index.ts';
import { BLANK_NAMES, BLANKS, chaseOf, fillText, isDue, paragraphsOf, unknownBlanks } from './index.ts';

describe('a text with blanks', () => {
	it('is filled in by the names of its language, however they are cased, and knows no other', () => {
		const text = '{Membre} doit {montant} pour {année} ({catégorie}), {appel} {échéance} {association}';
		expect(unknownBlanks(text, 'fr')).toEqual([]);
		expect(unknownBlanks('{member} {montant} { } {<b>}', 'fr')).toEqual(['member', ' ', '<b>']);
		expect(fillText(text, 'fr', { member: 'Zoé', amount: '40 €', year: '2026', category: 'Amis', association: 'Nous' })).toBe(
			'Zoé doit 40 € pour 2026 (Amis),   Nous',
		);
	});
	it('never looks again at what is filled in, and leaves the rest as it is written', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (before, value, after) => {
				const [open, close] = [before.replace(/[{}]/gu, ''), after.replace(/[{}]/gu, '')];
				expect(fillText(`${open}{member}${close}`, 'en', { member: value })).toBe(`${open}${value}${close}`);
			}),
		);
		expect(fillText('{member}', 'en', { member: '{amount} $& $1', amount: 'x' })).toBe('{amount} $& $1');
		expect(BLANK_NAMES.fr).toHaveLength(BLANKS.length);
	});
	it('is paragraphs where lines are empty', () => {
		expect(paragraphsOf('Un\ndeux\n\n \n\ntrois\n')).toEqual(['Un\ndeux', 'trois']);
	});
});

describe('the letter that comes next', () => {
	const chase = (...sent: Parameters<typeof chaseOf>[0]) => chaseOf(sent, '2026-06-01');
	it('is the call, then a reminder a month later, twice; then none', () => {
		expect(chase()).toEqual({ next: 'call', nextOn: '2026-06-01' });
		const call = { letter: 'call', on: '2026-01-31' } as const;
		expect(chase(call)).toEqual({ calledOn: '2026-01-31', last: call, next: 'reminder1', nextOn: '2026-03-02' });
		expect([isDue(chase(call), '2026-03-01'), isDue(chase(call), '2026-03-02')]).toEqual([false, true]);
		const second = { letter: 'reminder2', on: '2026-04-01' } as const;
		expect(chase(second, call)).toEqual({ calledOn: '2026-01-31', last: second });
		expect(isDue(chase(second, call), '2030-01-01')).toBe(false);
	});
	it('is not the first reminder again where the call was sent once more after it', () => {
		const sent = [
			{ letter: 'call', on: '2026-01-01' },
			{ letter: 'reminder1', on: '2026-02-01' },
			{ letter: 'call', on: '2026-03-01' },
		] as const;
		expect(chaseOf(sent, '2026-06-01')).toMatchObject({ calledOn: '2026-01-01', next: 'reminder2', nextOn: '2026-03-31' });
	});
});

it.each([
	['FR76 3000 6000 0112 3456 7890 189', true],
	['FR7630006000011234567890189', true],
	['GB82WEST12345698765432', true],
	['FR7630006000011234567890188', false],
	['FR76', false],
	['fr7630006000011234567890189', false],
])('%s is an IBAN: %s', (text, is) => {
	expect(isIban(text)).toBe(is);
});
