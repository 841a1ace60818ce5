import type { AgendaItem, Amendment, QuorumOutcome, Resolution } from '../assembly/index.ts';
import type { Instant, IsoDate } from '../basics/index.ts';
import type { NoticeFrame } from '../convening/index.ts';
import type { Channel, ElectronicReturn, HandsReturn, PaperReturn, PollConfig, PollResult } from '../polls/index.ts';
import type { AssemblyKind, Statutes } from '../statutes/index.ts';
import type { Voice, VoiceId } from '../voices/index.ts';

/** A resolution as it was drafted, before any vote. */
export type DraftResolution = Pick<Resolution, 'id' | 'number' | 'title' | 'text' | 'decisions'>;
/** A change asked for, before any vote on it. */
export type DraftAmendment = Pick<Amendment, 'id' | 'by' | 'passage' | 'replacement'> & { readonly resolution: string };

/** Where someone attends. */
export type Place = 'room' | 'remote';
export type Office = 'chair' | 'secretary' | 'scrutineer';
/** As what someone without a voice attends; whoever holds one is a member. */
export type GuestRole = 'participant' | 'guest' | 'staff' | 'observer';

/** What one channel of a poll gave. */
export type ChannelReturn =
	| { readonly channel: 'hands'; readonly hands: HandsReturn }
	| { readonly channel: 'paper'; readonly paper: PaperReturn }
	| { readonly channel: 'electronic'; readonly electronic: ElectronicReturn };

/** Who does not vote on an item: a person, whatever voices they hold, or a member, whoever holds its voice. */
export type Interest = { readonly person: string } | { readonly voice: VoiceId };

/**
 * The first event of a sitting. It carries the statutes in force and the roll, so that every quorum and every result can be
 * made again from the events alone.
 */
export interface Convened {
	readonly type: 'convened';
	readonly at: Instant;
	/** Id of the assembly. */
	readonly assembly: string;
	readonly date: IsoDate;
	readonly kind?: AssemblyKind;
	readonly secondNoticeOf?: string;
	readonly statutes?: Statutes;
	readonly voices: readonly Voice[];
	readonly agenda: readonly AgendaItem[];
	readonly resolutions: readonly DraftResolution[];
}

