import { refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { type RecordReader, readTopic, type StoredTopic } from '../../store/index.ts';

/** The journal's name for what happens to a topic. */
export const TOPIC_EVENT = 'position_topic.happened';

/** The topic of that id. @returns a refusal where there is none */
export async function topicNamed(record: RecordReader, id: string) {
	const topic: StoredTopic | undefined = await readTopic(record, id);
	return topic === undefined ? refused(refusal('not-found', { key: id })) : ({ ok: true, value: topic } as const);
}
