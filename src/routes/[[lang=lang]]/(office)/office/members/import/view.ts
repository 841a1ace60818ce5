import type { Language } from '../../../../../../domain/basics/index.ts';
import { formatCount, formatMoney } from '../../../../../../domain/typography/index.ts';
import { happenedToMany } from '../../../../../../i18n/concepts.ts';
import { counted } from '../../../../../../i18n/counted.ts';
import { MEMBER_LIST_WORDS, MEMBERS_WORDS } from '../../../../../../i18n/office/index.ts';
import type { ActionOutput, QueryOutput } from '../../../../../../use_cases/index.ts';

type ReadList = NonNullable<QueryOutput<'members.read_list'>>;
type ToldMember = ReadList['new'][number];

/** Fields of an organisation that the list has under another name. */
const FIELD_OF: { readonly [field: string]: keyof ReadList['fields'] } = { name: 'organisation', kind: 'organisationKind' };
const CENTS: ReadonlySet<string> = new Set(['duesDue', 'duesPaid']);

/** What of a member the list changes, a line a change. */
function changesOf({ changes, joins, represents }: ToldMember, list: ReadList, language: Language): string[] {
	const words = MEMBER_LIST_WORDS[language];
	const { kinds, statuses } = MEMBERS_WORDS[language];
	const named: { readonly [value: string]: string } = { ...kinds, ...statuses };
	const categories = new Map(list.categories.map((one) => [one.id, language === 'en' ? one.nameEn : one.name]));
	const labels: { readonly [field: string]: { readonly [L in Language]: string } } = list.fields;
	const shown = (field: string, value: string | number) =>
		CENTS.has(field) ? formatMoney(Number(value), language) : (named[value] ?? String(value));
	return [
		...changes.map(({ field, before, after }) => {
			const label = labels[FIELD_OF[field] ?? field]?.[language] ?? field;
			const from = before === undefined ? '' : `${shown(field, before)} → `;
			return `${label}${language === 'fr' ? ' : ' : ': '}${from}${shown(field, after)}`;
		}),
		...joins.map((one) => words.joins(categories.get(one.category) ?? one.category, one.year, statuses[one.status])),
		...(represents ? [words.represents] : []),
	];
}

/** The list that is kept, as its page shows it. */
export function listView(list: ReadList, language: Language) {
	const words = MEMBER_LIST_WORDS[language];
	const { kinds, statuses } = MEMBERS_WORDS[language];
	const { counts, choices } = list;
	const choicesOf = (of: { readonly [value: string]: string }) => Object.entries(of).map(([value, label]) => ({ value, label }));
	const members = (some: readonly ToldMember[]) =>
		some.map((one) => {
			const changes = changesOf(one, list, language);
			return { row: one.row, name: one.name, changes: changes.length === 0 ? [words.joinsNothing] : changes };
		});
	const some = (shown: number, all: number) =>
		shown < all ? words.firstOnes(formatCount(shown, language), formatCount(all, language)) : '';
	return {
		id: list.id,
		shown: list.shown,
		about: [counted(list.rows, words.rows, language), ...(list.source === null ? [] : [words.sources[list.source]]), words.forgotten].join(
			' · ',
		),
		fileName: list.fileName,
		columns: list.columns.map(({ header, field, samples }) => ({
			header,
			field: field ?? '',
			samples: samples.filter(Boolean).join(', '),
		})),
		fields: Object.entries(list.fields).map(([value, label]) => ({ value, label: label[language] })),
		/** Nothing tells who a row is of: the columns are to be told first. */
		unknownColumns: !choices.columns.some((field) => field === 'familyName' || field === 'fullName' || field === 'organisation'),
		/** Something of the columns is still to be told, or else rows are refused, or members join in no category. */
		unsettled:
			list.unknownCategories.some((name) => choices.categoryNames[name] === undefined) ||
			(choices.defaults.category === undefined && !choices.columns.includes('category')),
		categories: list.categories.map((one) => ({ value: one.id, label: language === 'en' ? one.nameEn : one.name })),
		unknownCategories: list.unknownCategories.map((name) => ({ name, is: choices.categoryNames[name] ?? '' })),
		defaults: { ...choices.defaults, kind: choices.kind },
		kinds: choicesOf(kinds).filter(({ value }) => value !== 'person'),
		statuses: choicesOf(statuses),
		othersAreNew: choices.othersAreNew,
		decided: counts.decided > 0,
		counts: (Object.keys(words.counts) as (keyof typeof words.counts)[]).map((count) => ({
			label: words.counts[count],
			count: formatCount(counts[count], language),
		})),
		errors: list.errors.map(({ row, column, header, value, message }) => ({ row, column, header, value, why: message[language] })),
		errorCount: formatCount(counts.errors, language),
		someErrors: some(list.errors.length, counts.errors),
		duplicates: list.duplicates.map(({ row, part, name, reason, like }) => ({
			key: `${row} ${part}`,
			...{ row, name },
			reason: words.reasons[reason],
			like: like.map((one) => ('id' in one ? one.name : `${one.name} (${words.likeRow(one.row)})`)).join(', '),
			choices: [
				{ value: '', label: words.later },
				...like.flatMap((one) => ('id' in one ? [{ value: `is:${one.id}`, label: words.is(one.name) }] : [])),
				...(reason === 'repeated' ? [] : [{ value: 'new', label: words.isNew }]),
				{ value: 'skip', label: words.skip },
			],
		})),
		someDuplicates: some(list.duplicates.length, counts.duplicates),
		newOnes: members(list.new),
		someNew: some(list.new.length, counts.new),
		changedOnes: members(list.changed),
		someChanged: some(list.changed.length, counts.changed),
		leftOut: counts.leftOut === 0 ? '' : counted(counts.leftOut, words.leaveOut, language),
		confirm: confirmation(counts.new + counts.changed, language),
	};
}

/** What the button says; empty where there is nothing to import. */
function confirmation(members: number, language: Language): string {
	const { one, many } = MEMBER_LIST_WORDS[language].confirm;
	if (members === 0) return '';
	return members === 1 ? one : many(formatCount(members, language));
}

/** What an import did, in words. */
export function importedText(done: ActionOutput<'members.import_list'>, language: Language): string {
	const words = MEMBER_LIST_WORDS[language];
	const many = (
		subject: 'person' | 'organisation' | 'membership',
		{ added, changed }: { readonly added: number; readonly changed: number },
	) => [
		...(added === 0 ? [] : [happenedToMany(subject, 'added', added, language)]),
		...(changed === 0 ? [] : [happenedToMany(subject, 'changed', changed, language)]),
	];
	const parts = [
		...many('person', done.people),
		...many('organisation', done.organisations),
		...many('membership', done.memberships),
		...(done.representations === 0 ? [] : [happenedToMany('representation', 'added', done.representations, language)]),
		...(done.leftOut === 0 ? [] : [counted(done.leftOut, words.leftOut, language)]),
	];
	return `${words.done} ${parts.length === 0 ? words.doneNothing : parts.join(', ')}.`;
}
