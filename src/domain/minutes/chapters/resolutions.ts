import { explainVote, type Resolution, resolveVote, type Vote } from '../../assembly/index.ts';
import { type Block, type Facts, type Inline, paragraph, section, text } from '../../document/index.ts';
import { formatCount } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';

type Fact = Facts['items'][number];

function voteText(scene: Scene, vote: Vote | undefined): readonly Inline[] {
	const { words, language } = scene;
	if (vote === undefined) return scene.missing();
	const counts = vote.counts;
	const said = [
		vote.method === undefined ? undefined : words.method[vote.method],
		vote.unanimous === true ? words.unanimous : undefined,
		...(counts === undefined
			? [words.countsMissing]
			: (['for', 'against', 'abstention', 'blank', 'spoiled'] as const).map((choice) =>
					counts[choice] === undefined ? undefined : `${words.counts[choice]} ${formatCount(counts[choice], language)}`,
				)),
	].filter((part) => part !== undefined);
	return scene.say(said.join(', '));
}

/** The majority wanted and what was obtained, for the most demanding reader: only where there are counts. */
function majorityText(scene: Scene, resolution: Resolution): readonly Inline[] {
	const { words, language, assembly, statutes } = scene;
	const kinds = [...new Set(resolution.decisions.map((decision) => decision.kind))];
	return joined(
		kinds.map((kind) => {
			const outcome = resolveVote(kind, resolution.vote, statutes, assembly);
			if (outcome.status !== 'carried' && outcome.status !== 'lost') return [];
			return scene.say(`${words.decisions[kind]} : ${explainVote(outcome)[language]}`);
		}),
		' ; ',
	);
}

function outcomeText(scene: Scene, resolution: Resolution): readonly Inline[] {
	const { words, assembly } = scene;
	if (resolution.outcome !== undefined) return [{ type: 'strong', children: text(words.outcomes[resolution.outcome]) }];
	return assembly.resolutionsOutcome === undefined ? scene.missing() : text(words.outcomeTogether);
}

/** The resolutions, each with its text, its subjects, its vote and its outcome; then what was only discussed. */
export function resolutionsChapter(scene: Scene): Block[] {
	const { assembly, words } = scene;
	const fact = (term: string, description: readonly Inline[]): Fact[] =>
		description.length === 0 ? [] : [{ term: text(term), description }];
	const sections = assembly.resolutions.map((resolution) =>
		section(
			`resolution-${resolution.id}`,
			[...scene.say(`${words.resolution(String(resolution.number))} – `), ...scene.tell(resolution.title)],
			[
				...scene
					.narrative(resolution.text)
					.map((block): Block => (block.type === 'paragraph' ? paragraph(block.children, 'decision') : block)),
				{
					type: 'facts',
					items: [
						...fact(
							words.decides,
							text(
								resolution.decisions
									.map((decision) => `${words.decisions[decision.kind]}${decision.year === undefined ? '' : ` ${decision.year}`}`)
									.join(', '),
							),
						),
						...fact(words.vote, voteText(scene, resolution.vote)),
						...fact(words.majority, majorityText(scene, resolution)),
						...fact(words.outcome, outcomeText(scene, resolution)),
					],
				},
			],
		),
	);
	const debates = assembly.debates.flatMap((debate) => scene.narrative(debate.text));
	return [
		...(debates.length === 0 ? [] : [section('debates', words.debates, debates)]),
		...(sections.length === 0 ? [] : [section('resolutions', words.resolutions, sections)]),
	];
}
