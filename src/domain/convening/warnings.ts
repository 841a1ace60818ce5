import type { AgendaItem, Assembly, AssemblyMode, Resolution } from '../assembly/index.ts';
import { addDays, bySource, type Coded, daysBetween, type IsoDate, type Source } from '../basics/index.ts';
import {
	type AssemblyKind,
	type DecisionKind,
	noticeApplied,
	quorumRule,
	remoteApplied,
	reservedApplied,
	type Statutes,
} from '../statutes/index.ts';

/** What may make a notice contestable, or keep an item from being voted. */
export interface ConveningWarnings {
	readonly 'notice-late': { readonly sentOn: IsoDate; readonly days: number; readonly required: number };
	/** Not sent yet, and the last day has passed. */
	readonly 'notice-overdue': { readonly lastDay: IsoDate };
	/** A notice says when, where and what about. */
	readonly 'notice-incomplete': { readonly missing: 'time' | 'place' | 'agenda' };
	readonly 'agenda-changed': { readonly item: string; readonly change: Change };
	/** The time, the place or the form is not what members were told. */
	readonly 'frame-changed': { readonly what: FramePart };
	readonly 'resolution-changed': { readonly resolution: string; readonly change: Change };
	readonly 'off-agenda': { readonly resolution: string };
	/** A vote under an item that announces none. */
	readonly 'item-announces-no-vote': { readonly item: string; readonly resolution: string };
	readonly 'wrong-assembly-kind': {
		readonly resolution: string;
		readonly decision: DecisionKind;
		readonly kind: AssemblyKind;
		readonly kinds: readonly AssemblyKind[];
	};
	/** The statutes know no second notice: the quorum is that of any assembly. */
	readonly 'second-notice-not-provided': { readonly first: IsoDate };
	/** The first assembly left something else. */
	readonly 'second-agenda-differs': { readonly item: string; readonly change: Change };
	readonly 'second-notice-early': { readonly first: IsoDate; readonly days: number; readonly required: number };
	/** Attended from a distance, which the statutes do not provide for. */
	readonly 'remote-not-provided': { readonly mode: Exclude<AssemblyMode, 'room'> };
	readonly 'no-statutes': { readonly date: IsoDate };
}
export type ConveningWarning = Coded<ConveningWarnings>;
export type Change = 'added' | 'removed' | 'reworded';

/** What members were sent, and when. */
export interface SentNotice {
	readonly on: IsoDate;
	readonly agenda: readonly Pick<AgendaItem, 'id' | 'title'>[];
	readonly resolutions: readonly Pick<Resolution, 'id' | 'title' | 'text'>[];
	/** None of what was sent before it was kept. */
	readonly frame?: NoticeFrame;
}

/** When, where and how an assembly is held, as its notice says. */
export type NoticeFrame = Pick<Assembly, 'startsAt' | 'place' | 'mode' | 'remoteUrl'>;
export type FramePart = 'time' | 'place' | 'mode' | 'remote';
const FRAME: readonly (readonly [keyof NoticeFrame, FramePart])[] = [
	['startsAt', 'time'],
	['place', 'place'],
	['mode', 'mode'],
	['remoteUrl', 'remote'],
];

/** What of an assembly its notice says of when, where and how. */
export function noticeFrame({ startsAt, place, mode, remoteUrl }: NoticeFrame): NoticeFrame {
	return {
		...(startsAt === undefined ? {} : { startsAt }),
		...(place === undefined ? {} : { place }),
		...(mode === undefined ? {} : { mode }),
		...(remoteUrl === undefined ? {} : { remoteUrl }),
	};
}

/** What a second notice rests on: what was left of the assembly that lacked its quorum. */
export type FirstAssembly = Pick<Assembly, 'agenda'>;

/** Only what is on the agenda is voted: jurisprudence that every guide repeats. */
const AGENDA: Source = { from: 'usage', name: { fr: 'usage : seul l’ordre du jour se vote', en: 'usage: only the agenda is voted' } };

/** The last day on which a notice is in time. */
export function lastDayToSend(statutes: Statutes | undefined, date: IsoDate): IsoDate {
	return addDays(date, -noticeApplied(statutes).rule.days);
}

/** Whether a notice went out late, under the statutes or usage. @returns undefined where it did not */
export function lateNotice(statutes: Statutes | undefined, sentOn: IsoDate, date: IsoDate): ConveningWarning | undefined {
	const { rule, source } = noticeApplied(statutes);
	const days = daysBetween(sentOn, date);
	return days >= rule.days ? undefined : { code: 'notice-late', params: { sentOn, days, required: rule.days }, source };
}

