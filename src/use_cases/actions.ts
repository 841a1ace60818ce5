import * as accessActions from './access/actions.ts';
import * as accessQueries from './access/queries.ts';
import type { AnyAction, Query } from './action.ts';
import * as afterQueries from './after/asked/index.ts';
import * as after from './after/index.ts';
import * as assemblies from './assemblies/actions.ts';
import * as assemblyQueries from './assemblies/asked/index.ts';
import * as bookQueries from './book/asked/index.ts';
import * as book from './book/index.ts';
import * as budgetQueries from './budget/asked/index.ts';
import * as budget from './budget/index.ts';
import * as conveningQueries from './convening/asked/index.ts';
import * as convening from './convening/index.ts';
import * as deskQueries from './desk/asked/index.ts';
import * as desk from './desk/index.ts';
import * as directoryQueries from './directory/asked/index.ts';
import * as directory from './directory/index.ts';
import * as duesQueries from './dues/asked/index.ts';
import * as dues from './dues/index.ts';
import * as duplicateQueries from './duplicates/asked/index.ts';
import * as duplicates from './duplicates/index.ts';
import * as erasureQueries from './erasure/asked/index.ts';
import * as erasure from './erasure/index.ts';
import * as evidenceQueries from './evidence/asked/index.ts';
import * as evidence from './evidence/index.ts';
import * as governance from './governance/index.ts';
import * as documents from './kept_documents/actions.ts';
import * as documentQueries from './kept_documents/asked/index.ts';
import * as ledgerActions from './ledger/actions.ts';
import * as ledgerQueries from './ledger/asked/index.ts';
import * as mailActions from './mail/actions.ts';
import * as memberQueries from './members/asked/index.ts';
import * as memberLists from './members/import/index.ts';
import * as members from './members/index.ts';
import * as office from './office/index.ts';
import * as ownQueries from './own/asked/index.ts';
import * as own from './own/index.ts';
import * as positionActions from './positions/actions.ts';
import * as positionQueries from './positions/queries.ts';
import * as programmes from './programmes/index.ts';
import * as replyQueries from './replies/asked/index.ts';
import * as replies from './replies/index.ts';
import * as reportQueries from './report/index.ts';
import * as requestQueries from './requests/asked/index.ts';
import * as requests from './requests/index.ts';
import * as scrutiny from './scrutiny/actions.ts';
import * as scrutinyQueries from './scrutiny/queries.ts';
import * as settingsQueries from './settings/asked/index.ts';
import * as settings from './settings/index.ts';
import * as sittingActions from './sittings/actions.ts';
import * as sittingQueries from './sittings/queries.ts';
import * as webhookQueries from './webhooks/asked/index.ts';
import * as webhooks from './webhooks/index.ts';
import * as workshopActions from './workshops/actions.ts';
import * as workshopQueries from './workshops/queries.ts';

/** What the folders of use cases export: actions, and queries told apart by their list below. */
const EVERY_ACTION = {
	...accessActions,
	...after,
	...assemblies,
	...book,
	...budget,
	...convening,
	...desk,
	...directory,
	...documents,
	...dues,
	...duplicates,
	...erasure,
	...evidence,
	...governance,
	...ledgerActions,
	...mailActions,
	...memberLists,
	...members,
	...own,
	...positionActions,
	...programmes,
	...replies,
	...scrutiny,
	...requests,
	...settings,
	...sittingActions,
	...webhooks,
	...workshopActions,
};
const EVERY_QUERY = {
	...accessQueries,
	...afterQueries,
	...assemblyQueries,
	...bookQueries,
	...budgetQueries,
	...conveningQueries,
	...deskQueries,
	...directoryQueries,
	...documentQueries,
	...duesQueries,
	...duplicateQueries,
	...erasureQueries,
	...evidenceQueries,
	...ledgerQueries,
	...memberQueries,
	...office,
	...ownQueries,
	...positionQueries,
	...replyQueries,
	...reportQueries,
	...scrutinyQueries,
	...requestQueries,
	...settingsQueries,
	...sittingQueries,
	...webhookQueries,
	...workshopQueries,
};

type NamedAction = (typeof EVERY_ACTION)[keyof typeof EVERY_ACTION];
type NamedQuery = (typeof EVERY_QUERY)[keyof typeof EVERY_QUERY];

export type ActionName = NamedAction['name'];
export type QueryName = NamedQuery['name'];
type Answer<T extends { run: (...input: never[]) => unknown }> =
	Extract<Awaited<ReturnType<T['run']>>, { readonly ok: true }> extends {
		readonly value: infer Value;
	}
		? Value
		: never;
/** What an action answers, by its name. */
export type ActionOutput<N extends ActionName> = Answer<Extract<NamedAction, { name: N }>>;
/** What a query answers, by its name. */
export type QueryOutput<N extends QueryName> = Answer<Extract<NamedQuery, { name: N }>>;

/** Every action there is: what the API offers, and what a test tries as every role. */
export const ACTIONS: readonly AnyAction[] = Object.values(EVERY_ACTION) as readonly AnyAction[];
/** Every query there is. */
export const QUERIES: readonly Query[] = Object.values(EVERY_QUERY) as readonly Query[];
