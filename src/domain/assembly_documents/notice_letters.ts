import { explainMajority } from '../assembly/index.ts';
import type { Recipient } from '../convening/index.ts';
import { type Block, type DocumentTree, list, paragraph, section, text } from '../document/index.ts';
import { laidBefore } from '../kept_documents/index.ts';
import { readInline, readNarrative } from '../narrative/index.ts';
import { majorityApplied, proxiesApplied, statutesInForce } from '../statutes/index.ts';
import { namingOf, type Voice, type VoiceId } from '../voices/index.ts';
import { type AssemblyScene, assemblyTree, frameFacts, kindText } from './common.ts';
import { proxyBlocks } from './proxy_form.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** The resolutions as they are drafted, each with the majority that it wants. */
function drafts({ record, assembly, language }: AssemblyScene): readonly Block[] {
	const words = ASSEMBLY_WORDING[language];
	const statutes = statutesInForce(record.statutes, assembly.date);
	return assembly.resolutions.flatMap(({ number, title, text: body, decisions }) => {
		const majorities = new Set(decisions.map((one) => explainMajority(majorityApplied(statutes, one.kind))[language]));
		return [
			paragraph([{ type: 'strong', children: readInline(words.resolution(number, title), language) }]),
			...readNarrative(body, language),
			paragraph(`${words.majority}${language === 'fr' ? ' : ' : ': '}${[...majorities].join(' ; ')}`, 'note'),
		];
	});
}

/**
 * The notice of an assembly as letters, one to each recipient on a page of its own, with a proxy to fill in for each voice that they may
 * hold: what is posted to those without an address.
 * @param voices those who vote
 */
export function composeNoticeLetters(scene: AssemblyScene, recipients: readonly Recipient[], voices: readonly Voice[]): DocumentTree {
	const { record, assembly, language } = scene;
	const words = ASSEMBLY_WORDING[language];
	const nameOf = namingOf(record);
	const proxies = proxiesApplied(statutesInForce(record.statutes, assembly.date)).rule.allowed;
	const resolutions = drafts(scene);
	const documents = laidBefore(record, assembly);
	const voting = new Map(proxies ? voices.map((one) => [one.id, one]) : []);
	const proxyPages = (index: number, members: readonly VoiceId[]) =>
		members.flatMap((member, nth) => {
			const voice = voting.get(member);
			const title = `${words.proxy} – ${nameOf(member)}`;
			return voice === undefined
				? []
				: [{ ...section(`proxy-${index + 1}-${nth + 1}`, title, proxyBlocks(scene, voice)), ownPage: true as const }];
		});
	const letters = recipients.map((recipient, index) => {
		const of = recipient.members.filter((member) => member !== recipient.id).map(nameOf);
		const name = [nameOf(recipient.id), ...of].join(', ');
		return {
			...section(`letter-${index + 1}`, `${words.to} ${name}`, [
				paragraph(words.convene(kindText(scene), record.association.name), 'lead'),
				...(assembly.secondNoticeOf === undefined ? [] : [paragraph(words.second)]),
				frameFacts(scene),
				paragraph([{ type: 'strong', children: text(words.agenda) }]),
				list(
					assembly.agenda.map((item) => item.title),
					undefined,
					true,
				),
				...(resolutions.length === 0 ? [] : [paragraph([{ type: 'strong', children: text(words.resolutions) }]), ...resolutions]),
				...(documents.length === 0
					? []
					: [paragraph([{ type: 'strong', children: text(words.documents) }]), list(documents.map((one) => one.title))]),
				...(recipient.members.some((member) => voting.has(member)) ? [paragraph(words.proxyHow)] : []),
				paragraph(words.signedBy(record.association.name)),
				...proxyPages(index, recipient.members),
			]),
			ownPage: true as const,
		};
	});
	return assemblyTree(scene, { kind: 'noticeLetters', title: words.notices, file: words.files.notices, children: letters });
}
