import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fecIntake } from '../../src/accounts_files/index.ts';
import { copyLine, FecChecker, type FecLine, type FecReport } from '../../src/domain/accounts/index.ts';
import { arbitraryLines, mutated, mutations } from './arbitrary_fec.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
const element = (name: string, text: string) => (text === '' ? '' : `<${name}>${escaped(text)}</${name}>`);
const euros = (cents: number) => (cents / 100).toFixed(2);

/** Lines as the administration's schema has them: what an entry says of all its lines stands at the entry. */
function xmlOf(lines: readonly FecLine[]): string {
	const entries = Map.groupBy(lines, ({ number }) => number);
	const parts = [...entries.values()].map((entry) => {
		const [first] = entry;
		if (first === undefined) return '';
		const moves = entry.map(
			(line) =>
				`\n<ligne>${element('CompteNum', line.account)}${element('CompteLib', line.accountLabel)}${element('CompAuxNum', line.auxiliary)}${element('CompAuxLib', line.auxiliaryLabel)}${element('Montantdevise', line.currencyAmount)}${element('Idevise', line.currency)}${line.credit === 0 ? element('Debit', euros(line.debit)) : element('Credit', euros(line.credit))}</ligne>`,
		);
		return `<journal>${element('JournalCode', first.journal)}${element('JournalLib', first.journalLabel)}<ecriture>${element('EcritureNum', first.number)}${element('EcritureDate', first.date)}${element('EcritureLib', first.label)}${element('PieceRef', first.evidence)}${element('PieceDate', first.evidenceDate)}${element('ValidDate', first.validatedOn)}${moves.join('')}</ecriture></journal>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<comptabilite><exercice><DateCloture>2025-12-31</DateCloture>${parts.join('')}</exercice></comptabilite>`;
}

function read(
	bytes: Uint8Array,
	chunk = bytes.length,
): { readonly lines: readonly FecLine[]; readonly at: readonly number[]; readonly report: FecReport } {
	const lines: FecLine[] = [];
	const at: number[] = [];
	const checker = new FecChecker({
		onLine: (line) => {
			lines.push(copyLine(line));
			at.push(line.line);
		},
	});
	const intake = fecIntake(checker.reader);
	for (let from = 0; from < bytes.length; from += chunk) intake.feed(bytes.subarray(from, from + chunk));
	intake.end();
	return { lines, at, report: checker.end() };
}

const encode = (text: string) => new TextEncoder().encode(text);

describe('a FEC as XML', () => {
	it('is read as the flat one with the same lines is', () => {
		fc.assert(
			fc.property(arbitraryLines, fc.integer({ min: 1, max: 200 }), (lines, chunk) => {
				const { lines: found, report } = read(encode(xmlOf(lines)), chunk);
				expect(found).toEqual(lines);
				expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
	it('tells the line of the XML', () => {
		const line = '\n<ligne><CompteNum>512</CompteNum><CompteLib>B</CompteLib><Debit>1,5x</Debit></ligne>';
		const { report } = read(
			encode(`<comptabilite><exercice><journal><ecriture>${line}${line}</ecriture></journal></exercice></comptabilite>`),
		);
		expect(report.findings.find(({ code }) => code === 'FEC-AMOUNT')?.shown.map((one) => one.line)).toEqual([2, 3]);
	});
	it('may hold Montant and Sens', () => {
		const line = (account: string, sense: string) =>
			`<ligne><CompteNum>${account}</CompteNum><Montant>12.50</Montant><Sens>${sense}</Sens></ligne>`;
		const { lines } = read(
			encode(
				`<comptabilite><exercice><journal><ecriture>${line('512', 'D')}${line('756', 'C')}</ecriture></journal></exercice></comptabilite>`,
			),
		);
		expect(lines.map(({ debit, credit }) => [debit, credit])).toEqual([
			[1250, 0],
			[0, 1250],
		]);
	});
	it.each([
		['not closed', '<comptabilite><exercice>'],
		['of something else', '<html><body/></html>'],
		['of nothing', '<comptabilite></comptabilite>'],
		['of entities that grow', '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><comptabilite>&c;</comptabilite>'],
		['too deep', '<comptabilite>'.repeat(100)],
		['in no known character set', '<?xml version="1.0" encoding="klingon"?><comptabilite/>'],
		['with megabytes without a tag', `<comptabilite>${'x'.repeat(3_000_000)}`],
	])('%s is refused', (_title, text) => {
		const { lines, report } = read(encode(text), 65_536);
		expect(lines).toEqual([]);
		expect(report.form.status).toBe('refused');
		expect(report.findings.map(({ code }) => code).filter((code) => code === 'FEC-XML' || code === 'FEC-EMPTY')).toHaveLength(1);
	});
	it('whose bytes are changed never stops the reader', () => {
		fc.assert(
			fc.property(arbitraryLines, mutations, (lines, changes) => {
				const { report } = read(mutated(encode(xmlOf(lines)), changes));
				if (report.debit !== report.credit) expect(report.findings.some(({ severity }) => severity === 'error')).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
});
