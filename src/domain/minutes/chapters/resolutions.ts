import { explainStatement, explainVote, type Resolution, resolveVote } from '../../assembly/index.ts';
import { type Block, type Facts, type Inline, list, paragraph, section, text } from '../../document/index.ts';
import { formatDate } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';
import { voteText } from './votes.ts';

type Fact = Facts['items'][number];

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
		words.separator,
	);
}

/** Changes asked for before the text, in the order in which they were put to the vote. */
function amendmentsOf(scene: Scene, { amendments = [] }: Resolution): Block[] {
	const { words } = scene;
	const items = amendments.map(({ by, passage, replacement, vote, outcome }) =>
		joined(
			[
				by === undefined ? [] : scene.say(words.amendmentBy(scene.fullName(by))),
				scene.say(words.amendment(passage, replacement)),
				vote === undefined ? [] : voteText(scene, vote),
				outcome === undefined ? scene.missing() : [{ type: 'strong', children: text(words.amendmentOutcomes[outcome]) }],
			],
			' – ',
		),
	);
	return items.length === 0 ? [] : [paragraph(text(words.amendments), 'note'), list(items)];
}

/** The quorum that the resolution needed of its own, as it was stated. */
function itemQuorum(scene: Scene, resolution: Resolution): readonly Inline[] {
	const { assembly, language } = scene;
	const stated = assembly.quorumStatements?.find((one) => one.resolution === resolution.id);
	return stated === undefined ? [] : scene.say(explainStatement(stated, scene.statutes, assembly.kind, resolution)[language]);
}

/** The accounts that were laid before the assembly, by their digest. One noted only at the closing is later than the minutes. */
function statementText({ words, language, say }: Scene, { decisions }: Resolution): readonly Inline[] {
	return joined(
		decisions.map(({ statement }) => {
			if (statement === undefined || statement.notedOn !== undefined) return [];
			return say(words.statementText(formatDate(statement.closes, language), statement.sha256));
		}),
		words.separator,
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
				...amendmentsOf(scene, resolution),
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
						...fact(words.statement, statementText(scene, resolution)),
						...fact(words.facts.quorum, itemQuorum(scene, resolution)),
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
