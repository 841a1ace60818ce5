import { type Bilingual, bySource } from '../basics/index.ts';
import { type AssemblyKind, itemQuorumRule, quorumRule, type Statutes } from '../statutes/index.ts';
import { bilingual, formatFraction, type Writing } from '../typography/index.ts';
import type { Resolution } from './assembly.ts';
import type { JudgedQuorum, QuorumFigures, QuorumOutcome } from './quorum.ts';
import type { QuorumStatement } from './vote.ts';

function figuresOf({ counted, enrolled, required }: Omit<QuorumFigures, 'reached'>, unit: string, { say, n }: Writing): string {
	return say(
		`${n(counted)} ${unit} sur ${n(enrolled)}, il en faut ${n(required)}`,
		`${n(counted)} of ${n(enrolled)} ${unit}, ${n(required)} being needed`,
	);
}

function judged(outcome: JudgedQuorum, writing: Writing): string {
	const { say, colon, semicolon, source } = writing;
	const { share, base } = outcome.rule;
	const unit = base === 'voices' ? say('voix', 'voices') : say('membres', 'members');
	const whole = figuresOf(outcome, unit, writing);
	const colleges = (outcome.colleges ?? []).map((one) => `${one.name}${colon}${figuresOf(one, unit, writing)}`);
	const said = outcome.status === 'reached' ? say('atteint', 'reached') : say('non atteint', 'not reached');
	return `${said}${colon}${[`${whole} (${formatFraction(share)})`, ...colleges].join(semicolon)} (${source(outcome.source)})`;
}

/** A quorum as the chair stated it, with the rule of the statutes in force; of a resolution, that which its decisions need. */
export function explainStatement(
	stated: QuorumStatement,
	statutes: Statutes | undefined,
	kind: AssemblyKind | undefined,
	resolution?: Pick<Resolution, 'decisions'>,
): Bilingual {
	const rules = resolution?.decisions.map((one) => itemQuorumRule(statutes, kind, one.kind)) ?? [quorumRule(statutes, kind)];
	const rule = rules.find((one) => one !== undefined);
	return bilingual((writing) => {
		if (rule !== undefined)
			return judged({ ...stated, status: stated.reached ? 'reached' : 'missed', rule, source: bySource(rule) }, writing);
		const { say, colon, n } = writing;
		const said = stated.reached ? say('atteint', 'reached') : say('non atteint', 'not reached');
		return `${said}${colon}${n(stated.counted)} / ${n(stated.enrolled)}`;
	});
}

/** A quorum with the figures compared: what the chair proclaims. Nothing where the record does not tell enough. */
export function explainQuorum(outcome: QuorumOutcome): Bilingual | undefined {
	switch (outcome.status) {
		case 'no-rule':
			return bilingual(({ say }) => say('les statuts enregistrés n’en fixent pas', 'the statutes on record set none'));
		case 'not-required':
			return bilingual(
				({ say, source }) => `${say('non requis sur seconde convocation', 'not required on a second notice')} (${source(outcome.source)})`,
			);
		case 'enrolled-unknown':
		case 'voices-unknown':
			return undefined;
		case 'reached':
		case 'missed':
			return bilingual((writing) => judged(outcome, writing));
	}
}
