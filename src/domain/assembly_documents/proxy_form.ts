import { type Block, type DocumentTree, factsOf, list, paragraph, text } from '../document/index.ts';
import { proxiesApplied, statutesInForce } from '../statutes/index.ts';
import { formatLongDate, formatSource } from '../typography/index.ts';
import { namingOf, type Voice } from '../voices/index.ts';
import { type AssemblyScene, assemblyTree, kindText } from './common.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** What a proxy on paper says for one voice, filled in as far as the record knows. */
export function proxyBlocks({ record, assembly, language }: AssemblyScene, voice: Voice): readonly Block[] {
	const words = ASSEMBLY_WORDING[language];
	const nameOf = namingOf(record);
	const { rule, source } = proxiesApplied(statutesInForce(record.statutes, assembly.date));
	const blank = rule.blank === 'chair' || rule.blank === 'assembly' ? rule.blank : 'none';
	const [signatory] = voice.heldBy;
	const rules = [
		words.blank[blank],
		...(rule.maximumPerHolder === undefined ? [] : [words.limit(rule.maximumPerHolder)]),
		...(rule.revives === true ? [] : [words.revoked]),
	];
	return [
		factsOf([
			[words.principal, nameOf(voice.id)],
			[words.signatory, signatory === undefined || `person:${signatory}` === voice.id ? undefined : nameOf(signatory)],
			[words.votes, String(voice.weight)],
		]),
		paragraph(words.gives),
		factsOf([[words.holder, '…………………………………………………………………………']]),
		paragraph(words.toVote(kindText({ record, assembly, language }), formatLongDate(assembly.date, language))),
		list(
			assembly.agenda.map((item) => item.title),
			undefined,
			true,
		),
		paragraph(`${rules.join(' ')} (${formatSource(source, language)})`, 'note'),
		{ type: 'signatures', places: [{ role: text(words.signature), name: text(signatory === undefined ? '' : nameOf(signatory)) }] },
	];
}

/** A proxy on paper for one voice: whoever gives it writes the holder's name and signs. */
export function composeProxyForm(scene: AssemblyScene, voice: Voice): DocumentTree {
	const words = ASSEMBLY_WORDING[scene.language];
	return assemblyTree(scene, {
		kind: 'proxyForm',
		title: words.proxy,
		file: `${words.files.proxy}-${voice.id.replace(':', '-')}`,
		children: proxyBlocks(scene, voice),
	});
}
