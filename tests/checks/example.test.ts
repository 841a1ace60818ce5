import { beforeAll, describe, expect, it } from 'vitest';
import { checkRecord, type Finding, RULES } from '../../src/domain/checks/index.ts';
import { readExample } from '../example.ts';
import { stripSpaces } from '../spaces.ts';

/** What the source of 2018 does not add up in or lacks, as its inventory numbers it: the findings that must tell it. */
const EXPECTED: readonly (readonly [item: string, code: string, count: number, says: string])[] = [
	['1 purchases 2018', 'BUDGET-SUM', 1, '337 177 € + 4 393 € + 22 010 € = 363 580 €, et non 359 187 €'],
	['2 result rounded', 'FIGURE-ROUNDED', 1, '43 000 €, arrondi de 43 336 €'],
	['3, 4 members announced', 'DUES-MEMBERS', 2, 'annonce 40 membres en 2018 ; le dossier en compte 60'],
	['3, 4 dues for one member', 'DUES-PER-MEMBER', 2, '1 810 € / 40 = 45,25 €'],
	['4 pending', 'COUNT-PENDING', 1, '9 + 7 + 12 membres, dont 2 en cours (Normandie et Creuse)'],
	['4 not a region', 'CATEGORY-KIND', 1, 'Régions de France'],
	['5, 6, 14 consortium, partners, new board members', 'FIGURE-ANNOUNCED', 3, 'annonce « 17 » ; le dossier en compte 16'],
	['7, 9 years of headings', 'YEAR-PRESENTED', 3, 'Le titre dit 2016'],
	['8 year of the resolution', 'YEAR-ACCOUNTS', 1, 'La résolution dit 2016, ce qui est présenté est de 2017'],
	['10 labels of the totals', 'TOTAL-LABEL', 2, 'Total des charges prévisionnelles'],
	['10 surplus among expenses', 'RESULT-IN-EXPENSES', 1, '1 053 991 € + 43 336 € = 1 097 327 €'],
	['11 accounts', 'ACCOUNT-HEADING', 3, '46 129 €'],
	['12 same values', 'AMOUNT-REPEATED', 3, '14 210 €'],
	['13 empty lines', 'LINE-EMPTY', 5, 'CGET'],
	['15 off the agenda', 'VOTE-OFF-AGENDA', 1, 'representants'],
	['15 untreated items', 'AGENDA-UNTREATED', 3, 'point 6'],
	['15 closing and the other mentions', 'MENTION-MISSING', 8, 'l’heure de clôture'],
	['16 outcomes', 'VOTE-RESULT-MISSING', 2, 'résolution 3'],
	['16 counts', 'VOTE-COUNTS-MISSING', 1, 'à l’unanimité, sans nombre de voix'],
	['16 debate', 'DEBATE-AS-RESOLUTION', 1, 'parmi les résolutions'],
	['17 set aside and paid', 'PROVISION-STATUS', 1, 'à la fois provisionnée et versée'],
	['17 amount of the bonus', 'DECISION-AMOUNT', 1, '32 000 € / 393 408 € = 8,13 %'],
	['18 spellings', 'NAME-SPELLING', 5, '« FING » et « Fing »'],
	['19 not members', 'AFFILIATION-NOT-MEMBER', 17, 'Nesta'],
	['20 State agency', 'FUNDER-KIND', 1, 'Pôle Emploi'],
	['21 charts', 'CHART-DATA', 4, '2009–2016 (8)'],
	['22 form', 'SOURCE-MARKUP', 4, '<i>Bénéfice 2017</i>'],
];

describe('the checks on the example', () => {
	let findings: readonly Finding[];
	beforeAll(async () => {
		findings = checkRecord((await readExample()).record);
	});
	it.each(EXPECTED)('tell item %s: %s', (_, code, count, says) => {
		const found = findings.filter((one) => one.code === code);
		expect(found.map((one) => one.message.fr)).toHaveLength(count);
		expect(found.map((one) => stripSpaces(one.message.fr)).join('\n')).toContain(stripSpaces(says));
	});
	it('tell nothing else', () => {
		const expected = new Set(EXPECTED.map(([, code]) => code));
		expect(findings.filter((one) => !expected.has(one.code))).toEqual([]);
	});
	it('have one code each', () => {
		expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
	});
});
