import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	foldName,
	formatAmount,
	formatChange,
	formatCount,
	formatDate,
	formatDuration,
	formatLongDate,
	formatMoney,
	formatPartialDate,
	formatShare,
	formatTime,
	frenchSpacing,
	joinWords,
	NBSP,
	NNBSP,
	ordinal,
	plural,
} from './index.ts';

const plain = (text: string) => text.replaceAll(NBSP, ' ').replaceAll(NNBSP, ' ').replaceAll('−', '-');

describe('figures', () => {
	it('writes money as French and English do', () => {
		expect(formatMoney(110_711_800, 'fr')).toBe(`1${NNBSP}107${NNBSP}118${NBSP}€`);
		expect(formatMoney(110_711_800, 'en')).toBe('€1,107,118');
		expect(formatMoney(4525, 'fr')).toBe(`45,25${NBSP}€`);
		expect(formatMoney(-4525, 'en')).toBe('−€45.25');
		expect(formatChange(2, 'fr')).toBe('+2');
		expect(formatChange(-1, 'fr')).toBe('−1');
	});
	it('gives back the cents it was given', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
				for (const [language, mark] of [
					['fr', ','],
					['en', '.'],
				] as const) {
					const [whole = '', rest = '00'] = plain(formatAmount(cents, language))
						.replaceAll(language === 'fr' ? ' ' : ',', '')
						.split(mark);
					const absolute = Number(whole.replace('-', '')) * 100 + Number(rest);
					expect(whole.startsWith('-') ? -absolute : absolute).toBe(cents);
				}
			}),
		);
	});
	it('rounds shares on the exact fraction', () => {
		expect(plain(formatShare(902_018, 1_107_118, 'fr'))).toBe('81,5 %');
		expect(plain(formatShare(854_891, 1_097_327, 'fr'))).toBe('77,9 %');
		expect(plain(formatShare(32_000, 393_408, 'fr', 2))).toBe('8,13 %');
		expect(formatShare(1, 3, 'en', 0)).toBe('33%');
		expect(formatShare(1, 0, 'fr')).toBe('–');
	});
	it('never writes a plain space', () => {
		fc.assert(
			fc.property(fc.integer(), (count) => {
				expect(formatCount(count, 'fr') + formatMoney(count, 'fr')).not.toContain(' ');
			}),
		);
	});
});

describe('dates', () => {
	it('writes days, months, years and times', () => {
		expect(plain(formatLongDate('2018-06-19', 'fr'))).toBe('mardi 19 juin 2018');
		expect(plain(formatLongDate('2018-06-19', 'en'))).toBe('Tuesday 19 June 2018');
		expect(plain(formatDate('2018-06-01', 'fr'))).toBe('1er juin 2018');
		expect(formatPartialDate('2017', 'fr')).toBe('2017');
		expect(formatPartialDate('2017-08', 'fr')).toBe('août 2017');
		expect(plain(formatTime('14:00', 'fr'))).toBe('14 h');
		expect(plain(formatTime('17:30', 'fr'))).toBe('17 h 30');
		expect(plain(formatDuration(45, 'fr'))).toBe('45 min');
		expect(plain(formatDuration(90, 'fr'))).toBe('1 h 30');
	});
	it('names the weekday that the calendar has', () => {
		fc.assert(
			fc.property(fc.date({ min: new Date('1901-07-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
				const iso = date.toISOString().slice(0, 10);
				const expected = new Intl.DateTimeFormat('fr-FR', {
					weekday: 'long',
					day: 'numeric',
					month: 'long',
					year: 'numeric',
					timeZone: 'UTC',
				}).format(date);
				// Intl writes the first of a month « 1 », French « 1er ».
				expect(plain(formatLongDate(iso, 'fr')).replace(' 1er ', ' 1 ')).toBe(plain(expected));
			}),
		);
	});
});

describe('words', () => {
	it('sets French spaces', () => {
		expect(frenchSpacing('Quoi ? Ceci ; cela : « bien » !')).toBe(`Quoi${NNBSP}? Ceci${NNBSP}; cela${NBSP}: «${NBSP}bien${NBSP}»${NNBSP}!`);
		expect(frenchSpacing("l'été... https://a.fr/b:8080 14:30")).toBe('l’été… https://a.fr/b:8080 14:30');
	});
	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '«', '»', ':', ';', '?', "'", '.', NBSP, NNBSP) }), (text) => {
				expect(frenchSpacing(frenchSpacing(text))).toBe(frenchSpacing(text));
			}),
		);
	});
	it('joins, counts and folds', () => {
		expect(joinWords(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
		expect(joinWords([], 'fr')).toBe('');
		expect(plural(0, 'fr', 'membre', 'membres')).toBe('membre');
		expect(plural(0, 'en', 'member', 'members')).toBe('members');
		expect(ordinal(1, 'fr', true)).toEqual({ figure: '1', mark: 're' });
		expect(ordinal(12, 'en').mark).toBe('th');
		expect(foldName('Île-de-France, Œuvre')).toBe('ile de france oeuvre');
	});
});
