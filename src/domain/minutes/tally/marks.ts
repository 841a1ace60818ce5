import type { Marks } from '../../tally/index.ts';
import { joinWords, writingOf } from '../../typography/index.ts';
import type { TallyNames } from './telling.ts';

/** What a ballot says, as scrutineers read it aloud: `1. Ada ; 2. Ben`, `Ada (bien), Ben (passable)`. */
export function marksText(marks: Marks, { language, nameOf }: Omit<TallyNames, 'id'>): string {
	const { say, n } = writingOf(language);
	const each = (of: Readonly<Record<string, string>>) =>
		Object.entries(of)
			.map(([option, said]) => `${nameOf(option)} (${said})`)
			.join(', ');
	switch (marks.kind) {
		case 'blank':
			return say('blanc', 'blank');
		case 'spoiled':
			return say('nul', 'spoiled');
		case 'choices':
			return joinWords(marks.choices.map(nameOf), language);
		case 'ranking':
			return marks.ranking.map((options, rank) => `${n(rank + 1)}. ${options.map(nameOf).join(' = ')}`).join(say(' ; ', '; '));
		case 'scores':
			return each(Object.fromEntries(Object.entries(marks.scores).map(([option, score]) => [option, n(score)])));
		case 'grades':
			return each(marks.grades);
		case 'answers': {
			const words = { for: say('pour', 'for'), against: say('contre', 'against'), abstention: say('abstention', 'abstention') };
			return each(Object.fromEntries(Object.entries(marks.answers).map(([option, answer]) => [option, words[answer]])));
		}
	}
}
