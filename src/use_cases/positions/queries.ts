export { listPositionTopics, readPositionTopic } from './read.ts';
