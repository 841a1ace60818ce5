import { isSecret, type Vote } from '../../assembly/index.ts';
import type { Inline } from '../../document/index.ts';
import { formatCount } from '../../typography/index.ts';
import type { Scene } from '../scene.ts';

/** How a vote was held: `électronique, à bulletin secret`. */
export function methodText({ words }: Scene, vote: Pick<Vote, 'method' | 'secret'> | undefined): string | undefined {
	if (vote?.method === undefined) return undefined;
	const said = words.method[vote.method];
	return isSecret(vote) && vote.method !== 'secret' ? `${said}, ${words.method.secret}` : said;
}

/** How a vote was held and what it counted, in voices. */
export function voteText(scene: Scene, vote: Vote | undefined): readonly Inline[] {
	const { words, language } = scene;
	if (vote === undefined) return scene.missing();
	const { counts } = vote;
	const said = [
		methodText(scene, vote),
		vote.unanimous === true ? words.unanimous : undefined,
		...(counts === undefined
			? [words.countsMissing]
			: (['for', 'against', 'abstention', 'blank', 'spoiled'] as const).map((choice) => {
					const count = counts[choice];
					// Nobody votes blank by hand, nor spoils a ballot on a device.
					const idle = count === 0 && (choice === 'blank' || choice === 'spoiled') && !isSecret(vote);
					return count === undefined || idle ? undefined : `${words.counts[choice]} ${formatCount(count, language)}`;
				})),
	].filter((part) => part !== undefined);
	return scene.say(said.join(', '));
}
