import type { Rule } from './finding.ts';
import { accountHeading } from './rules/account_heading.ts';
import { affiliationNotMember } from './rules/affiliation_not_member.ts';
import { agendaUntreated } from './rules/agenda_untreated.ts';
import { amountRepeated } from './rules/amount_repeated.ts';
import { auditorReport } from './rules/auditor_report.ts';
import { bodySize } from './rules/body_size.ts';
import { budgetBalance } from './rules/budget_balance.ts';
import { budgetResult } from './rules/budget_result.ts';
import { budgetSum } from './rules/budget_sum.ts';
import { budgetTotal } from './rules/budget_total.ts';
import { budgetVersions } from './rules/budget_versions.ts';
import { categoryKind } from './rules/category_kind.ts';
import { chartData } from './rules/chart_data.ts';
import { closedYear } from './rules/closed_year.ts';
import { countListed } from './rules/count_listed.ts';
import { countPending } from './rules/count_pending.ts';
import { debateAsResolution } from './rules/debate_as_resolution.ts';
import { decisionAmount } from './rules/decision_amount.ts';
import { documentMissing } from './rules/document_missing.ts';
import { duesMembers } from './rules/dues_members.ts';
import { duesPerMember } from './rules/dues_per_member.ts';
import { duesTimes } from './rules/dues_times.ts';
import { figureAnnounced } from './rules/figure_announced.ts';
import { figureRounded } from './rules/figure_rounded.ts';
import { funderKind } from './rules/funder_kind.ts';
import { lineEmpty } from './rules/line_empty.ts';
import { majorityNotReached } from './rules/majority_not_reached.ts';
import { mandateOverlap } from './rules/mandate_overlap.ts';
import { mandateTerm } from './rules/mandate_term.ts';
import { mentionMissing } from './rules/mention_missing.ts';
import { nameSpelling } from './rules/name_spelling.ts';
import { noticeLate } from './rules/notice_late.ts';
import { presentAndRepresented } from './rules/present_and_represented.ts';
import { provisionStatus } from './rules/provision_status.ts';
import { proxyBlank } from './rules/proxy_blank.ts';
import { proxyHolderAbsent } from './rules/proxy_holder_absent.ts';
import { proxyLimit } from './rules/proxy_limit.ts';
import { quorumNotReached } from './rules/quorum_not_reached.ts';
import { resultInExpenses } from './rules/result_in_expenses.ts';
import { sourceMarkup } from './rules/source_markup.ts';
import { totalLabel } from './rules/total_label.ts';
import { voteCountsMissing } from './rules/vote_counts_missing.ts';
import { voteOffAgenda } from './rules/vote_off_agenda.ts';
import { voteResultMissing } from './rules/vote_result_missing.ts';
import { voterEntitled } from './rules/voter_entitled.ts';
import { votesSum } from './rules/votes_sum.ts';
import { yearAccounts } from './rules/year_accounts.ts';
import { yearPresented } from './rules/year_presented.ts';

/** Every rule, in the order in which findings are told: the accounts, the members, the assembly, the bodies, the form. */
export const RULES: readonly Rule[] = [
	budgetSum,
	budgetTotal,
	budgetResult,
	budgetBalance,
	budgetVersions,
	resultInExpenses,
	figureAnnounced,
	figureRounded,
	yearAccounts,
	closedYear,
	yearPresented,
	totalLabel,
	accountHeading,
	amountRepeated,
	lineEmpty,
	auditorReport,
	documentMissing,
	funderKind,
	provisionStatus,
	decisionAmount,
	duesTimes,
	duesMembers,
	duesPerMember,
	countListed,
	countPending,
	categoryKind,
	affiliationNotMember,
	noticeLate,
	quorumNotReached,
	presentAndRepresented,
	proxyLimit,
	proxyHolderAbsent,
	proxyBlank,
	voterEntitled,
	votesSum,
	majorityNotReached,
	voteOffAgenda,
	agendaUntreated,
	voteResultMissing,
	voteCountsMissing,
	debateAsResolution,
	mandateTerm,
	mandateOverlap,
	bodySize,
	mentionMissing,
	nameSpelling,
	chartData,
	sourceMarkup,
];
