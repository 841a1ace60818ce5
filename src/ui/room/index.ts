export { html } from './html.ts';
export { renderRoom } from './render.ts';
export type { RoomSent, RoomShown } from './types.ts';
export { renderVoices, type VoiceShown } from './voices.ts';
