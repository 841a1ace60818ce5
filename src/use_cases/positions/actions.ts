export { moderateStatement, proposeStatement } from './put_statement.ts';
export { putPositionTopic } from './put_topic.ts';
export { takePosition } from './take.ts';
