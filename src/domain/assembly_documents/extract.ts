import { type DocumentTree, factsOf, paragraph, text } from '../document/index.ts';
import { composeMinutes } from '../minutes/index.ts';
import { formatDate, formatLongDate } from '../typography/index.ts';
import { namingOf } from '../voices/index.ts';
import { type AssemblyScene, assemblyTree, frameFacts, kindText } from './common.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/**
 * One resolution out of the minutes, as the minutes have it: what a bank or the prefecture asks for.
 * @param digest SHA-256 of the signed minutes, where they are kept
 * @returns undefined where there is no such resolution
 */
export function composeExtract(scene: AssemblyScene, resolution: string, digest?: string): DocumentTree | undefined {
	const { record, assembly, language } = scene;
	const words = ASSEMBLY_WORDING[language];
	const resolutions = composeMinutes(record, assembly, { language }).children.find(
		(one) => one.type === 'section' && one.id === 'resolutions',
	);
	const sections = resolutions?.type === 'section' ? resolutions.children : [];
	const found = sections.find((one) => one.type === 'section' && one.id === `resolution-${resolution}`);
	if (found === undefined) return undefined;
	const { association } = record;
	const nameOf = namingOf(record);
	// Noted with the closing, so after the minutes; what was laid before the assembly stands in them.
	const decisions = assembly.resolutions.find(({ id }) => id === resolution)?.decisions ?? [];
	const closed = decisions.flatMap(({ statement }): [string, string][] =>
		statement?.notedOn === undefined ? [] : [[words.closedStatement(formatDate(statement.closes, language)), statement.sha256]],
	);
	const complete = assembly.signatures.length > 0 && assembly.signatures.every((one) => one.signedOn !== undefined);
	const signed = assembly.signatures.filter((one) => one.person !== undefined);
	return assemblyTree(scene, {
		kind: 'resolutionExtract',
		title: words.extract,
		file: `${words.files.extract}-${resolution}`,
		children: [
			factsOf([
				[words.seat, association.seat],
				[words.siren, association.siren],
				[words.rna, association.rna],
			]),
			paragraph(words.extractText(kindText(scene), formatLongDate(assembly.date, language)), 'lead'),
			frameFacts(scene),
			found,
			paragraph(complete ? words.certifiedTrue : words.notCertified),
			factsOf([[words.digest, digest], ...closed]),
			{
				type: 'signatures',
				places: signed.map(({ role, person = '' }) => ({
					role: text(role === 'secretary' ? words.secretary : words.chair),
					name: text(nameOf(person)),
				})),
			},
		],
	});
}
