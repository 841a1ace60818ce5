import { type Election, electionResult } from '../../assembly/index.ts';
import { type Block, type Facts, section, text } from '../../document/index.ts';
import { optionNames, rulesOf } from '../../tally/index.ts';
import { formatCount } from '../../typography/index.ts';
import type { Scene } from '../scene.ts';
import { explainTally } from '../tally/index.ts';
import { methodText } from './votes.ts';

function factsOf(scene: Scene, { body, college, vote }: Election, voters: number): Facts[] {
	const { words, record, statutes, language } = scene;
	const named = record.bodies.find((one) => one.id === body);
	const name = (language === 'en' ? named?.nameEn : undefined) ?? named?.name;
	const electing = statutes?.colleges?.find((one) => one.id === college)?.name;
	const method = methodText(scene, vote);
	const items: Facts['items'] = [
		...(name === undefined ? [] : [{ term: text(words.election.body), description: scene.tell(name) }]),
		...(electing === undefined ? [] : [{ term: text(words.election.college), description: scene.tell(electing) }]),
		...(method === undefined ? [] : [{ term: text(words.vote), description: scene.say(method) }]),
		{ term: text(words.election.voters), description: scene.say(words.voices(formatCount(voters, language), voters)) },
	];
	return [{ type: 'facts', items }];
}

/** Elections, each counted again from its box and told so that a reader can count it too. */
export function electionsChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	const elections = assembly.elections ?? [];
	if (elections.length === 0) return [];
	const nameOf = (option: string) => scene.fullName(option);
	const sections = elections.map((election) => {
		const id = `election-${election.id}`;
		const result = electionResult(election);
		const facts = factsOf(scene, election, result.turnout.voters);
		return section(id, scene.tell(election.title), [
			...facts,
			...explainTally(result, { id, language, nameOf: optionNames(election.config, nameOf), ...rulesOf(election.config) }),
		]);
	});
	return [section('elections', words.elections, sections)];
}
