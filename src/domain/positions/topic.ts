const SUFFIX = '/positions';

/** The name under which a topic of positions is followed. @param topic its id */
export function positionsTopic(topic: string): string {
	return `${topic}${SUFFIX}`;
}

/** The id of the topic that is followed under a name; undefined where something else is. */
export function topicFollowed(name: string): string | undefined {
	return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : undefined;
}
