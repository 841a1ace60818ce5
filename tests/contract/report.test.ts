import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE_FEC } from '../../scripts/example_fec.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask } from '../../src/use_cases/index.ts';
import { composeTreasurersReport, readReportSheets } from '../../src/use_cases/report/index.ts';
import { importTexts, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

onBothEngines('the treasurer’s report', (place) => {
	let store: Store;
	const report = async (more: object = {}) => {
		const sent = { year: 2017, language: 'fr' as const, ...more };
		const [tree, sheets] = [
			await ask(store, composeTreasurersReport, sent, { association: 'a', actor: TREASURER }),
			await ask(store, readReportSheets, sent, { association: 'a', actor: TREASURER }),
		];
		if (!tree.ok || !sheets.ok) throw new Error(JSON.stringify([tree, sheets]));
		return { text: plainText(tree.value), sheets: sheets.value };
	};

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('a'));
	});
	it('is made from the lines of the record, then from the entries once the books have them, and says so', async () => {
		const typed = await report();
		expect(typed.text.some((line) => line.startsWith('Chiffres tirés des lignes'))).toBe(true);
		const imported = await importTexts(store, 'a', { [basename(EXAMPLE_FEC)]: await readFile(EXAMPLE_FEC, 'utf8') });
		expect(imported).toMatchObject({ ok: true, value: { taken: true } });
		const traced = await report({ seed: 'S' });
		expect(traced.text.some((line) => line.startsWith('Chiffres tirés des écritures'))).toBe(true);
		expect(traced.text).toContain('Compte de résultat et bilan');
		// The FEC is the source's figures by heading: both ways give the same sides of the budget, and the same result.
		expect(traced.sheets[2]?.rows[0]?.at(-1)).toEqual({ kind: 'cents', value: 4_333_600 });
		expect(traced.sheets[2]).toEqual(typed.sheets[2]);
		const drawn = traced.sheets.at(-1);
		expect(drawn?.name).toBe('Pièces à présenter');
		expect(drawn?.rows.length).toBeGreaterThan(0);
		expect((await report({ seed: 'S' })).sheets).toEqual(traced.sheets);
	});
	it('is refused for a year that nothing is known of', async () => {
		const asked = await ask(store, composeTreasurersReport, { year: 1999, language: 'fr' }, { association: 'a', actor: TREASURER });
		expect(asked).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});
});
