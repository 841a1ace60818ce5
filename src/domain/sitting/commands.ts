import type { AgendaItem } from '../assembly/index.ts';
import type { NoticeFrame } from '../convening/index.ts';
import type { PollConfig } from '../polls/index.ts';
import type { Voice, VoiceId } from '../voices/index.ts';
import type { ChannelReturn, DraftAmendment, DraftResolution, GuestRole, Interest, Office, Place } from './events.ts';

/** What somebody asks of a sitting. Who may ask it is for the use cases to say. */
export type SittingCommand =
	| { readonly do: 'setAgenda'; readonly agenda: readonly AgendaItem[]; readonly resolutions: readonly DraftResolution[] }
	| {
			readonly do: 'sendNotice';
			readonly byMail: readonly string[];
			readonly byPost: readonly string[];
			readonly frame?: NoticeFrame;
	  }
	| { readonly do: 'sendReminder'; readonly people: readonly string[] }
	| { readonly do: 'announce'; readonly person: string; readonly place: Place }
	| { readonly do: 'giveProxy'; readonly principal: VoiceId; readonly signedBy: string; readonly holder?: string }
	| { readonly do: 'answerProxy'; readonly principal: VoiceId; readonly holder: string; readonly accept: boolean }
	| { readonly do: 'assignProxy'; readonly principal: VoiceId; readonly holder: string }
	| { readonly do: 'revokeProxy'; readonly principal: VoiceId }
	| { readonly do: 'excuse'; readonly person: string }
	| { readonly do: 'openSheet'; readonly voices: readonly Voice[] }
	| { readonly do: 'admit'; readonly voice: Voice }
	| { readonly do: 'checkIn'; readonly person: string; readonly place: Place; readonly role?: GuestRole }
	| { readonly do: 'checkOut'; readonly person: string }
	| { readonly do: 'signSheet'; readonly person: string }
	| { readonly do: 'nameOfficer'; readonly office: Office; readonly person: string }
	/** Of the assembly, or of one resolution that needs its own. */
	| { readonly do: 'proclaimQuorum'; readonly resolution?: string }
	| { readonly do: 'open' }
	| { readonly do: 'suspend'; readonly reason?: string }
	| { readonly do: 'resume' }
	| { readonly do: 'adjourn'; readonly reason: string }
	| { readonly do: 'close' }
	| { readonly do: 'startItem'; readonly item: string }
	| { readonly do: 'endItem' }
	| { readonly do: 'postponeItem'; readonly item: string; readonly reason: string }
	| { readonly do: 'addResolution'; readonly resolution: DraftResolution }
	| { readonly do: 'setAside'; readonly resolution: string; readonly outcome: 'withdrawn' | 'deferred' }
	| { readonly do: 'proposeAmendment'; readonly amendment: DraftAmendment }
	| { readonly do: 'withdrawAmendment'; readonly amendment: string }
	| { readonly do: 'orderAmendments'; readonly resolution: string; readonly order: readonly string[] }
	| { readonly do: 'declareInterest'; readonly item: string; readonly interest: Interest }
	| { readonly do: 'askToSpeak'; readonly person: string; readonly list?: string }
	/** Whether one of each list is called in turn, for the rest of the sitting. */
	| { readonly do: 'alternateSpeakers'; readonly alternate: boolean }
	| { readonly do: 'callSpeaker'; readonly person: string }
	/** Of whoever speaks, or who gives up their place. */
	| { readonly do: 'endSpeaker'; readonly person: string }
	/** What a workshop found is read to the assembly; one at a time. */
	| { readonly do: 'hearReport'; readonly workshop: string }
	| { readonly do: 'endReport' }
	| { readonly do: 'openPoll'; readonly poll: PollConfig }
	| { readonly do: 'assignChannel'; readonly poll: string; readonly voice: VoiceId; readonly channel: 'paper' | 'hands' | 'electronic' }
	/** With the returns that are there already. */
	| { readonly do: 'closePoll'; readonly poll: string; readonly returns: readonly ChannelReturn[] }
	/** `correction`: why a return entered before is replaced. */
	| { readonly do: 'enterReturns'; readonly poll: string; readonly returns: ChannelReturn; readonly correction?: string }
	| { readonly do: 'giveCastingVote'; readonly poll: string; readonly side: 'for' | 'against' }
	| { readonly do: 'annulPoll'; readonly poll: string; readonly reason: string }
	| { readonly do: 'noteIncident'; readonly text: string }
	| { readonly do: 'draftMinutes' }
	| { readonly do: 'nameReviewers'; readonly people: readonly string[] }
	| {
			readonly do: 'reviewMinutes';
			readonly person: string;
			readonly digest: string;
			readonly approved: boolean;
			readonly comment?: string;
	  }
	/** `digest`: of the text that is signed first, which reviewers must have approved. */
	| {
			readonly do: 'signMinutes';
			readonly office: 'chair' | 'secretary';
			readonly person: string;
			readonly means: 'electronic' | 'paper';
			readonly digest?: string;
			readonly sha256?: string;
	  }
	| { readonly do: 'publishMinutes' };

export type CommandName = SittingCommand['do'];
export type CommandOf<N extends CommandName> = Extract<SittingCommand, { readonly do: N }>;
