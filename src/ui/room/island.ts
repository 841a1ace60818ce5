export type { RoomSent } from './types.ts';
export { renderVoices, type VoiceShown } from './voices.ts';
