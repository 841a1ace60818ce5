export * from './access/index.ts';
export {
	type Action,
	type ActionContext,
	type AnyAction,
	defineAction,
	defineQuery,
	type Moment,
	type Query,
	type SentFile,
	type SentFiles,
} from './action.ts';
export { ACTIONS, type ActionName, type ActionOutput, QUERIES, type QueryName, type QueryOutput } from './actions.ts';
export { readMinutes } from './after/asked/index.ts';
export { signMinutes } from './after/index.ts';
export { type BallotBox, openBallotBox } from './ballots/index.ts';
export { writeBudget } from './budget/write_budget.ts';
export { checkDossier, type DossierReport, findingsOf, type PlacedFinding } from './check_dossier.ts';
export { composeMap } from './compose_map.ts';
export { endDocuments, picturesOf, renderDocument } from './documents/index.ts';
export { drawChart } from './draw_chart.ts';
export { readRetention } from './erasure/asked/index.ts';
export { MOST_AT_ONCE, runRetention } from './erasure/retention.ts';
export { exportEvidence } from './evidence/archive.ts';
export { assembliesCalendar, type FeedOptions, heldAssemblies, minutesFeed } from './feeds.ts';
export { keepFile, type OpenedFile, openFile, type WantedFile } from './kept_documents/index.ts';
export * from './ledger/index.ts';
export { noteReturned } from './mail/actions.ts';
export { deliverMail } from './mail/index.ts';
export { type DocumentFile, makeMinutes } from './make_minutes.ts';
export { readSheet } from './members/import/read_sheet.ts';
export { MEMBER_FORMATS, type MemberFormat, writeMembers } from './members/write_members.ts';
export { type ActionRequest, type AskTogether, ask, askTogether, perform, type Request } from './perform.ts';
export { type PositionsTold, positionsFollowed } from './positions/now.ts';
export { keepPicture } from './programmes/keep_picture.ts';
export {
	exportedFiles,
	exportRecord,
	type ImportPlan,
	type ImportRequest,
	importRecord,
	importWhole,
	keepFilesOf,
	planImport,
	planWhole,
	type WholePlan,
} from './record/index.ts';
export { bringSigningKey } from './settings/index.ts';
export { makeLinks, type Seat, seatOf } from './sittings/links.ts';
export { type ReplayedJournal, replayAll } from './sittings/replay_all.ts';
export { roomView } from './sittings/room.ts';
export type { SittingView } from './sittings/view.ts';
export { boardsFollowed } from './workshops/course.ts';
