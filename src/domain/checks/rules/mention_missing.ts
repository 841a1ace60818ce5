import type { Assembly } from '../../assembly/index.ts';
import type { Association } from '../../association/index.ts';
import type { Bilingual } from '../../basics/index.ts';
import { MENTIONS, type Mention, type Statutes, statutesInForce } from '../../statutes/index.ts';
import { type Rule, USAGE } from '../finding.ts';

const WORDS: { readonly [M in Mention]: Bilingual } = {
	associationIdentity: {
		fr: 'à la fois le siège et un identifiant de l’association (RNA ou SIREN)',
		en: 'both the association’s seat and an identifier (RNA or SIREN)',
	},
	assemblyKind: { fr: 'la nature de l’assemblée, ordinaire ou extraordinaire', en: 'the kind of assembly, ordinary or extraordinary' },
	notice: { fr: 'la convocation : quand, par qui, comment', en: 'the notice: when, by whom, how' },
	presidingOfficers: { fr: 'le président et le secrétaire de séance', en: 'the chair and the secretary' },
	entitledMembers: { fr: 'le nombre de membres ayant droit de vote', en: 'the number of members entitled to vote' },
	quorum: { fr: 'le quorum', en: 'the quorum' },
	documents: { fr: 'les documents soumis à l’assemblée', en: 'the documents laid before the assembly' },
	voteCounts: { fr: 'le décompte des voix', en: 'the counts of the votes' },
	closing: { fr: 'l’heure de clôture', en: 'the time of closing' },
	signatures: { fr: 'les signatures', en: 'the signatures' },
};

function lacks(mention: Mention, association: Association, assembly: Assembly, statutes: Statutes | undefined): boolean {
	switch (mention) {
		case 'associationIdentity':
			return association.seat === undefined || (association.siren === undefined && association.rna === undefined);
		case 'assemblyKind':
			return assembly.kind === undefined;
		case 'notice':
			return assembly.notice === undefined;
		case 'presidingOfficers':
			return assembly.chair === undefined || assembly.secretary === undefined;
		case 'entitledMembers':
			return assembly.entitled === undefined;
		case 'quorum':
			return statutes?.quorums !== undefined && assembly.entitled === undefined;
		case 'documents':
			return assembly.documents.length === 0;
		case 'voteCounts':
			return assembly.resolutions.some((one) => one.vote?.counts === undefined && one.vote?.colleges === undefined);
		case 'closing':
			return assembly.closedAt === undefined;
		case 'signatures':
			return assembly.signatures.length === 0;
	}
}

/** What minutes have to say: an error where the statutes want it, else what usage expects. */
export const mentionMissing: Rule = {
	code: 'MENTION-MISSING',
	severity: 'notice',
	title: { fr: 'Mentions du procès-verbal', en: 'Mentions of the minutes' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies) {
			const statutes = statutesInForce(record.statutes, assembly.date);
			for (const mention of MENTIONS) {
				if (!lacks(mention, record.association, assembly, statutes)) continue;
				const wanted = statutes?.mentions?.find((one) => one.mention === mention);
				yield {
					path: mention === 'associationIdentity' ? ['association'] : ['assemblies', assembly.id],
					...(wanted === undefined ? {} : { severity: 'error' }),
					message: {
						fr: `Le procès-verbal ne dit pas ${WORDS[mention].fr}.`,
						en: `The minutes do not say ${WORDS[mention].en}.`,
					},
					...(wanted?.article === undefined ? {} : { article: wanted.article }),
				};
			}
		}
	},
};
