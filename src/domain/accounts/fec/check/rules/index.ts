import type { FecCheck, FecRule } from '../rule.ts';
import { accountsCheck } from './accounts.ts';
import { amountsCheck } from './amounts.ts';
import { balanceCheck } from './balance.ts';
import { currencyCheck } from './currency.ts';
import { datesCheck } from './dates.ts';
import { FORM_RULES } from './form.ts';
import { labelsCheck } from './labels.ts';
import { letteringCheck } from './lettering.ts';
import { mandatoryCheck } from './mandatory.ts';
import { nameCheck } from './name.ts';
import { numberingCheck } from './numbering.ts';
import { yearEndsCheck } from './year_ends.ts';

/** All that is watched over in the lines of a FEC. */
export const FEC_CHECKS: readonly FecCheck[] = [
	nameCheck,
	mandatoryCheck,
	datesCheck,
	amountsCheck,
	accountsCheck,
	labelsCheck,
	balanceCheck,
	numberingCheck,
	letteringCheck,
	currencyCheck,
	yearEndsCheck,
];

/** Every rule that can be found broken, in the order in which findings of one severity are told. */
export const FEC_RULES: readonly FecRule[] = [...FORM_RULES, ...FEC_CHECKS.flatMap(({ rules }) => rules)];