/** What can happen after an assembly was convened, each at its moment. */
export type Happening =
	| { readonly type: 'agendaSet'; readonly agenda: readonly AgendaItem[]; readonly resolutions: readonly DraftResolution[] }
	/**
	 * The notice left, with the agenda and the resolutions as they were then: by mail to people, by post to members (`person:…`,
	 * `organisation:…`) who have no address. `sequence`: 0 for the first, then one more each time that it is sent again. `frame`: when
	 * and where, as it said; earlier ones did not keep it.
	 */
	| {
			readonly type: 'noticeSent';
			readonly sequence: number;
			readonly byMail: readonly string[];
			readonly byPost: readonly string[];
			readonly frame?: NoticeFrame;
	  }
	| { readonly type: 'reminderSent'; readonly people: readonly string[] }
	/** Someone says beforehand that they will come, and where. */
	| { readonly type: 'announced'; readonly person: string; readonly place: Place }
	| { readonly type: 'proxyGiven'; readonly principal: VoiceId; readonly signedBy: string; readonly holder?: string }
	| { readonly type: 'proxyAccepted'; readonly principal: VoiceId }
	| { readonly type: 'proxyAssigned'; readonly principal: VoiceId; readonly holder: string }
	| { readonly type: 'proxyEnded'; readonly principal: VoiceId; readonly reason: 'revoked' | 'declined' | 'principalCame' | 'lapsed' }
	| { readonly type: 'excused'; readonly person: string }
	/** Attendance begins, with the roll as it is that day. */
	| { readonly type: 'sheetOpened'; readonly voices: readonly Voice[] }
	/** A voice that the roll lacked, or one that more people may hold: a member who pays at the desk, a representative named there. */
	| { readonly type: 'admitted'; readonly voice: Voice }
	| { readonly type: 'arrived'; readonly person: string; readonly place: Place; readonly role?: GuestRole }
	| { readonly type: 'moved'; readonly person: string; readonly place: Place }
	| { readonly type: 'left'; readonly person: string }
	/** Someone signs the attendance sheet on their own screen, by their personal link. */
	| { readonly type: 'sheetSigned'; readonly person: string }
	| { readonly type: 'officerNamed'; readonly office: Office; readonly person: string }
	/** Of the assembly, or of one resolution. */
	| { readonly type: 'quorumProclaimed'; readonly outcome: QuorumOutcome; readonly resolution?: string }
	| { readonly type: 'opened' }
	| { readonly type: 'suspended'; readonly reason?: string }
	| { readonly type: 'resumed' }
	| { readonly type: 'adjourned'; readonly reason: string }
	| { readonly type: 'closed' }
	| { readonly type: 'itemStarted'; readonly item: string }
	| { readonly type: 'itemEnded'; readonly item: string }
	| { readonly type: 'itemPostponed'; readonly item: string; readonly reason: string }
	| { readonly type: 'resolutionAdded'; readonly resolution: DraftResolution }
	| { readonly type: 'resolutionSetAside'; readonly resolution: string; readonly outcome: 'withdrawn' | 'deferred' }
	| { readonly type: 'amendmentProposed'; readonly amendment: DraftAmendment }
	| { readonly type: 'amendmentWithdrawn'; readonly amendment: string }
	| { readonly type: 'amendmentsOrdered'; readonly resolution: string; readonly order: readonly string[] }
	| { readonly type: 'interestDeclared'; readonly item: string; readonly interest: Interest }
	/** `list`: of a person who wants lists to alternate, the one that they put themselves on. */
	| { readonly type: 'speakerAsked'; readonly person: string; readonly list?: string }
	| { readonly type: 'speakersAlternated'; readonly alternate: boolean }
	| { readonly type: 'speakerCalled'; readonly person: string }
	| { readonly type: 'speakerEnded'; readonly person: string }
	/** `workshop`: id of the one whose report is heard; its notes are shown to the room. */
	| { readonly type: 'reportBegun'; readonly workshop: string }
	| { readonly type: 'reportEnded'; readonly workshop: string }
	| { readonly type: 'pollOpened'; readonly poll: PollConfig }
	| { readonly type: 'channelAssigned'; readonly poll: string; readonly voice: VoiceId; readonly channel: Channel }
	| { readonly type: 'pollClosed'; readonly poll: string }
	| { readonly type: 'returnsEntered'; readonly poll: string; readonly returns: ChannelReturn; readonly correction?: string }
	| { readonly type: 'castingVoteGiven'; readonly poll: string; readonly side: 'for' | 'against' }
	| { readonly type: 'resultProclaimed'; readonly poll: string; readonly result: PollResult }
	| { readonly type: 'pollAnnulled'; readonly poll: string; readonly reason: string }
	| { readonly type: 'incidentNoted'; readonly text: string }
	| { readonly type: 'minutesDrafted' }
	/** Those whom the chair asks to read the minutes over before they are signed. */
	| { readonly type: 'reviewersNamed'; readonly people: readonly string[] }
	/** `digest`: of the text that was read, so that an approval is of that text and no other. */
	| {
			readonly type: 'minutesReviewed';
			readonly person: string;
			readonly digest: string;
			readonly approved: boolean;
			readonly comment?: string;
	  }
	/** `sha256`: of the file that carries the signature, where one is kept. */
	| {
			readonly type: 'minutesSigned';
			readonly office: 'chair' | 'secretary';
			readonly means: 'electronic' | 'paper';
			readonly sha256?: string;
	  }
	| { readonly type: 'minutesPublished' };

export type SittingEvent = Happening & { readonly at: Instant };
export type EventType = SittingEvent['type'];
export type EventOf<T extends EventType> = Extract<SittingEvent, { readonly type: T }>;
/** Everything that a sitting's journal holds, the convening first. */
export type SittingJournal = readonly [Convened, ...SittingEvent[]];
