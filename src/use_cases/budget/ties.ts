import type { RecordReader } from '../../store/index.ts';

/** What is chosen by its id and shown by its name. */
export interface Tie {
	readonly id: string;
	readonly name: string;
}

/** Organisations that fund a programme or a line of any year: whom a line's funder is most often among. */
export async function likelyFunders(record: RecordReader): Promise<readonly Tie[]> {
	const lines = (await record.list('year_accounts')).flatMap(({ value }) => value.headings.flatMap((heading) => heading.lines));
	const programmes = [...(await record.list('programme')), ...(await record.list('edition'))];
	const ids = new Set([...lines.flatMap(({ funder }) => funder ?? []), ...programmes.flatMap(({ value }) => value.funders)]);
	const found = await Promise.all([...ids].map((one) => record.get('organisation', { id: one })));
	return found.flatMap((one) => (one === undefined ? [] : [{ id: one.value.id, name: one.value.name }]));
}

/** Programmes, and editions of them, that a line may be for. */
export async function programmeChoices(record: RecordReader): Promise<readonly Tie[]> {
	const programmes = (await record.list('programme')).map(({ value }) => ({ id: value.id, name: value.name }));
	const editions = (await record.list('edition')).map(({ value }) => ({ id: value.id, name: value.title }));
	return [...programmes, ...editions];
}
