import { computeQuorum, explainQuorum, explainStatement } from '../../assembly/index.ts';
import { type Block, type Facts, type Inline, section, text } from '../../document/index.ts';
import type { Mention } from '../../statutes/index.ts';
import { formatCount, formatDate, formatLongDate, formatTime, ordinal } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';

type Fact = Facts['items'][number];

/** Whether the statutes ask for a mention, and by which article; usage asks for all of them where the statutes are silent. */
function wanted(scene: Scene, mention: Mention): { readonly article?: string } | undefined {
	const rules = scene.statutes?.mentions;
	if (rules === undefined) return {};
	return rules.find((rule) => rule.mention === mention);
}

/** The fact where the record has it; marked missing where it is wanted; nothing else. */
function fact(scene: Scene, term: string, description: readonly Inline[] | undefined, mention?: Mention): Fact[] {
	if (description !== undefined && description.length > 0) return [{ term: text(term), description }];
	const rule = mention === undefined ? undefined : wanted(scene, mention);
	return rule === undefined ? [] : [{ term: text(term), description: scene.missing(rule.article) }];
}

function quorumText(scene: Scene): readonly Inline[] | undefined {
	if (scene.statutes === undefined) return undefined;
	const { assembly, language, words } = scene;
	const stated = (assembly.quorumStatements ?? []).filter((one) => one.resolution === undefined);
	if (stated.length > 0) {
		const each = stated.map((one) => {
			const quorum = explainStatement(one, scene.statutes, assembly.kind)[language];
			return scene.say(one.at === undefined ? quorum : words.statedAt(formatTime(one.at, language), quorum));
		});
		return joined(each, words.separator);
	}
	const said = explainQuorum(computeQuorum(scene.assembly, scene.statutes));
	return said === undefined ? undefined : scene.say(said[scene.language]);
}

/** Members and voices entitled to vote, of each college too where there are colleges. */
function entitledText({ assembly, statutes, words, language, say }: Scene): readonly Inline[] | undefined {
	const { entitled } = assembly;
	if (entitled === undefined) return undefined;
	const figures = ({ members, voices }: { readonly members: number; readonly voices: number }) =>
		words.entitled(formatCount(members, language), formatCount(voices, language));
	const colleges = (entitled.colleges ?? []).map((one) => {
		const name = statutes?.colleges?.find((rule) => rule.id === one.college)?.name ?? one.college;
		return words.entitledCollege(name, figures(one));
	});
	return say(`${figures(entitled)}${colleges.length === 0 ? '' : ` (${colleges.join(words.separator)})`}`);
}

/** Who the association is, and the legal mentions of its sitting: present in the record, or wanted and marked missing. */
export function sittingChapter(scene: Scene): Block[] {
	const { record, assembly, words, language } = scene;
	const { association } = record;
	const rank = assembly.rank === undefined ? undefined : ordinal(assembly.rank, language, true);
	const names = (ids: readonly string[]) =>
		joined(
			ids.map((id) => text(scene.fullName(id))),
			', ',
		);
	const { notice } = assembly;
	const items: Fact[] = [
		...fact(scene, words.identity.name, scene.tell(association.name)),
		...fact(scene, words.identity.shortName, association.shortName === undefined ? undefined : scene.tell(association.shortName)),
		...fact(scene, words.identity.siren, association.siren === undefined ? undefined : text(association.siren), 'associationIdentity'),
		...fact(scene, words.identity.rna, association.rna === undefined ? undefined : text(association.rna), 'associationIdentity'),
		...fact(scene, words.identity.seat, association.seat === undefined ? undefined : scene.tell(association.seat), 'associationIdentity'),
		...fact(
			scene,
			words.identity.site,
			association.site === undefined ? undefined : [{ type: 'link', href: association.site, children: text(association.site) }],
		),
		...fact(scene, words.facts.kind, assembly.kind === undefined ? undefined : text(words.assemblyKinds[assembly.kind]), 'assemblyKind'),
		...fact(
			scene,
			words.facts.rank,
			rank === undefined ? undefined : [...text(rank.figure), { type: 'superscript', children: text(rank.mark) }],
		),
		...fact(scene, words.facts.date, scene.say(words.fromTo(formatLongDate(assembly.date, language), assembly.startsAt, assembly.endsAt))),
		...fact(scene, words.facts.place, assembly.place === undefined ? undefined : scene.tell(assembly.place)),
		...fact(
			scene,
			words.facts.notice,
			notice === undefined
				? undefined
				: scene.say(words.noticeSent(notice.sentOn, notice.by, notice.means === undefined ? undefined : words.noticeMeans[notice.means])),
			'notice',
		),
		...fact(
			scene,
			words.facts.secondNotice,
			assembly.secondNoticeOf === undefined
				? undefined
				: scene.say(words.secondNotice(formatDate(assembly.secondNoticeOf.slice(0, 10), language))),
		),
		...fact(scene, words.facts.chair, assembly.chair === undefined ? undefined : names([assembly.chair]), 'presidingOfficers'),
		...fact(scene, words.facts.secretary, assembly.secretary === undefined ? undefined : names([assembly.secretary]), 'presidingOfficers'),
		...fact(scene, words.facts.scrutineers, names(assembly.scrutineers)),
		...fact(scene, words.facts.entitled, entitledText(scene), 'entitledMembers'),
		...fact(scene, words.facts.quorum, quorumText(scene), 'quorum'),
		...fact(
			scene,
			words.facts.closing,
			assembly.closedAt === undefined ? undefined : scene.say(words.closedAt(assembly.closedAt)),
			'closing',
		),
	];
	return [section('sitting', words.sitting, [{ type: 'facts', items }])];
}
