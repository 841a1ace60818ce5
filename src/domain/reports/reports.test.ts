import { expect, it } from 'vitest';
import { readExample } from '../../../tests/example.ts';
import { composeActivityReport, reportedYears } from './index.ts';

it('tells of a year what the minutes would tell of it, and no edition of another year', async () => {
	const { record } = await readExample();
	const [edition] = record.editions;
	const editions = record.editions.map((one) => ({
		...one,
		status: 'completed' as const,
		from: one === edition ? '2015' : '2017',
		to: '2017',
	}));
	const sections = (year: number) =>
		[...JSON.stringify(composeActivityReport({ ...record, editions }, year).children).matchAll(/"edition-([a-z0-9-]+)"/gu)].map(
			(one) => one[1],
		);
	expect(sections(2016)).toEqual([edition?.id]);
	expect(sections(2017).sort()).toEqual(record.editions.map(({ id }) => id).sort());
	expect(sections(2018)).toEqual([]);
	expect(reportedYears({ editions })).toEqual([2017, 2016, 2015]);
	expect(composeActivityReport(record, 2017, { language: 'en' })).toMatchObject({
		language: 'en',
		metadata: { title: 'Activity report 2017 – La 27e Région', fileName: 'activity-report-2017' },
	});
});
