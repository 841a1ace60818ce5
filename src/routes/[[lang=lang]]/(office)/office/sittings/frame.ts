/** The fields of the form that says when, where and how an assembly is held. */
export const FRAME_FIELDS = {
	'value.startsAt': 'text',
	'value.endsAt': 'text',
	'value.place': 'text',
	'value.mode': 'text',
	'value.remoteUrl': 'text',
} as const;