function* ofNotice(
	assembly: Assembly,
	statutes: Statutes | undefined,
	sent: SentNotice | undefined,
	today: IsoDate,
	convenedFirst: FirstAssembly | undefined,
): Generator<ConveningWarning> {
	const { date } = assembly;
	const lastDay = lastDayToSend(statutes, date);
	if (statutes === undefined) yield { code: 'no-statutes', params: { date } };
	const late = sent === undefined ? undefined : lateNotice(statutes, sent.on, date);
	if (late !== undefined) yield late;
	if (sent === undefined && today > lastDay) yield { code: 'notice-overdue', params: { lastDay }, source: noticeApplied(statutes).source };
	if (assembly.startsAt === undefined) yield { code: 'notice-incomplete', params: { missing: 'time' } };
	if (assembly.place === undefined) yield { code: 'notice-incomplete', params: { missing: 'place' } };
	if (assembly.agenda.length === 0) yield { code: 'notice-incomplete', params: { missing: 'agenda' } };
	const remote = remoteApplied(statutes, assembly.kind);
	const { mode = 'room' } = assembly;
	if (mode !== 'room' && !remote.rule.allowed) yield { code: 'remote-not-provided', params: { mode }, source: remote.source };
	const rule = quorumRule(statutes, assembly.kind);
	// An assembly's id begins with its date.
	const first = assembly.secondNoticeOf?.slice(0, 10);
	if (first === undefined || rule === undefined) return;
	if (rule.secondNoticeDays === undefined) {
		yield { code: 'second-notice-not-provided', params: { first }, source: bySource(rule) };
		return;
	}
	for (const { title, change } of changes(convenedFirst?.agenda ?? [], convenedFirst === undefined ? [] : assembly.agenda))
		yield { code: 'second-agenda-differs', params: { item: title, change }, source: bySource(rule) };
	const [days, required] = [daysBetween(first, date), rule.secondNoticeDays];
	if (days < required) yield { code: 'second-notice-early', params: { first, days, required }, source: bySource(rule) };
}

/** What changed between two lists of titled things. */
function* changes<T extends { readonly id: string; readonly title: string; readonly text?: string }>(
	before: readonly T[],
	after: readonly T[],
): Generator<{ readonly title: string; readonly change: Change }> {
	const known = new Map(before.map((one) => [one.id, one]));
	for (const one of after) {
		const sent = known.get(one.id);
		known.delete(one.id);
		if (sent === undefined) yield { title: one.title, change: 'added' };
		else if (sent.title !== one.title || sent.text !== one.text) yield { title: one.title, change: 'reworded' };
	}
	for (const one of known.values()) yield { title: one.title, change: 'removed' };
}

function* ofChanges(
	{ agenda, resolutions, ...frame }: Assembly,
	sent: SentNotice,
	noticeSource: Source,
	source: Source,
): Generator<ConveningWarning> {
	if (sent.frame !== undefined)
		for (const [key, what] of FRAME)
			if (sent.frame[key] !== frame[key]) yield { code: 'frame-changed', params: { what }, source: noticeSource };
	for (const { title, change } of changes(sent.agenda, agenda)) yield { code: 'agenda-changed', params: { item: title, change }, source };
	for (const { title, change } of changes(sent.resolutions, resolutions)) {
		yield { code: 'resolution-changed', params: { resolution: title, change }, source };
	}
}

/** Kinds of items under which members expect a vote. */
const VOTED: readonly AgendaItem['kind'][] = ['resolution', 'election'];

function* ofResolution(resolution: Resolution, assembly: Assembly, statutes: Statutes | undefined): Generator<ConveningWarning> {
	const { title } = resolution;
	for (const { kind: decision, agendaItem } of resolution.decisions) {
		const item = assembly.agenda.find((one) => one.id === agendaItem);
		if (item === undefined) yield { code: 'off-agenda', params: { resolution: title }, source: AGENDA };
		else if (!VOTED.includes(item.kind)) {
			yield { code: 'item-announces-no-vote', params: { item: item.title, resolution: title }, source: AGENDA };
		}
		const reserved = reservedApplied(statutes, decision);
		const { kind } = assembly;
		if (kind === undefined || reserved === undefined || reserved.rule.assemblies.includes(kind)) continue;
		yield {
			code: 'wrong-assembly-kind',
			params: { resolution: title, decision, kind, kinds: reserved.rule.assemblies },
			source: reserved.source,
		};
	}
}

/** What a notice of an assembly should be warned about, given what was sent, the day it is, and of a second notice the first assembly. */
export function conveningWarnings(
	assembly: Assembly,
	statutes: Statutes | undefined,
	{ sent, today, first }: { readonly sent?: SentNotice; readonly today: IsoDate; readonly first?: FirstAssembly },
): readonly ConveningWarning[] {
	return [
		...ofNotice(assembly, statutes, sent, today, first),
		...(sent === undefined
			? []
			: ofChanges(assembly, sent, noticeApplied(statutes).source, statutes?.notice === undefined ? AGENDA : bySource(statutes.notice))),
		...assembly.resolutions.flatMap((resolution) => [...ofResolution(resolution, assembly, statutes)]),
	];
}
